package se.fyrklover.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.budget.BroughtVersion;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.budget.grid.GridSection;

/// Writes the versions of budgets as [VersionFiles] reads them.
final class VersionWriter {

    private VersionWriter() {}

    static boolean areSame(List<BroughtVersion> some, List<BroughtVersion> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .allMatch(it ->
                                some.get(it).plan() == others.get(it).plan()
                                        && some.get(it).says(others.get(it)));
    }

    static void write(List<BroughtVersion> versions, Map<String, byte[]> files) {
        files.put(
                VersionFiles.VERSIONS,
                CsvFile.write(VersionFiles.VERSION, versions.stream().map(VersionWriter::version)));
        files.put(
                VersionFiles.SECTIONS,
                CsvFile.write(
                        VersionFiles.SECTION,
                        versions.stream()
                                .flatMap(of ->
                                        of.grid().sections().stream().map(it -> section(of, it)))));
        files.put(
                VersionFiles.LINES,
                CsvFile.write(
                        VersionFiles.LINE,
                        versions.stream().flatMap(of -> lines(of).map(it -> line(of, it)))));
        files.put(
                VersionFiles.AMOUNTS,
                CsvFile.write(
                        VersionFiles.AMOUNT,
                        versions.stream().flatMap(of -> lines(of).flatMap(it -> amounts(of, it)))));
    }

    /// The lines as one reads them, section by section.
    private static Stream<GridLine> lines(BroughtVersion version) {
        return version.grid().sections().stream().flatMap(it -> version.grid().lines(it).stream());
    }

    private static List<String> version(BroughtVersion version) {
        return List.of(
                String.valueOf(version.plan()),
                String.valueOf(version.number()),
                Row.code(version.kind()),
                version.dated().toString(),
                version.reference(),
                String.valueOf(version.grid().span()),
                version.reason());
    }

    private static List<String> section(BroughtVersion of, GridSection section) {
        return List.of(
                String.valueOf(of.plan()),
                String.valueOf(of.number()),
                section.id(),
                of.grid().place(section.key(), section.position()).toPlainString(),
                section.partOf(),
                Row.code(section.kind()),
                section.role().map(Row::code).orElse(""),
                section.label());
    }

    private static List<String> line(BroughtVersion of, GridLine line) {
        var follows = line.interventions().isEmpty() ? "*" : String.join("|", line.interventions());
        return List.of(
                String.valueOf(of.plan()),
                String.valueOf(of.number()),
                line.section(),
                line.id(),
                of.grid().place(line.key(), line.position()).toPlainString(),
                line.tied() ? follows : "",
                line.label());
    }

    private static Stream<List<String>> amounts(BroughtVersion of, GridLine line) {
        return of.grid().columns().stream()
                .flatMap(column ->
                        of.grid().cell(line, column).stream()
                                .map(it -> amount(of, line, column, it)));
    }

    private static List<String> amount(
            BroughtVersion of, GridLine line, GridColumn column, GridCell cell) {
        var amount = CsvFile.amount(cell.amount());
        return List.of(
                String.valueOf(of.plan()),
                String.valueOf(of.number()),
                line.section(),
                line.id(),
                String.valueOf(column.year()),
                Row.code(column.column()),
                cell.percent().isPresent() ? "" : amount,
                cell.percent().isPresent() ? amount : "",
                cell.percent().map(it -> it.toPlainString()).orElse(""));
    }
}
