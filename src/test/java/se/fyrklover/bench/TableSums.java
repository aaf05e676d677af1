package se.fyrklover.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import se.fyrklover.bench.AnnotatedTable.Cell;
import se.fyrklover.bench.AnnotatedTable.Sum;
import se.fyrklover.proofreading.sum.Hints;
import se.fyrklover.proofreading.sum.Labels;
import se.fyrklover.proofreading.sum.Matrix;
import se.fyrklover.proofreading.sum.SumPatterns;
import tools.jackson.databind.json.JsonMapper;

/// `./fyrklover bench proofread --tables FILE`: how well sums are found in tables that others have
/// annotated by hand.
///
/// The file has one table a line, as AggreCol's data set. A third of its files is kept apart from
/// all tuning and measured by itself. A sum counts as found when its total and all its parts are
/// the annotated ones. Those found that nobody annotated were judged by hand ([JudgedSums]).
final class TableSums {

    private int tables;
    private int cells;
    private int annotated;
    private int found;
    private int right;
    private int meant;
    private double precisions;
    private int withFound;
    private double recalls;
    private int withAnnotated;
    private long nanos;

    private final JudgedSums judged;

    private TableSums(JudgedSums judged) {
        this.judged = judged;
    }

    static void measure(List<String> arguments) throws IOException {
        var at = arguments.indexOf("--tables");
        if (at < 0 || at + 1 == arguments.size() || !Files.exists(Path.of(arguments.get(at + 1)))) {
            System.out.println("Sums in annotated tables: not measured, no file given by --tables");
            return;
        }
        var judged = JudgedSums.read();
        var tuned = new TableSums(judged);
        var apart = new TableSums(judged);
        try (var lines = lines(Path.of(arguments.get(at + 1)))) {
            var json = JsonMapper.builder().build();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var table = AnnotatedTable.of(json.readTree(line));
                (AnnotatedTable.isKeptApart(table.name()) ? apart : tuned).add(table);
            }
        }
        System.out.println("Sums in annotated tables");
        tuned.print("tuned on");
        apart.print("kept apart");
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private void add(AnnotatedTable table) {
        var started = System.nanoTime();
        Set<Sum> ours = new HashSet<>();
        var meantHere = add(table, ours);
        nanos += System.nanoTime() - started;
        var both = ours.stream().filter(table.sums()::contains).count();
        tables++;
        cells += table.text().stream().mapToInt(List::size).sum();
        annotated += table.sums().size();
        found += ours.size();
        right += (int) both;
        meant += meantHere;
        if (!ours.isEmpty()) {
            withFound++;
            precisions += (double) both / ours.size();
        }
        if (!table.sums().isEmpty()) {
            withAnnotated++;
            recalls += (double) both / table.sums().size();
        }
    }

    private int add(AnnotatedTable table, Set<Sum> ours) {
        var labels = Labels.of(table.text(), table.numbers());
        var matrix = Matrix.of(table.numbers());
        return add(table, ours, matrix, labels.rows(), true)
                + add(table, ours, matrix.turned(), labels.columns(), false);
    }

    /// Adds what is found, and answers with how many of it nobody annotated and are sums all the
    /// same.
    private int add(AnnotatedTable table, Set<Sum> ours, Matrix matrix, Hints hints, boolean rows) {
        var meantHere = 0;
        for (var pattern : SumPatterns.among(matrix, hints)) {
            var unmarked = 0;
            for (var line : pattern.agreeing()) {
                var parts = new TreeSet<Cell>();
                for (var part : pattern.parts())
                    if (matrix.has(part, line)) parts.add(cell(part, line, rows));
                var sum = new Sum(cell(pattern.total(), line, rows), parts);
                if (ours.add(sum) && !table.sums().contains(sum)) unmarked++;
            }
            meantHere += judged.meant(table.name(), rows, pattern, unmarked);
        }
        return meantHere;
    }

    private static Cell cell(int item, int line, boolean rows) {
        return rows ? new Cell(item, line) : new Cell(line, item);
    }

    private void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "  %-10s %d tables, %d cells, %d sums: precision %.3f, recall %.3f; each table"
                        + " alike: %.3f, %.3f; precision with what was judged a sum: %.3f; %.1f s%n",
                name,
                tables,
                cells,
                annotated,
                (double) right / found,
                (double) right / annotated,
                precisions / withFound,
                recalls / withAnnotated,
                (double) (right + meant) / found,
                nanos / 1e9);
    }
}
