package se.fyrklover.participation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReport.Cell;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.shared.Period;

/// Counts an intervention's people into the declared tables of the period report: one query for
/// each table, which groups once and answers with whole numbers.
///
/// Whoever was there during the period is enrolled in it. Of those, each has left within it or is
/// there at its end, so that what it opened with and who came, less who left, is what it closed
/// with.
final class PeriodCount {

    /// Everybody who was there some day of the period.
    private static final String THERE =
            """
            with there as (
                select *, entered_on >= :from as is_new,
                    left_on is not null and left_on <= :to as has_left
                from person
                where entered_on <= :to and (left_on is null or left_on >= :from)
            )
            """;

    private static final String AGE_GROUP =
            """
            coalesce(age_group, case
                when extract(year from entered_on)::int - birth_year < 25 then '16-24'
                when extract(year from entered_on)::int - birth_year < 35 then '25-34'
                when extract(year from entered_on)::int - birth_year < 45 then '35-44'
                when extract(year from entered_on)::int - birth_year < 55 then '45-54'
                else '55-64' end)
            """;

    /// What a table is grouped by, and of whom.
    private record Grouping(String table, String by, String whom) {}

    private static final List<Grouping> GROUPINGS =
            List.of(
                    new Grouping("sex", "sex", "true"),
                    new Grouping("sex_of_exited", "sex", "has_left"),
                    new Grouping("sex_of_ongoing", "sex", "not has_left"),
                    new Grouping("age", AGE_GROUP, "is_new"),
                    new Grouping("education", "education", "is_new"),
                    new Grouping("referrals_accepted", "referrer", "is_new"),
                    new Grouping("years_in_support", "years_in_support", "is_new"),
                    new Grouping("income_at_entry", "unnest(income_at_entry)", "is_new"),
                    new Grouping("income_at_exit", "income_at_exit", "has_left"),
                    new Grouping("exit_destination", "destination", "has_left"));

    private static final String CONSULTATIONS =
            """
            select referrer as category, count(*) as count from (
                select distinct on (consultation_id) * from consultation
                order by consultation_id, version desc
            ) as newest
            where not withdrawn and held_on between :from and :to
            group by referrer
            """;

    private final JdbcClient sql;
    private final Period period;

    /// @param sql within the intervention's rows
    PeriodCount(JdbcClient sql, Period period) {
        this.sql = sql;
        this.period = period;
    }

    List<Cell> cells() {
        var cells = new ArrayList<Cell>(participants());
        for (var grouping : GROUPINGS) cells.addAll(cells(grouping));
        cells.addAll(cells("consultations", grouped(CONSULTATIONS)));
        return cells;
    }

    private List<Cell> participants() {
        var counted =
                grouped(
                        THERE
                                + """
                                select case when has_left then 'exited' else 'ongoing' end
                                    || case when is_new then ' new' else '' end as category,
                                    count(*) as count
                                from there group by category
                                """);
        var exited = of(counted, "exited") + of(counted, "exited new");
        var ongoing = of(counted, "ongoing") + of(counted, "ongoing new");
        return List.of(
                new Cell("participants", "", "enrolled", exited + ongoing),
                new Cell(
                        "participants",
                        "",
                        "new",
                        of(counted, "exited new") + of(counted, "ongoing new")),
                new Cell("participants", "", "exited", exited),
                new Cell("participants", "", "ongoing", ongoing));
    }

    private static int of(Map<String, Integer> counted, String category) {
        return counted.getOrDefault(category, 0);
    }

    private List<Cell> cells(Grouping grouping) {
        return cells(
                grouping.table(),
                grouped(
                        THERE
                                + "select %s as category, count(*) as count from there where %s group by category"
                                        .formatted(grouping.by(), grouping.whom())));
    }

    private Map<String, Integer> grouped(String query) {
        var counted = new HashMap<String, Integer>();
        sql.sql(query)
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    counted.put(row.getString("category"), row.getInt("count"));
                });
        return counted;
    }

    /// A coarse category is all that lies in it. Its finer ones are told where everybody in it is
    /// in one of them; else they would not make the whole.
    private static List<Cell> cells(String code, Map<String, Integer> counted) {
        var table = PeriodReportForm.form().the(code);
        var population = table.population() == null ? "" : table.population();
        var cells = new ArrayList<Cell>();
        var total = counted.values().stream().mapToInt(Integer::intValue).sum();
        cells.add(new Cell(code, population, DeclaredTable.TOTAL, total));
        for (var coarse : table.within(table.total())) {
            var finer = table.within(coarse);
            var direct = of(counted, coarse.code());
            var within = finer.stream().mapToInt(it -> of(counted, it.code())).sum();
            cells.add(new Cell(code, population, coarse.code(), direct + within));
            if (direct == 0)
                for (var fine : finer)
                    cells.add(new Cell(code, population, fine.code(), of(counted, fine.code())));
        }
        return cells;
    }
}
