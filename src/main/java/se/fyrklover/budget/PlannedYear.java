package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// What plans say of a year: their lines of it, and their sections.
///
/// @param ties the lines that follow the decisions for several interventions
/// @param versions the plans that are worked on here, and not as a package has them
record PlannedYear(
        List<BudgetSection> sections,
        List<BudgetLine> lines,
        List<Tie> ties,
        Set<Integer> versions) {

    /// A line of a budget in one of its columns, and the interventions whose decisions it follows.
    record Tie(Facet plan, Facet line, List<String> interventions) {

        static Tie of(Grid grid, GridLine line, GridColumn column) {
            return new Tie(
                    column.column().facet(grid.plan()),
                    new Facet(
                            Dimension.LINE,
                            line.section() + "." + line.id(),
                            Text.name(line.label())),
                    line.interventions());
        }

        Scope within(Scope whole) {
            return whole.of(plan).of(line);
        }
    }

    /// As a package has it.
    PlannedYear(List<BudgetSection> sections, List<BudgetLine> lines) {
        this(sections, lines, List.of(), Set.of());
    }

    /// What a version says, each with its place.
    ///
    /// @param origins by which change each item came
    static PlannedYear of(
            int year, BudgetVersion version, Grid grid, Map<String, Integer> origins) {
        var file = "budget-%d-%d.json".formatted(version.plan(), version.number());
        var document = "Budget %d, version %d".formatted(version.plan(), version.number());
        return new PlannedYear(
                grid.planSections(it -> origins.getOrDefault(it, 0), document, file),
                grid.planLines(it -> origins.getOrDefault(it, 0), document, file).stream()
                        .filter(it -> it.year() == year)
                        .toList(),
                ties(grid, year),
                Set.of(version.plan()));
    }

    private static List<Tie> ties(Grid grid, int year) {
        return grid.columns().stream()
                .filter(it -> it.isDecided() && it.year() == year && year == grid.plan())
                .flatMap(column ->
                        grid.lines().stream()
                                .filter(it -> it.tied() && it.interventions().size() > 1)
                                .map(it -> Tie.of(grid, it, column)))
                .toList();
    }

    PlannedYear without(Set<Integer> plans) {
        return new PlannedYear(
                sections.stream().filter(it -> !plans.contains(it.plan())).toList(),
                lines.stream().filter(it -> !plans.contains(it.plan())).toList());
    }

    PlannedYear and(PlannedYear other) {
        return new PlannedYear(
                Stream.concat(sections.stream(), other.sections.stream()).toList(),
                Stream.concat(lines.stream(), other.lines.stream()).toList(),
                Stream.concat(ties.stream(), other.ties.stream()).toList(),
                Stream.concat(versions.stream(), other.versions.stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
