package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        var sections = parts(over(definition));
        sections.values().forEach(it -> section(it, 0));
        if (sections.size() > 1) sum(definition);
    }

    private void section(List<Optional<Figure>> section, int depth) {
        var parts = parts(section);
        var name = name(some(section));
        if (parts.size() == 1 && !isSection(some(first(parts)))) {
            var line = name(some(first(parts)));
            rows.add(
                    new YearTable.Row(
                            line.equals(name) ? name : joined(name, line),
                            YearTable.Kind.LINE,
                            depth,
                            "",
                            first(parts)));
            return;
        }
        rows.add(new YearTable.Row(name, YearTable.Kind.GROUP, depth, "", List.of()));
        for (var part : parts.values())
            if (isSection(some(part))) section(part, depth + 1);
            else
                rows.add(new YearTable.Row(name(some(part)), YearTable.Kind.LINE, depth, "", part));
        rows.add(
                new YearTable.Row(
                        new Text("Summa " + lower(name.sv()), "Total, " + lower(name.en())),
                        YearTable.Kind.SUM,
                        depth,
                        "",
                        section));
    }

    private static Text joined(Text name, Text line) {
        return new Text(name.sv() + ": " + lower(line.sv()), name.en() + ": " + lower(line.en()));
    }

    /// Within a sentence, unless it is an abbreviation.
    private static String lower(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    private static boolean isSection(Figure figure) {
        return figure.definition().id().equals("budget.section");
    }

    private static List<Optional<Figure>> first(Map<String, List<Optional<Figure>>> parts) {
        return parts.values().iterator().next();
    }

    /// The parts of figures that stand beside each other, each part over all of the columns.
    private static Map<String, List<Optional<Figure>>> parts(List<Optional<Figure>> figures) {
        var parts = new LinkedHashMap<String, List<Optional<Figure>>>();
        for (var figure : figures)
            for (var part : of(figure).toList())
                parts.computeIfAbsent(
                        key(part),
                        key ->
                                figures.stream()
                                        .map(it ->
                                                of(it).filter(own -> key(own).equals(key))
                                                        .findFirst())
                                        .toList());
        return parts;
    }

    private static Stream<Figure> of(Optional<Figure> figure) {
        return figure.stream().flatMap(it -> it.formula().parts().stream());
    }

    private static String key(Figure figure) {
        return figure.definition().id()
                + " "
                + figure.scope().facet(Dimension.LINE).map(Facet::code).orElse("");
    }

    private static Figure some(List<Optional<Figure>> cells) {
        return cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private static Text name(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow().name();
    }
}
