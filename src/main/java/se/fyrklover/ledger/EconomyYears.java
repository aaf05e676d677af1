package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;

/// The door to what overviews of several years print.
@Component
public class EconomyYears {

    private static final List<String> AMOUNTS =
            List.of("total_income", "total_costs", "result", "closing_equity");

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    EconomyYears(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    public Optional<EconomyYear> of(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from economy_year where year = ?")
                                .param(year)
                                .query((row, _) -> year(row))
                                .optional());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () -> sql.sql("select year from economy_year").query(Integer.class).list());
    }

    private static EconomyYear year(ResultSet row) throws SQLException {
        return new EconomyYear(
                row.getInt("year"),
                money(row, "total_income"),
                money(row, "total_costs"),
                money(row, "result"),
                money(row, "closing_equity"),
                row.getBigDecimal("staff_fte"),
                TenantRows.place(row));
    }

    private static @Nullable Money money(ResultSet row, String amount) throws SQLException {
        return TenantRows.money(row, amount + "_ore", amount + "_within_ore").orElse(null);
    }

    /// Within a tenant's change: these are the printed years from now on.
    public void replace(List<EconomyYear> years) {
        var columns =
                Stream.concat(
                                Stream.of("year", "staff_fte"),
                                AMOUNTS.stream()
                                        .flatMap(it -> Stream.of(it + "_ore", it + "_within_ore")))
                        .toList();
        rows.replace("economy_year", columns, years, (it, _) -> values(it));
    }

    private static @Nullable Object[] values(EconomyYear it) {
        var values = new ArrayList<@Nullable Object>();
        values.add(it.year());
        values.add(it.staffFte());
        add(values, it.totalIncome());
        add(values, it.totalCosts());
        add(values, it.result());
        add(values, it.closingEquity());
        return values.toArray();
    }

    private static void add(List<@Nullable Object> values, @Nullable Money money) {
        values.add(money == null ? null : money.ore());
        values.add(money == null ? 0 : money.within());
    }
}
