package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Beside;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// A plan's budget as a table: its columns beside each other, in the plan's own sections.
final class PlanTable {

    /// A column of the plan.
    private record Column(Period year, Facet plan) {

        Text head(String planYear) {
            if (plan.code().equals(planYear))
                return String.valueOf(year.year()).equals(planYear)
                        ? new Text(year + ", budget", year + ", budget")
                        : new Text(year + ", plan", year + ", plan");
            var said = plan.name();
            return new Text(year + after(said.sv()), year + after(said.en()));
        }

        /// What a column's name says after the plan's.
        private static String after(String name) {
            return name.substring(Math.max(0, name.indexOf(',')));
        }
    }

    private final Page page;
    private final List<Column> columns;
    private final List<YearTable.Row> rows = new ArrayList<>();

    private PlanTable(Page page, List<Column> columns) {
        this.page = page;
        this.columns = columns;
    }

    /// The whole plan of a year, whichever of its years the page is of.
    static YearTable of(Page page, String plan) {
        var columns =
                page.snapshot().periods().stream()
                        .filter(Period::isYear)
                        .flatMap(year ->
                                page
                                        .figures(year)
                                        .narrowed("budget.result", Dimension.PLAN)
                                        .stream()
                                        .map(it -> it.scope().facet(Dimension.PLAN).orElseThrow())
                                        .filter(it -> it.code().startsWith(plan))
                                        .map(it -> new Column(year, it)))
                        .sorted(
                                Comparator.comparing(Column::year)
                                        .thenComparing(it -> it.plan().code()))
                        .toList();
        var table = new PlanTable(page, columns);
        table.fill();
        return new YearTable(columns.stream().map(it -> it.head(plan)).toList(), table.rows);
    }

    private void fill() {
        total("budget.income");
        total("budget.opening-equity");
        if (has("budget.opening-equity")) sum("budget.income-and-equity");
        total("budget.costs");
        total("budget.financial-income");
        total("budget.financial-costs");
        sum("budget.result");
        total("budget.equity-used");
        if (has("budget.result-after-equity")) sum("budget.result-after-equity");
        if (has("budget.administration-costs")) line("budget.administration-costs");
    }

    private boolean has(String definition) {
        return over(definition).stream().anyMatch(Optional::isPresent);
    }

    private List<Optional<Figure>> over(String definition) {
        return columns.stream()
                .map(it -> page.figures(it.year()).find(definition, it.plan()))
                .toList();
    }

    private void sum(String definition) {
        var cells = over(definition);
        rows.add(YearTable.Row.sum(some(cells).definition().label(), cells));
    }

    private void line(String definition) {
        var cells = over(definition);
        rows.add(YearTable.Row.line(some(cells).definition().label(), cells));
    }

    /// The sections of a total; the total itself only where it is more than one of them.
    private void total(String definition) {
        if (!has(definition)) return;
        var sections = new Beside(over(definition)).parts();
        sections.forEach(it -> section(it, 0));
        if (sections.size() > 1) sum(definition);
    }

    private void section(Beside section, int depth) {
        var parts = section.parts();
        var name = name(section);
        if (parts.size() == 1 && !isSection(parts.getFirst())) {
            var line = name(parts.getFirst());
            var joined = line.equals(name) ? name : name.joined(": ", line.withinSentence());
            add(joined, YearTable.Kind.LINE, depth, parts.getFirst().figures());
            return;
        }
        add(name, YearTable.Kind.GROUP, depth, List.of());
        for (var part : parts)
            if (isSection(part)) section(part, depth + 1);
            else add(name(part), YearTable.Kind.LINE, depth, part.figures());
        add(
                new Text("Summa", "Total,").joined(" ", name.withinSentence()),
                YearTable.Kind.SUM,
                depth,
                section.figures());
    }

    private void add(Text label, YearTable.Kind kind, int depth, List<Optional<Figure>> cells) {
        rows.add(new YearTable.Row(label, kind, depth, "", cells));
    }

    private static boolean isSection(Beside figures) {
        return some(figures.figures()).definition().id().equals("budget.section");
    }

    private static Figure some(List<Optional<Figure>> cells) {
        return new Beside(cells).some().orElseThrow();
    }

    private static Text name(Beside figures) {
        return some(figures.figures()).scope().facet(Dimension.LINE).orElseThrow().name();
    }
}
