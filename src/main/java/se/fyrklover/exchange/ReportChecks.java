package se.fyrklover.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.followup.YearlyParticipants;
import se.fyrklover.shared.Period;

/// Finds where the boxes of one report cannot all be so.
final class ReportChecks {

    private final Sources sources;

    ReportChecks(Sources sources) {
        this.sources = sources;
    }

    private record Answer(String intervention, Period period, String table) {}

    void check(List<ReportCell> cells, List<YearlyParticipants> years) {
        cells.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> new Answer(it.intervention(), it.period(), it.table())))
                .values()
                .forEach(this::checkTable);
        for (var year : years)
            if (cells.stream().anyMatch(cell -> cell.period().year() == year.year()))
                sources.fault(
                        year.place().file(),
                        year.place().row(),
                        "year",
                        String.valueOf(year.year()),
                        "exchange.expected.year-without-reports");
    }

    private void checkTable(List<ReportCell> cells) {
        var first = cells.getFirst();
        cells.stream()
                .filter(cell -> !Objects.equals(cell.population(), first.population()))
                .forEach(cell -> fault(cell, "population", "exchange.expected.one-population"));
        var table = PeriodReportForm.form().the(first.table());
        if (!table.addsUp()) return;
        var byCategory =
                cells.stream()
                        .collect(Collectors.toMap(ReportCell::category, it -> it, (a, _) -> a));
        for (var category : table.categories()) checkParts(table, category, byCategory);
    }

    /// The finer categories of one that has a count may not be more than it, nor less when all are
    /// there.
    private void checkParts(
            DeclaredTable table, DeclaredTable.Category category, Map<String, ReportCell> cells) {
        var coarse = cells.get(category.code());
        if (coarse == null || coarse.count() == null) return;
        var finer = table.within(category);
        var sum = finer.stream().mapToLong(it -> told(table, it, cells)).sum();
        var complete = !finer.isEmpty() && finer.stream().allMatch(it -> isCounted(it, cells));
        if (sum > coarse.count() || (complete && sum < coarse.count()))
            fault(coarse, "count", "exchange.expected.parts-of", sum);
    }

    private static boolean isCounted(
            DeclaredTable.Category category, Map<String, ReportCell> cells) {
        var cell = cells.get(category.code());
        return cell != null && cell.count() != null;
    }

    /// What is told of a category: its own count, or what its finer ones come to.
    private static long told(
            DeclaredTable table, DeclaredTable.Category category, Map<String, ReportCell> cells) {
        var cell = cells.get(category.code());
        return cell != null && cell.count() != null
                ? cell.count()
                : table.within(category).stream().mapToLong(it -> told(table, it, cells)).sum();
    }

    private void fault(ReportCell cell, String column, String expected, Object... arguments) {
        var found =
                column.equals("count")
                        ? String.valueOf(cell.count())
                        : String.valueOf(cell.population());
        sources.fault(
                PeriodReportRows.FILE, cell.place().row(), column, found, expected, arguments);
    }
}
