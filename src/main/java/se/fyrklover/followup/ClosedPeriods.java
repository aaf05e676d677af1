package se.fyrklover.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.Period;

/// The door to the periods for which no more reports are received, until they are opened again.
@Component
public class ClosedPeriods {

    /// A period that is closed, or has been.
    ///
    /// @param openedAgainAt nothing while it is closed
    public record Closing(
            UUID id, Period period, Instant closedAt, Optional<Instant> openedAgainAt) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    ClosedPeriods(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The newest first.
    ///
    /// @throws NotAllowed if it is not for this one to report for all
    public List<Closing> of(Pass pass) {
        pass.demand(Right.REPORT);
        return tenants.within(pass.tenant().id(), this::all);
    }

    /// Closes a period; a report that is being received meanwhile is received first.
    ///
    /// @return whether it was open
    /// @throws NotAllowed if it is not for this one to report for all
    public boolean close(Pass pass, Period period) {
        pass.demand(Right.REPORT);
        return tenants.inLine(pass.tenant(), () -> closed(pass, period));
    }

    private boolean closed(Pass pass, Period period) {
        if (all().stream()
                .anyMatch(it -> it.period().equals(period) && it.openedAgainAt().isEmpty()))
            return false;
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("followup.period-closed").with("period", period.toString()),
                () ->
                        sql.sql(
                                                """
                                                insert into closed_period (association_id,
                                                    closing_id, valid_during, closed_at, closed_by)
                                                values (?, ?, ?, ?, nullif(?, '')::uuid)
                                                """)
                                        .params(
                                                pass.tenant().id().value(),
                                                Tenants.newId(),
                                                period.asRange(),
                                                now(),
                                                pass.accountId())
                                        .update()
                                > 0);
    }

    /// Opens a period again.
    ///
    /// @return whether it was closed
    /// @throws NotAllowed if it is not for this one to report for all
    public boolean openAgain(Pass pass, UUID closing) {
        pass.demand(Right.REPORT);
        return tenants.inLine(
                pass.tenant(),
                () ->
                        all().stream()
                                .filter(it -> it.id().equals(closing))
                                .filter(it -> it.openedAgainAt().isEmpty())
                                .findFirst()
                                .map(it -> opened(pass, it))
                                .isPresent());
    }

    private int opened(Pass pass, Closing closing) {
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("followup.period-reopened").with("period", closing.period().toString()),
                () ->
                        sql.sql(
                                        """
                                        update closed_period set opened_again_at = ?,
                                            opened_again_by = nullif(?, '')::uuid
                                        where closing_id = ?
                                        """)
                                .params(now(), pass.accountId(), closing.id())
                                .update());
    }

    private List<Closing> all() {
        return sql.sql(
                        """
                        select closing_id, lower(valid_during) as first,
                            upper(valid_during) - 1 as last, closed_at, opened_again_at
                        from closed_period order by closed_at desc, closing_id desc
                        """)
                .query((row, _) -> closing(row))
                .list();
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                row.getObject("closing_id", UUID.class),
                ReceivedReports.period(row),
                Objects.requireNonNull(row.getObject("closed_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getObject("opened_again_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
