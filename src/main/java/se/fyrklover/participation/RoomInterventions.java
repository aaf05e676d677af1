package se.fyrklover.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.DataKey;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Sealed;
import se.fyrklover.secret.SealingKey;
import se.fyrklover.secret.Seat;
import se.fyrklover.secret.Token;
import se.fyrklover.secret.WrappedKey;
import se.fyrklover.shared.AssociationId;

/// The door to a room's interventions: which there are, each one's key, and where its numbers go.
@Component
public class RoomInterventions {

    /// Where the numbers are handed in, and what shows that we may.
    ///
    /// @param address of the office, with no slash at the end
    record Office(String address, Token token) {}

    private static final String ALL =
            """
            select room_intervention.*, (
                select address from office_link
                where office_link.association_id = room_intervention.association_id
                    and office_link.intervention_id = room_intervention.intervention_id
                order by version desc limit 1
            ) as office
            from room_intervention
            """;

    private final JdbcClient sql;
    private final Tenants tenants;
    private final InterventionRows rows;
    private final MasterKey key;
    private final Clock clock;

    RoomInterventions(
            JdbcClient sql, Tenants tenants, InterventionRows rows, MasterKey key, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.key = key;
        this.clock = clock;
    }

    /// Those that whoever has the pass works in.
    public List<RoomIntervention> of(Pass pass) {
        pass.demandSome(Right.READ_PARTICIPANTS);
        return rows.within(
                pass.tenant().id(),
                pass.only(Right.READ_PARTICIPANTS),
                () ->
                        sql.sql(ALL + "order by name collate \"sv-x-icu\"")
                                .query((row, _) -> intervention(row))
                                .list());
    }

    /// One of them.
    public Optional<RoomIntervention> find(Pass pass, String id) {
        return rows.within(
                pass,
                Right.READ_PARTICIPANTS,
                id,
                () -> sql.sql(ALL).query((row, _) -> intervention(row)).optional());
    }

    /// Opens an intervention with a key of its own; for whoever has the machine itself.
    ///
    /// @return whether it was not there already
    public boolean open(Caller.Operator operator, Tenant tenant, String id, String name) {
        var association = tenant.id();
        return rows.within(
                association,
                List.of(id),
                () -> {
                    var made =
                            sql.sql(
                                            """
                                            insert into room_intervention (association_id,
                                                intervention_id, name, wrapped_key, opened_at)
                                            values (?, ?, ?, ?, ?) on conflict do nothing
                                            """)
                                    .params(
                                            association.value(),
                                            id,
                                            name,
                                            DataKey.random()
                                                    .wrapped(key, owner(association, id))
                                                    .bytes(),
                                            now())
                                    .update();
                    return made > 0
                            && tenants.act(
                                    association,
                                    operator.who(),
                                    Act.of("participation.opened").with("intervention", id),
                                    () -> true);
                });
    }

    /// Says where the office is, with the token that it has issued for this intervention.
    public void connect(Pass pass, String id, String address, Token token) {
        pass.demandProof();
        rows.act(
                pass,
                Right.LEAD_ROOM,
                id,
                Act.of("participation.connected").with("address", address),
                () -> {
                    var association = pass.tenant().id();
                    var version =
                            sql.sql("select coalesce(max(version), 0) + 1 from office_link")
                                    .query(Integer.class)
                                    .single();
                    var sealed =
                            sealing(association, id)
                                    .orElseThrow()
                                    .seal(token.text(), tokenSeat(id, version));
                    return sql.sql(
                                    """
                                    insert into office_link
                                    values (?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                                    """)
                            .params(
                                    association.value(),
                                    id,
                                    version,
                                    address,
                                    sealed.bytes(),
                                    now(),
                                    account(pass))
                            .update();
                });
    }

    /// Where this intervention's numbers go; within its rows.
    Optional<Office> office(AssociationId association, String id) {
        return sealing(association, id)
                .flatMap(key ->
                        sql.sql("select * from office_link order by version desc limit 1")
                                .query((row, _) -> office(row, key, id))
                                .optional());
    }

    private static Office office(ResultSet row, SealingKey key, String id) throws SQLException {
        var sealed = Sealed.of(row.getBytes("token"));
        var token = key.text(sealed, tokenSeat(id, row.getInt("version")));
        return new Office(row.getString("address"), Token.parse(token).orElseThrow());
    }

    /// Makes every name and word in the intervention unreadable for ever: its key is destroyed.
    /// Code names and coded facts stay, for the statistics.
    ///
    /// The table is rewritten afterwards, so that the key is gone from its file too.
    ///
    /// @return whether there was a key to destroy
    public boolean erase(Pass pass, String id) {
        pass.demandProof();
        var erased =
                rows.act(
                        pass,
                        Right.LEAD_ROOM,
                        id,
                        Act.of("participation.erased"),
                        () ->
                                sql.sql(
                                                """
                                                update room_intervention
                                                set wrapped_key = null, key_destroyed_at = ?
                                                where intervention_id = ? and wrapped_key is not null
                                                """)
                                        .params(now(), id)
                                        .update());
        if (erased > 0 && isOursToRewrite()) sql.sql("vacuum full room_intervention").update();
        return erased > 0;
    }

    /// From version 17 of PostgreSQL; before that it is the owner's.
    private boolean isOursToRewrite() {
        return sql.sql("select current_setting('server_version_num')::int >= 170000")
                .query(Boolean.class)
                .single();
    }

    /// What names and words are sealed with; within the intervention's rows. Nothing where the key
    /// has been destroyed.
    Optional<SealingKey> sealing(AssociationId association, String id) {
        return sql.sql("select wrapped_key from room_intervention where intervention_id = ?")
                .param(id)
                .query((row, _) -> Optional.ofNullable(row.getBytes("wrapped_key")))
                .optional()
                .flatMap(it -> it)
                .map(it -> WrappedKey.of(it).unwrapped(key, owner(association, id)).sealing());
    }

    private static String owner(AssociationId association, String id) {
        return association + "/" + id;
    }

    private static Seat tokenSeat(String id, int version) {
        return new Seat("office_link", "token", id + "/" + version);
    }

    static String account(Pass pass) {
        return pass.account().map(Account::id).map(Object::toString).orElse("");
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static RoomIntervention intervention(ResultSet row) throws SQLException {
        return new RoomIntervention(
                row.getString("intervention_id"),
                row.getString("name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("key_destroyed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("office")));
    }
}
