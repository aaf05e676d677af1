package se.fyrklover.participation.web;

import java.util.ArrayList;
import java.util.List;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.participation.HandOvers;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// A period report as people read it: just what leaves, in the order of the form.
///
/// @param small how many boxes are of one to four people
/// @param faults what the office would refuse
public record ReportPage(
        PeriodReport report, List<Table> tables, List<Told> told, int small, List<String> faults) {

    /// A declared table with its boxes.
    public record Table(Text name, List<Row> rows) {}

    /// One box.
    ///
    /// @param kind `total`, `part` or nothing
    public record Row(Text name, int count, String kind) {

        public boolean isSmall() {
            return count > 0 && count < 5;
        }
    }

    /// What is told in words.
    public record Told(Text theme, String words) {}

    static ReportPage of(PeriodReport report, Words words) {
        var tables = new ArrayList<Table>();
        for (var table : PeriodReportForm.form().tables()) {
            var rows =
                    table.categories().stream()
                            .flatMap(category ->
                                    report.cells().stream()
                                            .filter(it ->
                                                    it.table().equals(table.code())
                                                            && it.category()
                                                                    .equals(category.code()))
                                            .map(it ->
                                                    new Row(
                                                            category.name(),
                                                            it.count(),
                                                            kind(category))))
                            .toList();
            if (!rows.isEmpty()) tables.add(new Table(table.label(), rows));
        }
        var told =
                PeriodReportForm.form().themes().stream()
                        .flatMap(theme ->
                                report.words().stream()
                                        .filter(it -> it.theme().equals(theme.code()))
                                        .map(it -> new Told(theme.label(), it.words())))
                        .toList();
        var small =
                (int)
                        report.cells().stream()
                                .filter(it -> it.count() > 0 && it.count() < 5)
                                .count();
        return new ReportPage(
                report,
                tables,
                told,
                small,
                HandOvers.faults(report).stream().map(words::say).toList());
    }

    private static String kind(DeclaredTable.Category category) {
        if (category.isTotal()) return "total";
        return category.partOf().equals(DeclaredTable.TOTAL) ? "" : "part";
    }
}
