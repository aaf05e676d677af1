package se.fyrklover.proofreading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;

/// The door to remarks that somebody of an association has said may stand, and why; each holds in
/// every file that says the same.
@Component
@OfOffice
public class Dismissals {

    /// So many signs a reason may have.
    public static final int LONGEST = 2_000;

    /// One that stands.
    ///
    /// @param by the name of who dismissed it, where that one is still known here
    public record Dismissal(String remark, String reason, Instant at, Optional<String> by) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    Dismissals(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// Those that stand, by the ids of their remarks.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Map<String, Dismissal> of(Pass pass) {
        pass.demand(Right.TRY_TEXT);
        return tenants.within(
                pass.tenant().id(),
                () ->
                        sql
                                .sql(
                                        """
                                        select dismissed_remark.*, account.name
                                        from dismissed_remark left join account
                                            on account.account_id = dismissed_remark.dismissed_by
                                        where taken_up_at is null
                                        """)
                                .query((row, _) -> dismissal(row))
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Dismissal::remark, Function.identity())));
    }

    private static Dismissal dismissal(ResultSet row) throws SQLException {
        return new Dismissal(
                row.getString("remark"),
                row.getString("reason"),
                Objects.requireNonNull(row.getObject("dismissed_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getString("name")));
    }

    /// Says that a remark may stand.
    ///
    /// @param remark its id
    /// @return whether it stood open; one that is dismissed already keeps its reason
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to say
    public boolean dismiss(Pass pass, String remark, String reason) {
        pass.demand(Right.WRITE_TEXT);
        return tenants.inLine(
                pass.tenant(),
                () ->
                        !of(pass).containsKey(remark)
                                && act(
                                        pass,
                                        remark,
                                        "proofreading.dismissed",
                                        () -> put(pass, remark, reason)));
    }

    private boolean put(Pass pass, String remark, String reason) {
        return sql.sql(
                                """
                                insert into dismissed_remark (association_id, dismissal_id, remark,
                                    reason, dismissed_at, dismissed_by)
                                values (?, ?, ?, ?, ?, nullif(?, '')::uuid)
                                """)
                        .params(
                                pass.tenant().id().value(),
                                Tenants.newId(),
                                remark,
                                reason,
                                now(),
                                pass.accountId())
                        .update()
                > 0;
    }

    /// Takes a remark up again.
    ///
    /// @return whether it was dismissed
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to say
    public boolean takeUp(Pass pass, String remark) {
        pass.demand(Right.WRITE_TEXT);
        return tenants.inLine(
                pass.tenant(),
                () ->
                        of(pass).containsKey(remark)
                                && act(
                                        pass,
                                        remark,
                                        "proofreading.taken-up",
                                        () ->
                                                sql.sql(
                                                                        """
                                                                        update dismissed_remark
                                                                        set taken_up_at = ?
                                                                        where remark = ?
                                                                            and taken_up_at is null
                                                                        """)
                                                                .params(now(), remark)
                                                                .update()
                                                        > 0));
    }

    private boolean act(
            Pass pass, String remark, String act, java.util.function.Supplier<Boolean> work) {
        return tenants.act(
                pass.tenant().id(), pass.caller().who(), Act.of(act).with("remark", remark), work);
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
