package se.fyrklover.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;
import se.fyrklover.proofreading.PrintedNumber;
import tools.jackson.databind.JsonNode;

/// A table that somebody else has annotated: which cells are the sums of which others.
///
/// @param sums those annotated; parts without a number are left out
record AnnotatedTable(
        String name,
        List<List<String>> text,
        List<List<Optional<PrintedNumber>>> numbers,
        Set<Sum> sums) {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\+?(?<minus>[-(\u2013\u2212]?)[ $\u00a3\u20ac]*(?<number>\\d*\\.?\\d+)\\)?");
    private static final int EXPORTED = 5;

    record Cell(int row, int column) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return row != other.row
                    ? Integer.compare(row, other.row)
                    : Integer.compare(column, other.column);
        }
    }

    record Sum(Cell total, TreeSet<Cell> parts) {}

    static AnnotatedTable of(JsonNode node) {
        var format = node.get("number_format").asString().split(" ");
        var text =
                stream(node.get("table_array"))
                        .map(row -> stream(row).map(JsonNode::asString).toList())
                        .toList();
        var numbers =
                text.stream()
                        .map(row -> row.stream().map(it -> number(it, format)).toList())
                        .toList();
        Set<Sum> sums = new HashSet<>();
        for (var each : node.get("aggregation_annotations"))
            if (each.get("operator").asString().equals("Sum")) sums.add(sum(each, numbers));
        return new AnnotatedTable(
                node.get("file_name").asString(),
                text,
                format[0].equals("None") ? evenly(numbers) : numbers,
                sums);
    }

    /// Which part a file belongs to: one third is kept apart from all tuning, by the letters of its
    /// name, so that files of one maker stay together; names of digits go by all but the last.
    static boolean isKeptApart(String name) {
        var plain =
                name.replaceFirst("#.*", "")
                        .replaceAll("\\.[A-Za-z]{3,4}$", "")
                        .replaceAll("%\\p{XDigit}{2}", "");
        var letters = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var group =
                letters.length() < 3
                        ? plain.substring(0, plain.length() - 1)
                        : letters.substring(0, Math.min(8, letters.length()));
        var sum = new CRC32();
        sum.update(group.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 3 == 0;
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static Sum sum(JsonNode node, List<List<Optional<PrintedNumber>>> numbers) {
        var parts = new TreeSet<Cell>();
        for (var each : node.get("aggregatee_indices")) {
            var cell = cell(each);
            if (numbers.get(cell.row()).get(cell.column()).isPresent()) parts.add(cell);
        }
        return new Sum(cell(node.get("aggregator_index")), parts);
    }

    private static Cell cell(JsonNode node) {
        return new Cell(node.get(0).asInt(), node.get(1).asInt());
    }

    /// @param format the signs between thousands and before decimals, in words
    private static Optional<PrintedNumber> number(String cell, String[] format) {
        var said = cell.replace('\u00a0', ' ').strip();
        var between = format[0].equals("Comma") ? "," : format[0].equals("Space") ? " " : "";
        if (!between.isEmpty())
            said = said.replaceAll("(?<=\\d)" + between + "(?=\\d{3}(?!\\d))", "");
        if (format[1].equals("Comma")) said = said.replace(',', '.');
        var match = NUMBER.matcher(said);
        if (!match.matches()) return Optional.empty();
        var value = new BigDecimal(match.group("number"));
        if (between.isEmpty() && value.scale() == EXPORTED) value = shortest(value);
        return Optional.of(
                new PrintedNumber(
                        cell, match.group("minus").isEmpty() ? value : value.negate(), ""));
    }

    private static BigDecimal shortest(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// Spreadsheets that were written with five decimals each: a number is as exact as the finest
    /// beside it, in its row or in its column, whichever is the less exact.
    private static List<List<Optional<PrintedNumber>>> evenly(
            List<List<Optional<PrintedNumber>>> rows) {
        var byRow = rows.stream().mapToInt(AnnotatedTable::finest).toArray();
        List<Integer> byColumn = new ArrayList<>();
        for (var i = 0; i < rows.get(0).size(); i++) {
            var column = i;
            byColumn.add(finest(rows.stream().map(it -> it.get(column)).toList()));
        }
        List<List<Optional<PrintedNumber>>> even = new ArrayList<>();
        for (var row = 0; row < rows.size(); row++) {
            List<Optional<PrintedNumber>> cells = new ArrayList<>();
            for (var i = 0; i < byColumn.size(); i++) {
                var scale = Math.min(byRow[row], byColumn.get(i));
                cells.add(rows.get(row).get(i).map(it -> withScale(it, scale)));
            }
            even.add(cells);
        }
        return even;
    }

    private static int finest(List<Optional<PrintedNumber>> numbers) {
        return numbers.stream()
                .flatMap(Optional::stream)
                .mapToInt(it -> it.value().scale())
                .max()
                .orElse(0);
    }

    private static PrintedNumber withScale(PrintedNumber number, int scale) {
        return new PrintedNumber(
                number.printed(),
                number.value().setScale(Math.max(scale, number.value().scale())),
                number.sign());
    }
}
