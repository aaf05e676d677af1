package se.fyrklover.budget;

import java.util.List;
import java.util.Map;

/// The sections and lines of a plan as one of its versions has them, each with its place.
record VersionRows(List<BudgetSection> sections, List<BudgetLine> lines) {

    /// @param origins by which change each item came
    static VersionRows of(BudgetVersion version, Map<String, Integer> origins) {
        var grid = version.grid();
        var file = "budget-%d-%d.json".formatted(grid.plan(), version.number());
        var document = "Budget %d, version %d".formatted(grid.plan(), version.number());
        return new VersionRows(
                grid.planSections(it -> origins.getOrDefault(it, 0), document, file),
                grid.planLines(it -> origins.getOrDefault(it, 0), document, file));
    }
}
