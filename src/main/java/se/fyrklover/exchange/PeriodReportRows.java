package se.fyrklover.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.followup.YearlyParticipants;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// Reads rows of `period-reports.csv`, and finds where the boxes of one report cannot all be so.
final class PeriodReportRows {

    static final String FILE = "period-reports.csv";

    private final List<Fault> faults;

    PeriodReportRows(List<Fault> faults) {
        this.faults = faults;
    }

    static Optional<ReportCell> read(Row row, String intervention, Place place) {
        var period = row.period();
        var table = row.value("table", PeriodReportRows::table);
        var population = row.optionalText("population");
        if (!population.isEmpty() && table.isPresent() && !table.get().accepts(population))
            row.fault("population", "exchange.expected.population");
        var category = table.flatMap(it -> row.value("category", code -> category(it, code)));
        var count = row.may("count", Numbers::parseCount);
        var label = row.optionalText("printed_label");
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new ReportCell(
                        intervention,
                        period.orElseThrow(),
                        table.orElseThrow().code(),
                        population.isEmpty() ? null : population,
                        category.orElseThrow().code(),
                        count.orElse(null),
                        label.isEmpty() ? null : label,
                        place));
    }

    private static Parsed<DeclaredTable> table(String code) {
        return PeriodReportForm.form()
                .table(code)
                .map(Parsed::read)
                .orElseGet(() ->
                        Parsed.unreadable(
                                "exchange.expected.one-of",
                                PeriodReportForm.form().tables().stream()
                                        .map(DeclaredTable::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static Parsed<DeclaredTable.Category> category(DeclaredTable table, String code) {
        return table.category(code)
                .filter(it -> table.addsUp() || !it.isTotal())
                .map(Parsed::read)
                .orElseGet(() ->
                        Parsed.unreadable(
                                "exchange.expected.one-of",
                                table.categories().stream()
                                        .filter(it -> table.addsUp() || !it.isTotal())
                                        .map(DeclaredTable.Category::code)
                                        .collect(Collectors.joining(", "))));
    }

    private record Answer(String intervention, se.fyrklover.shared.Period period, String table) {}

    List<ReportCell> check(List<ReportCell> cells, List<YearlyParticipants> years) {
        cells.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> new Answer(it.intervention(), it.period(), it.table())))
                .values()
                .forEach(this::checkTable);
        for (var year : years)
            if (cells.stream().anyMatch(cell -> cell.period().year() == year.year()))
                faults.add(
                        new Fault(
                                year.place().file(),
                                year.place().row(),
                                "year",
                                String.valueOf(year.year()),
                                Phrase.of("exchange.expected.year-without-reports")));
        return cells;
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
        faults.add(
                new Fault(FILE, cell.place().row(), column, found, Phrase.of(expected, arguments)));
    }
}
