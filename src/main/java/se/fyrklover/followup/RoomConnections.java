package se.fyrklover.followup;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Sealed;
import se.fyrklover.secret.SealingKey;
import se.fyrklover.secret.Seat;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.AssociationId;

/// The door to which rooms may hand in reports, each by a token for one intervention.
@Component
public class RoomConnections {

    /// So many wrong tokens from one address within so long, and it has to wait.
    static final int MOST_ATTEMPTS = 20;

    static final Duration COUNTED_FOR = Duration.ofMinutes(15);

    /// What a room may be let in by.
    ///
    /// @param issuedBy the name of who issued it; nothing where it was the machine's operator
    /// @param endedAt nothing while it stands
    public record Connection(
            UUID id,
            String intervention,
            Instant issuedAt,
            Optional<String> issuedBy,
            Optional<Instant> endedAt,
            Optional<Instant> lastUsedAt) {}

    /// A new one, with the token that is never told again.
    public record Issued(Connection connection, Token token) {}

    /// What came of showing a token.
    public sealed interface Shown {

        /// It stands.
        ///
        /// @param proof by which the room can tell that it speaks with the office
        record Known(Caller.Room room, Tenant tenant, Mac proof) implements Shown {}

        /// It never was one, or has been ended.
        record Unknown() implements Shown {}

        /// Too many others have been shown from the same address of late.
        record TooMany() implements Shown {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Interventions interventions;
    private final SealingKey key;
    private final Clock clock;

    RoomConnections(
            JdbcClient sql,
            Tenants tenants,
            Interventions interventions,
            MasterKey master,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.interventions = interventions;
        this.key = master.derive("room connection").sealing();
        this.clock = clock;
    }

    /// Lets a room hand in the reports of an intervention from now on.
    ///
    /// @return nothing if there is no such intervention
    /// @throws NotAllowed if it is not for this one to do
    public Optional<Issued> issue(Pass pass, String intervention) {
        pass.demand(Right.CONNECT_ROOMS, intervention);
        pass.demandProof();
        if (interventions.find(pass.tenant().id(), intervention).isEmpty()) return Optional.empty();
        var token = Token.random();
        var made =
                new Connection(
                        Tenants.newId(),
                        intervention,
                        Instant.now(clock),
                        pass.account().map(it -> it.name()),
                        Optional.empty(),
                        Optional.empty());
        return Optional.of(
                tenants.act(
                        pass.tenant().id(),
                        pass.caller().who(),
                        act("followup.connection-issued", made),
                        () -> {
                            keep(pass, made, token);
                            return new Issued(made, token);
                        }));
    }

    private void keep(Pass pass, Connection made, Token token) {
        var proof = key.seal(token.digest().bytes(), seat(made.id()));
        sql.sql(
                        """
                        insert into room_connection (association_id, connection_id,
                            intervention_id, token, proof_key, issued_at, issued_by)
                        values (?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        pass.tenant().id().value(),
                        made.id(),
                        made.intervention(),
                        token.shown().digest().bytes(),
                        proof.bytes(),
                        made.issuedAt().atOffset(ZoneOffset.UTC),
                        pass.accountId())
                .update();
    }

    private static Seat seat(UUID connection) {
        return new Seat("room_connection", "proof_key", connection.toString());
    }

    private static Act act(String code, Connection connection) {
        return Act.of(code)
                .with("intervention", connection.intervention())
                .with("connection", connection.id().toString());
    }

    /// Ends a connection at once.
    ///
    /// @return whether it stood
    /// @throws NotAllowed if it is not for this one to do
    public boolean end(Pass pass, UUID connection) {
        pass.demand(Right.CONNECT_ROOMS);
        pass.demandProof();
        return tenants.inLine(
                pass.tenant(),
                () ->
                        all().stream()
                                .filter(it -> it.id().equals(connection))
                                .filter(it -> it.endedAt().isEmpty())
                                .findFirst()
                                .map(it -> ended(pass, it))
                                .isPresent());
    }

    private int ended(Pass pass, Connection connection) {
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                act("followup.connection-ended", connection),
                () ->
                        sql.sql(
                                        """
                                        update room_connection set ended_at = ?,
                                            ended_by = nullif(?, '')::uuid
                                        where connection_id = ?
                                        """)
                                .params(now(), pass.accountId(), connection.id())
                                .update());
    }

    /// Those that stand and those that have ended, the newest first.
    ///
    /// @throws NotAllowed if it is not for this one to see
    public List<Connection> of(Pass pass) {
        pass.demand(Right.CONNECT_ROOMS);
        return tenants.within(pass.tenant().id(), this::all);
    }

    private List<Connection> all() {
        return sql.sql(
                        """
                        select room_connection.*, account.name
                        from room_connection left join account
                            on account.account_id = room_connection.issued_by
                        order by issued_at desc, connection_id desc
                        """)
                .query((row, _) -> connection(row))
                .list();
    }

    private static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                row.getObject("connection_id", UUID.class),
                Objects.requireNonNull(row.getString("intervention_id")),
                instant(row, "issued_at").orElseThrow(),
                Optional.ofNullable(row.getString("name")),
                instant(row, "ended_at"),
                instant(row, "last_used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /// Which room shows its token ([Token#shown()]), as it was written in its request. A token that
    /// stands is never kept waiting; whoever guesses is. What is written as no token guesses
    /// nothing.
    ///
    /// @param from the network address
    public Shown shown(String written, String from) {
        var shown = Token.parse(written);
        if (shown.isEmpty()) return new Shown.Unknown();
        var known = known(shown.get(), from);
        if (known.isPresent()) return known.get();
        return isTooMany(from) ? new Shown.TooMany() : new Shown.Unknown();
    }

    private Optional<Shown> known(Token shown, String from) {
        return sql.sql("select association_of_connection(?)")
                .param(shown.digest().bytes())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AssociationId::new)
                .flatMap(tenants::find)
                .flatMap(tenant -> tenants.within(tenant.id(), () -> used(tenant, shown, from)));
    }

    private Optional<Shown> used(Tenant tenant, Token shown, String from) {
        return sql.sql(
                        """
                        update room_connection set last_used_at = ?
                        where token = ? and ended_at is null
                        returning connection_id, intervention_id, proof_key
                        """)
                .params(now(), shown.digest().bytes())
                .query((row, _) -> {
                    var id = Objects.requireNonNull(row.getObject("connection_id", UUID.class));
                    var intervention = Objects.requireNonNull(row.getString("intervention_id"));
                    var proof = key.open(Sealed.of(row.getBytes("proof_key")), seat(id));
                    return (Shown)
                            new Shown.Known(
                                    new Caller.Room(id, tenant.id(), intervention, from),
                                    tenant,
                                    Mac.agreed(Digest.stored(proof)));
                })
                .optional();
    }

    private static String network(String from) {
        return new Sessions.Origin(from, "").network();
    }

    private boolean isTooMany(String from) {
        var bucket =
                Digest.of(("room token from " + network(from)).getBytes(StandardCharsets.UTF_8))
                        .bytes();
        return tenants.together(() -> {
            var before =
                    sql.sql("select attempts_since(?, ?)")
                            .params(bucket, now().minus(COUNTED_FOR))
                            .query(Long.class)
                            .single();
            if (before >= MOST_ATTEMPTS) return true;
            sql.sql("select note_attempt(?, ?)").params(bucket, now()).query((_, _) -> from).list();
            return false;
        });
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
