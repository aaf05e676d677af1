package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.AssociationId;

/// The door to when what is claimed of members falls due.
@Component
public class ContributionDues {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final ClaimRows claims;
    private final RunRows runs;
    private final Clock clock;

    ContributionDues(JdbcClient sql, Tenants tenants, ClaimRows claims, RunRows runs, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.claims = claims;
        this.runs = runs;
        this.clock = clock;
    }

    /// The days that were set for a year, if any were.
    public Optional<DueDays> days(AssociationId association, int year) {
        return tenants.within(association, () -> newest(year));
    }

    private Optional<DueDays> newest(int year) {
        var days =
                sql.sql(
                                """
                                select due_on from contribution_due_day
                                where year = ? and version =
                                    (select max(version) from contribution_due_day where year = ?)
                                order by due_on
                                """)
                        .params(year, year)
                        .query((row, _) -> day(row))
                        .list();
        return days.isEmpty() ? Optional.empty() : Optional.of(new DueDays(days));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("due_on", LocalDate.class));
    }

    /// What each member is to pay on which day, of all that is claimed and not withdrawn; none
    /// where no days were set.
    public List<Due> of(AssociationId association, int year) {
        return tenants.within(
                association,
                () -> {
                    var days = newest(year);
                    if (days.isEmpty()) return List.of();
                    var dated = dated(year);
                    return claims.of(year).stream()
                            .filter(it -> !it.is(ContributionClaim.Kind.WITHDRAWN))
                            .flatMap(it ->
                                    days
                                            .get()
                                            .of(it, dated.getOrDefault(it.number(), LocalDate.MIN))
                                            .stream())
                            .toList();
                });
    }

    /// The same of one claim.
    public List<Due> of(AssociationId association, ContributionClaim claim) {
        return tenants.within(
                association,
                () ->
                        newest(claim.year())
                                .map(it ->
                                        it.of(
                                                claim,
                                                dated(claim.year())
                                                        .getOrDefault(
                                                                claim.number(), LocalDate.MIN)))
                                .orElse(List.of()));
    }

    private Map<Integer, LocalDate> dated(int year) {
        return runs.of(year).stream()
                .collect(Collectors.toMap(ContributionRun::number, ContributionRun::dated));
    }

    /// Sets the days of a year, in place of those that were set before, which are kept.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to plan
    public void set(Pass pass, int year, DueDays days) {
        pass.demand(Right.PLAN_MONEY);
        tenants.inLine(
                pass.tenant(),
                () ->
                        days(pass.tenant().id(), year).equals(Optional.of(days))
                                || change(pass, year, days));
    }

    /// As a change of the association's records, since what is expected in cash rests on it.
    private boolean change(Pass pass, int year, DueDays days) {
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    write(pass, year, days);
                    return Act.of("budget.dues-set").with("year", String.valueOf(year));
                });
        return true;
    }

    private boolean write(Pass pass, int year, DueDays days) {
        var version =
                sql.sql(
                                """
                                select coalesce(max(version), 0) + 1 from contribution_due_day
                                where year = ?
                                """)
                        .param(year)
                        .query(Integer.class)
                        .single();
        for (var day : days.days())
            sql.sql(
                            """
                            insert into contribution_due_day
                            values (current_association(), ?, ?, ?, ?, nullif(?, '')::uuid)
                            """)
                    .params(
                            year,
                            version,
                            day,
                            Instant.now(clock).atOffset(ZoneOffset.UTC),
                            pass.accountId())
                    .update();
        return true;
    }
}
