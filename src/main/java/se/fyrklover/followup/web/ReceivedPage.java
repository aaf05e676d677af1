package se.fyrklover.followup.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.followup.ReceivedReport;
import se.fyrklover.shared.Text;

/// A report as it was received: its tables and its words, each row by its number.
///
/// @param row the one that is marked; none where it is 0
public record ReceivedPage(ReceivedReport received, int row, List<Table> tables, List<Told> words) {

    /// One of its tables.
    public record Table(Text label, String code, List<Line> lines) {}

    /// One of its boxes.
    public record Line(int row, Text label, int count) {}

    /// What is told under a theme.
    public record Told(int row, Text label, List<String> paragraphs) {}

    /// Nothing where the report has no such row.
    static Optional<ReceivedPage> of(ReceivedReport received, int row) {
        var report = received.report();
        if (row > report.cells().size() + report.words().size()) return Optional.empty();
        return Optional.of(new ReceivedPage(received, row, tables(report), words(report)));
    }

    private static List<Table> tables(PeriodReport report) {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var at = 0; at < report.cells().size(); at++) {
            var cell = report.cells().get(at);
            lines.computeIfAbsent(cell.table(), _ -> new ArrayList<>())
                    .add(new Line(at + 1, label(cell), cell.count()));
        }
        return PeriodReportForm.form().tables().stream()
                .filter(it -> lines.containsKey(it.code()))
                .map(it -> new Table(it.label(), it.code(), inOrder(it, lines)))
                .toList();
    }

    /// As the form has its boxes, the total last.
    private static List<Line> inOrder(DeclaredTable table, java.util.Map<String, List<Line>> all) {
        var own = all.getOrDefault(table.code(), List.of());
        var labels =
                new ArrayList<>(
                        table.categories().stream().map(DeclaredTable.Category::name).toList());
        labels.add(labels.removeFirst());
        return own.stream()
                .sorted(java.util.Comparator.comparingInt(it -> labels.indexOf(it.label())))
                .toList();
    }

    private static Text label(PeriodReport.Cell cell) {
        return PeriodReportForm.form().the(cell.table()).the(cell.category()).name();
    }

    private static List<Told> words(PeriodReport report) {
        var all = new ArrayList<Told>();
        for (var told : report.words())
            all.add(
                    new Told(
                            report.cells().size() + all.size() + 1,
                            theme(told.theme()),
                            told.words().lines().filter(it -> !it.isBlank()).toList()));
        return all;
    }

    private static Text theme(String code) {
        return PeriodReportForm.form().themes().stream()
                .filter(it -> it.code().equals(code))
                .map(PeriodReportForm.Theme::label)
                .findFirst()
                .orElseGet(() -> Text.name(code));
    }
}
