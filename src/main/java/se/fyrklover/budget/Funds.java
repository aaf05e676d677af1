package se.fyrklover.budget;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;

/// The door to members' contributions and to the money of interventions.
@Component
public class Funds {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;
    private final RunRows runs;

    Funds(JdbcClient sql, Tenants tenants, TenantRows rows, RunRows runs) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.runs = runs;
    }

    /// What each member is to contribute: by the year's frozen run, else as a package says.
    public List<Contribution> contributions(AssociationId association, int year) {
        return contributions(association, year, run(association, year));
    }

    /// The same, where the run is at hand.
    List<Contribution> contributions(
            AssociationId association, int year, Optional<ContributionRun> run) {
        return run.map(ContributionRun::contributions).orElseGet(() -> packaged(association, year));
    }

    /// The year's frozen run, where there is one.
    Optional<ContributionRun> run(AssociationId association, int year) {
        return tenants.within(association, () -> runs.newest(year));
    }

    /// What each member is to contribute as a package says, whatever was frozen.
    public List<Contribution> packaged(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from contribution where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new Contribution(
                                                year,
                                                row.getString("member_id"),
                                                TenantRows.money(row, "amount_ore", "within_ore")
                                                        .orElseThrow(),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<InterventionFunds> interventions(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        "select * from intervention_funds where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new InterventionFunds(
                                                year,
                                                row.getString("intervention_id"),
                                                TenantRows.money(
                                                                row,
                                                                "budget_ore",
                                                                "budget_within_ore")
                                                        .orElse(null),
                                                TenantRows.money(row, "used_ore", "used_within_ore")
                                                        .orElse(null),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        """
                                        select year from contribution
                                        union select year from intervention_funds
                                        union select year from contribution_run
                                        """)
                                .query(Integer.class)
                                .list());
    }

    /// Years in which something is known to have been used, and not only set aside.
    List<Integer> yearsOfUse(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        "select distinct year from intervention_funds where used_ore is not null")
                                .query(Integer.class)
                                .list());
    }

    private static @Nullable Long ore(@Nullable Money money) {
        return money == null ? null : money.ore();
    }

    private static long within(@Nullable Money money) {
        return money == null ? 0 : money.within();
    }

    /// Within a tenant's change: these are the contributions and the interventions' money from now
    /// on.
    public void replace(List<Contribution> contributions, List<InterventionFunds> interventions) {
        rows.replace(
                "contribution",
                List.of("year", "member_id", "amount_ore", "within_ore"),
                contributions,
                (it, _) ->
                        new Object[] {
                            it.year(), it.member(), it.amount().ore(), it.amount().within()
                        });
        rows.replace(
                "intervention_funds",
                List.of(
                        "year",
                        "intervention_id",
                        "budget_ore",
                        "budget_within_ore",
                        "used_ore",
                        "used_within_ore"),
                interventions,
                (it, _) ->
                        new Object[] {
                            it.year(),
                            it.intervention(),
                            ore(it.budget()),
                            within(it.budget()),
                            ore(it.used()),
                            within(it.used())
                        });
    }
}
