package se.fyrklover.access;

import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Token;

/// The door to sessions: each time that somebody has signed in, from where, and until when.
@Component
public class Sessions {

    /// A session ends when nothing has been asked for so long.
    public static final Duration IDLE = Duration.ofHours(2);

    /// And it ends after so long, whatever is asked.
    public static final Duration LONGEST = Duration.ofHours(12);

    /// How exactly it is kept when something was last asked.
    private static final Duration EXACTLY = Duration.ofMinutes(1);

    private static final int LONGEST_AGENT = 200;

    /// How somebody proved who it is.
    public enum Way {
        PASSKEY,
        PASSWORD,
        PROVIDER,
        DEMO,
        INVITATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a request comes from.
    ///
    /// @param address of the network
    /// @param agent what the browser calls itself
    public record Origin(String address, String agent) {

        private static final int NETWORK = 8;

        /// As attempts are counted by: who has one address of IPv6 has all that begin as it does.
        public String network() {
            try {
                var known = InetAddress.ofLiteral(address).getAddress();
                return known.length == 2 * NETWORK
                        ? HexFormat.of().formatHex(known, 0, NETWORK)
                        : address;
            } catch (IllegalArgumentException _) {
                return address;
            }
        }
    }

    /// One of a person's sessions.
    ///
    /// @param endedAt when the person ended it; nothing while it has not
    public record Session(
            UUID id,
            Way way,
            Instant openedAt,
            Instant seenAt,
            Instant provenAt,
            Optional<Instant> endedAt,
            Origin origin) {

        boolean stands(Instant at) {
            return endedAt.isEmpty()
                    && at.isBefore(seenAt.plus(IDLE))
                    && at.isBefore(openedAt.plus(LONGEST));
        }
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final PersonalRecord record;
    private final Clock clock;

    Sessions(JdbcClient sql, Tenants tenants, PersonalRecord record, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.record = record;
        this.clock = clock;
    }

    /// Opens one for somebody who has proved who it is, and answers with what the browser is to
    /// show from now on; never the same twice.
    public Token open(Account account, Way way, Origin origin) {
        var token = Token.random();
        var now = now();
        return tenants.as(
                account.id(),
                () -> {
                    sql.sql(
                                    """
                                    insert into session (account_id, session_id, token, way,
                                        opened_at, seen_at, proven_at, address, agent)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                    """)
                            .params(
                                    account.id().value(),
                                    Tenants.newId(),
                                    token.digest().bytes(),
                                    way.code(),
                                    now,
                                    now,
                                    now,
                                    origin.address(),
                                    shortened(origin.agent()))
                            .update();
                    record.ofPerson(
                            account,
                            origin.address(),
                            Act.of("access.signed-in").with("way", way.code()));
                    return token;
                });
    }

    private static String shortened(String agent) {
        return agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    /// Who shows this token, if its session still stands.
    public Optional<Caller.Person> caller(Token shown, Origin origin) {
        return sql.sql("select account_of_session(?)")
                .param(shown.digest().bytes())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new)
                .flatMap(account -> tenants.as(account, () -> caller(account, shown, origin)));
    }

    private Optional<Caller.Person> caller(AccountId account, Token shown, Origin origin) {
        var now = Instant.now(clock);
        var found =
                sql.sql(
                                """
                                select * from session join account using (account_id)
                                where token = ? and account_id = ?
                                """)
                        .params(shown.digest().bytes(), account.value())
                        .query((row, _) -> new Found(session(row), Roles.account(row)))
                        .optional()
                        .filter(it -> it.session().stands(now));
        found.filter(it -> it.session().seenAt().plus(EXACTLY).isBefore(now))
                .ifPresent(it -> seen(it.session(), now));
        return found.map(it ->
                new Caller.Person(
                        it.account(),
                        it.session().id(),
                        it.session().provenAt(),
                        origin.address()));
    }

    private record Found(Session session, Account account) {}

    private void seen(Session session, Instant now) {
        sql.sql("update session set seen_at = ? where session_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), session.id())
                .update();
    }

    /// The person has proved anew to be there.
    ///
    /// @return what the browser is to show from now on
    public Token prove(Caller.Person person, Way way, Origin origin) {
        return tenants.together(() -> {
            end(person, person.session());
            return open(person.account(), way, origin);
        });
    }

    /// A person's sessions that stand, the one seen last first.
    public List<Session> of(Account account) {
        var now = Instant.now(clock);
        return tenants.as(
                account.id(),
                () ->
                        sql
                                .sql(
                                        """
                                        select * from session
                                        where account_id = ? and ended_at is null
                                        order by seen_at desc, session_id
                                        """)
                                .param(account.id().value())
                                .query((row, _) -> session(row))
                                .list()
                                .stream()
                                .filter(it -> it.stands(now))
                                .toList());
    }

    /// Ends one of the person's own sessions, at once.
    ///
    /// @throws NotAllowed if it is another than the one that asks, and too long since the person
    ///   proved to be there
    public void end(Caller.Person person, UUID session) {
        if (!person.session().equals(session)) person.demandProof(Instant.now(clock));
        ended(person, "session_id = ?", session);
    }

    /// Ends all of the person's own sessions, also the one that asks.
    ///
    /// @throws NotAllowed if it is too long since the person proved to be there
    public void endAll(Caller.Person person) {
        person.demandProof(Instant.now(clock));
        endOthers(person);
        end(person, person.session());
    }

    /// Ends all of the person's own sessions but the one that asks.
    void endOthers(Caller.Person person) {
        ended(person, "session_id <> ?", person.session());
    }

    private void ended(Caller.Person person, String which, UUID session) {
        tenants.as(
                person.account().id(),
                () -> {
                    var rows =
                            sql.sql(
                                            "update session set ended_at = ? where ended_at is null and "
                                                    + which)
                                    .params(now(), session)
                                    .update();
                    if (rows > 0)
                        record.ofPerson(
                                person.account(),
                                person.from(),
                                Act.of("access.signed-out").with("sessions", String.valueOf(rows)));
                    return rows;
                });
    }

    /// Ends all sessions of an account: what it was proved with is no longer so.
    void endAll(AccountId account) {
        tenants.as(
                account,
                () ->
                        sql.sql("update session set ended_at = ? where ended_at is null")
                                .param(now())
                                .update());
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("session_id", UUID.class),
                Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                instant(row, "opened_at"),
                instant(row, "seen_at"),
                instant(row, "proven_at"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                new Origin(row.getString("address"), row.getString("agent")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
