package se.fyrklover.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
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

    /// The sections of every plan, in the order of the plans: by the version that stands of a
    /// budget that is worked on here, else as a package has them.
    public List<BudgetSection> sections(AssociationId association) {
        return tenants.within(
                association,
                () ->
                        standing(
                                grids.standing(),
                                BudgetSection::plan,
                                sql.sql("select * from budget_section order by plan, source_row")
                                        .query((row, _) -> section(row))
                                        .list(),
                                VersionRows::sections));
    }

    /// What plans say of a year, by the same.
    public List<BudgetLine> lines(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        standing(
                                grids.standing(),
                                BudgetLine::plan,
                                sql.sql(
                                                "select * from budget_line where year = ? order by plan, source_row")
                                        .param(year)
                                        .query((row, _) -> line(row))
                                        .list(),
                                it ->
                                        it.lines().stream()
                                                .filter(of -> of.year() == year)
                                                .toList()));
    }

    /// Of plans with a version that stands, what it says; of the others, what a package says.
    private <T> List<T> standing(
            Collection<BudgetVersion> versions,
            ToIntFunction<T> plan,
            List<T> packaged,
            Function<VersionRows, List<T>> says) {
        var plans = versions.stream().map(it -> it.grid().plan()).collect(Collectors.toSet());
        return Stream.concat(
                        packaged.stream().filter(it -> !plans.contains(plan.applyAsInt(it))),
                        versions.stream().flatMap(it -> says.apply(rows(it)).stream()))
                .sorted(Comparator.comparingInt(plan))
                .toList();
    }

    private VersionRows rows(BudgetVersion version) {
        return VersionRows.of(version, grids.origins(version.grid().plan(), version.change()));
    }

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
                                        grids.standing().stream()
                                                .flatMap(it -> rows(it).lines().stream())
                                                .map(BudgetLine::year))
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
