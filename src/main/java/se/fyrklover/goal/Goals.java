package se.fyrklover.goal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.Formula.Compared.Comparison;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;

/// The door to goals, what shows them, and what the association says of them.
@Component
public class Goals {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;

    Goals(JdbcClient sql, Tenants tenants, TenantRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    /// The goals of a year, in the order in which they were written.
    public List<Goal> of(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from goal where year = ? order by source_row")
                                .param(year)
                                .query((row, _) -> goal(row))
                                .list());
    }

    public List<GoalEvidence> evidence(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from goal_evidence where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new GoalEvidence(
                                                row.getString("goal_id"),
                                                year,
                                                code(row, "kind", GoalEvidence.Kind.class),
                                                row.getString("what"),
                                                row.getInt("count"),
                                                row.getObject("happened_on", LocalDate.class),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<GoalComment> comments(AssociationId association, int year) {
        return tenants.within(
                association,
                () ->
                        sql.sql("select * from goal_comment where year = ? order by source_row")
                                .param(year)
                                .query((row, _) ->
                                        new GoalComment(
                                                row.getString("goal_id"),
                                                year,
                                                row.getString("words"),
                                                TenantRows.place(row)))
                                .list());
    }

    public List<Integer> years(AssociationId association) {
        return tenants.within(
                association,
                () -> sql.sql("select distinct year from goal").query(Integer.class).list());
    }

    private static Goal goal(ResultSet row) throws SQLException {
        var comparison = row.getString("comparison");
        return new Goal(
                row.getString("goal_id"),
                row.getInt("year"),
                code(row, "area", Goal.Area.class),
                row.getString("title"),
                code(row, "level", Goal.Level.class),
                measure(row),
                comparison == null ? null : Comparison.valueOf(comparison.toUpperCase(Locale.ROOT)),
                target(row),
                TenantRows.place(row));
    }

    private static <E extends Enum<E>> E code(ResultSet row, String column, Class<E> codes)
            throws SQLException {
        return Enum.valueOf(codes, row.getString(column).toUpperCase(Locale.ROOT));
    }

    private static Goal.@Nullable Measure measure(ResultSet row) throws SQLException {
        var definition = row.getString("measure");
        return definition == null
                ? null
                : new Goal.Measure(definition, row.getString("category"), row.getString("line"));
    }

    private static Goal.@Nullable Target target(ResultSet row) throws SQLException {
        var definition = row.getString("target_measure");
        if (definition != null) return new Goal.Target.Measured(definition);
        var unit = row.getString("unit");
        return unit == null
                ? null
                : new Goal.Target.Stated(
                        Fraction.of(row.getBigDecimal("target")),
                        PrintedUnit.coded(unit).orElseThrow());
    }

    /// Within a tenant's change: these are the goals from now on, with what is said of them.
    public void replace(List<Goal> goals, List<GoalEvidence> evidence, List<GoalComment> comments) {
        rows.replace(
                "goal",
                List.of(
                        "goal_id",
                        "year",
                        "area",
                        "title",
                        "level",
                        "measure",
                        "category",
                        "line",
                        "comparison",
                        "target",
                        "unit",
                        "target_measure"),
                goals,
                (it, _) -> values(it));
        rows.replace(
                "goal_evidence",
                List.of("goal_id", "year", "kind", "what", "count", "happened_on"),
                evidence,
                (it, _) ->
                        new Object[] {
                            it.goal(), it.year(), it.kind().code(), it.what(), it.count(), it.date()
                        });
        rows.replace(
                "goal_comment",
                List.of("goal_id", "year", "words"),
                comments,
                (it, _) -> new Object[] {it.goal(), it.year(), it.words()});
    }

    private static @Nullable Object[] values(Goal it) {
        var measure = it.measure();
        return new @Nullable Object[] {
            it.id(),
            it.year(),
            lower(it.area()),
            it.title(),
            lower(it.level()),
            measure == null ? null : measure.definition(),
            measure == null ? null : measure.category(),
            measure == null ? null : measure.line(),
            it.comparison() == null ? null : lower(it.comparison()),
            it.target() instanceof Goal.Target.Stated(var printed, _) ? decimal(printed) : null,
            it.target() instanceof Goal.Target.Stated(_, var unit) ? unit.code() : null,
            it.target() instanceof Goal.Target.Measured(var definition) ? definition : null
        };
    }

    private static BigDecimal decimal(Fraction printed) {
        return new BigDecimal(printed.numerator()).divide(new BigDecimal(printed.denominator()));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
