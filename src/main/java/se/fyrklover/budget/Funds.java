package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    Funds(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public List<Contribution> contributions(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from contribution where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new Contribution(
                                                year,
                                                row.getString("member_id"),
                                                new Money(row.getLong("amount_ore")),
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
                                                money(row, "budget_ore"),
                                                money(row, "used_ore"),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        sql.sql(
                                        "select year from contribution union select year from intervention_funds")
                                .query(Integer.class)
                                .list());
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var ore = row.getObject(column, Long.class);
        return ore == null ? null : new Money(ore);
    }

    private static @Nullable Long ore(@Nullable Money money) {
        return money == null ? null : money.ore();
    }

    /// Within a tenant's change: these are the contributions and the interventions' money from now
    /// on.
    public void replace(List<Contribution> contributions, List<InterventionFunds> interventions) {
        rows.replace(
                "contribution",
                List.of("year", "member_id", "amount_ore"),
                contributions,
                (it, _) -> new Object[] {it.year(), it.member(), it.amount().ore()});
        rows.replace(
                "intervention_funds",
                List.of("year", "intervention_id", "budget_ore", "used_ore"),
                interventions,
                (it, _) ->
                        new Object[] {
                            it.year(), it.intervention(), ore(it.budget()), ore(it.used())
                        });
    }
}
