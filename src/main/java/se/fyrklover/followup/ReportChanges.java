package se.fyrklover.followup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.Text;

/// What a report says beside what is there: every box and word that stands in either.
public record ReportChanges(List<Table> tables, List<Words> words) {

    /// A table with the boxes that are filled in, before or after.
    ///
    /// @param population whom it counts, where it is not whom the form asks for
    public record Table(DeclaredTable table, Optional<String> population, List<Line> lines) {}

    /// One box.
    public record Line(Text label, Optional<Integer> before, Optional<Integer> after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /// What is told under one theme; empty where nothing is.
    public record Words(Text label, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /// How many boxes and words are not as they were.
    public int changed() {
        var boxes = tables.stream().flatMap(it -> it.lines().stream());
        return Math.toIntExact(
                boxes.filter(Line::isChanged).count()
                        + words.stream().filter(Words::isChanged).count());
    }

    static ReportChanges of(
            PeriodReport report, List<ReportCell> cellsBefore, List<ReportWords> wordsBefore) {
        return new ReportChanges(
                PeriodReportForm.form().tables().stream()
                        .flatMap(table -> table(table, report, cellsBefore).stream())
                        .toList(),
                PeriodReportForm.form().themes().stream()
                        .flatMap(theme -> words(theme, report, wordsBefore).stream())
                        .toList());
    }

    private static Optional<Table> table(
            DeclaredTable table, PeriodReport report, List<ReportCell> before) {
        var stood = new LinkedHashMap<String, Integer>();
        before.stream()
                .filter(it -> it.table().equals(table.code()))
                .forEach(it -> {
                    var count = it.count();
                    if (count != null) stood.put(it.category(), count);
                });
        var cells = report.cells().stream().filter(it -> it.table().equals(table.code())).toList();
        var stands = new LinkedHashMap<String, Integer>();
        cells.forEach(it -> stands.put(it.category(), it.count()));
        var lines = new ArrayList<Line>();
        for (var category : order(table)) line(category, stood, stands).ifPresent(lines::add);
        var population =
                cells.stream()
                        .map(PeriodReport.Cell::population)
                        .filter(it -> !it.isEmpty() && !it.equals(table.population()))
                        .findFirst();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(table, population, List.copyOf(lines)));
    }

    /// As the form is read: the total last.
    private static List<DeclaredTable.Category> order(DeclaredTable table) {
        return Stream.concat(
                        table.categories().stream().filter(it -> !it.isTotal()),
                        Stream.of(table.total()))
                .toList();
    }

    private static Optional<Line> line(
            DeclaredTable.Category category,
            Map<String, Integer> stood,
            Map<String, Integer> stands) {
        var before = Optional.ofNullable(stood.get(category.code()));
        var after = Optional.ofNullable(stands.get(category.code()));
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line(category.name(), before, after));
    }

    private static Optional<Words> words(
            PeriodReportForm.Theme theme, PeriodReport report, List<ReportWords> wordsBefore) {
        var before =
                wordsBefore.stream()
                        .filter(it -> it.theme().equals(theme.code()))
                        .map(ReportWords::words)
                        .findFirst()
                        .orElse("");
        var after =
                report.words().stream()
                        .filter(it -> it.theme().equals(theme.code()))
                        .map(PeriodReport.Told::words)
                        .findFirst()
                        .orElse("");
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new Words(theme.label(), before, after));
    }
}
