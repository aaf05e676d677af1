package se.fyrklover.exchange;

import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Place;

/// Reads rows of `period-reports.csv`.
final class PeriodReportRows {

    static final String FILE = "period-reports.csv";

    private PeriodReportRows() {}

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
}
