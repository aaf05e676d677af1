package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.fyrklover.budget.grid.Grid;

/// What plans say of a year: their lines of it, and their sections.
record PlannedYear(List<BudgetSection> sections, List<BudgetLine> lines) {

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
                        .toList());
    }

    PlannedYear without(Set<Integer> plans) {
        return new PlannedYear(
                sections.stream().filter(it -> !plans.contains(it.plan())).toList(),
                lines.stream().filter(it -> !plans.contains(it.plan())).toList());
    }

    PlannedYear and(PlannedYear other) {
        return new PlannedYear(
                Stream.concat(sections.stream(), other.sections.stream()).toList(),
                Stream.concat(lines.stream(), other.lines.stream()).toList());
    }
}
