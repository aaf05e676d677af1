package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;

/// The door to the budgets that plans hold, for their own year and for those around it.
@Component
public class Budgets {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;
    private final GridRows grids;

    Budgets(JdbcClient sql, Tenants tenants, TenantRows rows, GridRows grids) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.grids = grids;
    }

    /// What plans say of a year: by the version that stands of a budget that is worked on here,
    /// else as a package has them.
    PlannedYear during(AssociationId association, int year) {
        return tenants.within(
                association,
                () -> {
                    var standing = grids.standing(year);
                    var plans =
                            standing.stream().map(BudgetVersion::plan).collect(Collectors.toSet());
                    return standing.stream()
                            .map(it -> rows(it, year))
                            .reduce(packaged(year).without(plans), PlannedYear::and);
                });
    }

    private PlannedYear packaged(int year) {
        return new PlannedYear(
                sql.sql("select * from budget_section order by plan, source_row")
                        .query((row, _) -> section(row))
                        .list(),
                sql.sql("select * from budget_line where year = ? order by plan, source_row")
                        .param(year)
                        .query((row, _) -> line(row))
                        .list());
    }

    private PlannedYear rows(BudgetVersion version, int year) {
        return PlannedYear.of(
                year,
                version,
                grids.grid(version),
                grids.origins(version.plan(), version.change()));
    }

    /// The years that any plan says something of.
    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        Stream.concat(
                                        sql
                                                .sql("select distinct year from budget_line")
                                                .query(Integer.class)
                                                .list()
                                                .stream(),
                                        grids.plans().stream()
                                                .flatMap(it ->
                                                        BudgetVersion.standing(grids.versions(it))
                                                                .stream())
                                                .flatMap(it -> grids.grid(it).years().stream()))
                                .distinct()
                                .toList());
    }

    private static BudgetSection section(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new BudgetSection(
                row.getInt("plan"),
                row.getString("section_id"),
                row.getString("part_of"),
                BudgetSection.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                role == null ? null : BudgetSection.Role.valueOf(role.toUpperCase(Locale.ROOT)),
                row.getString("label"),
                TenantRows.place(row));
    }

    private static BudgetLine line(ResultSet row) throws SQLException {
        return new BudgetLine(
                row.getInt("plan"),
                row.getInt("year"),
                BudgetLine.Column.valueOf(row.getString("plan_column").toUpperCase(Locale.ROOT)),
                row.getString("section_id"),
                row.getString("line_id"),
                row.getString("label"),
                TenantRows.money(row, "amount_ore", "within_ore").orElse(null),
                TenantRows.money(row, "decided_ore", "within_ore").orElse(null),
                row.getBigDecimal("counted_percent"),
                TenantRows.place(row));
    }

    /// Within a tenant's change: these are the budgets from now on.
    public void replace(List<BudgetSection> sections, List<BudgetLine> lines) {
        rows.replace(
                "budget_section",
                List.of("plan", "section_id", "part_of", "kind", "role", "label"),
                sections,
                (it, _) ->
                        new Object[] {
                            it.plan(),
                            it.id(),
                            it.partOf(),
                            code(it.kind()),
                            it.role() == null ? null : code(it.role()),
                            it.label()
                        });
        rows.replace("budget_line", COLUMNS, lines, (it, _) -> values(it));
    }

    private static final List<String> COLUMNS =
            List.of(
                    "plan",
                    "year",
                    "plan_column",
                    "section_id",
                    "line_id",
                    "label",
                    "amount_ore",
                    "decided_ore",
                    "within_ore",
                    "counted_percent");

    private static @Nullable Object[] values(BudgetLine line) {
        var amount = line.amount();
        var decided = line.decided();
        var written = amount == null ? decided : amount;
        return new Object[] {
            line.plan(),
            line.year(),
            code(line.column()),
            line.section(),
            line.line(),
            line.label(),
            amount == null ? null : amount.ore(),
            decided == null ? null : decided.ore(),
            written == null ? 0 : written.within(),
            line.countedPercent()
        };
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
