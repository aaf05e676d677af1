package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.bench.PlantedDocument.Row;
import se.fyrklover.bench.PlantedDocument.Table;

/// A table as numbers, with what is the sum of what, before it is printed.
final class PlantedNumbers {

    /// Adds items, the ones with a minus being taken away.
    ///
    /// @param isDown whether rows are added, else columns
    /// @param of from 1, below zero for what is taken away
    record Sum(boolean isDown, int total, List<Integer> of) {}

    private final PlantedManner manner;
    private final String title;
    private final List<String> head;
    private final long unit;
    private final List<String> labels = new ArrayList<>();
    private final List<long @Nullable []> values = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Integer, String> notes = new HashMap<>();

    /// @param head the name of the labels and of each column of numbers
    /// @param unit how many kronor one of the printed units is
    PlantedNumbers(PlantedManner manner, String title, List<String> head, long unit) {
        this.manner = manner;
        this.title = title;
        this.head = List.copyOf(head);
        this.unit = unit;
    }

    int columns() {
        return head.size() - 1;
    }

    /// A row without numbers, where the writer has such.
    void heading(String swedish, String english) {
        if (!manner.hasHeadings()) return;
        labels.add(manner.say(swedish, english));
        values.add(null);
    }

    int row(String label, long... numbers) {
        labels.add(label);
        values.add(numbers);
        return labels.size() - 1;
    }

    /// A row that waits for its numbers, as a total above its parts.
    int row(String label) {
        return row(label, new long[columns()]);
    }

    /// A row that is the sum of others.
    ///
    /// @param of from 1, below zero for what is taken away
    int sum(String label, int... of) {
        return fill(row(label), of);
    }

    int fill(int row, int... of) {
        for (var part : of)
            for (var column = 0; column < columns(); column++)
                numbers(row)[column] += Integer.signum(part) * value(Math.abs(part) - 1, column);
        sums.add(new Sum(true, row, Arrays.stream(of).boxed().toList()));
        return row;
    }

    /// The column is the sum of others in every row.
    void across(int column, int... of) {
        sums.add(new Sum(false, column, Arrays.stream(of).boxed().toList()));
    }

    /// Points from a row to a note.
    void note(int row, String number) {
        notes.put(row, number);
    }

    /// All rows from the one to the other, each from 1.
    static int[] all(int from, int to) {
        return IntStream.rangeClosed(from + 1, to + 1).toArray();
    }

    long value(int row, int column) {
        return numbers(row)[column];
    }

    private long[] numbers(int row) {
        var numbers = values.get(row);
        if (numbers == null) throw new IllegalArgumentException(labels.get(row));
        return numbers;
    }

    List<Sum> sums() {
        return sums;
    }

    long unit() {
        return unit;
    }

    PlantedManner manner() {
        return manner;
    }

    /// In the unit of the table.
    long printed(int row, int column) {
        return Math.round(value(row, column) / (double) unit);
    }

    String cell(int row, int column) {
        return manner.written(printed(row, column));
    }

    /// The table as it is printed.
    Table table() {
        var names = new ArrayList<>(head);
        if (!notes.isEmpty()) names.add(1, manner.say("Not", "Note"));
        var rows = new ArrayList<Row>();
        for (var at = 0; at < labels.size(); at++) rows.add(row(at));
        return new Table(title, names, rows);
    }

    private Row row(int at) {
        var cells = new ArrayList<String>();
        if (!notes.isEmpty()) cells.add(notes.getOrDefault(at, ""));
        var numbers = values.get(at);
        if (numbers == null) head.stream().skip(1).forEach(_ -> cells.add(""));
        else IntStream.range(0, columns()).forEach(it -> cells.add(cell(at, it)));
        var isTotal = sums.stream().anyMatch(it -> it.isDown() && it.total() == at);
        return new Row(labels.get(at), cells, isTotal);
    }

    /// With one cell written otherwise.
    Table with(int row, int column, String cell) {
        var table = table();
        var rows = new ArrayList<>(table.rows());
        var cells = new ArrayList<>(rows.get(row).cells());
        cells.set(column + (notes.isEmpty() ? 0 : 1), cell);
        rows.set(row, new Row(rows.get(row).label(), cells, rows.get(row).bold()));
        return new Table(table.title(), table.head(), rows);
    }

    /// The rows that have numbers.
    IntStream told() {
        return IntStream.range(0, labels.size()).filter(it -> values.get(it) != null);
    }

    static long total(long... numbers) {
        return LongStream.of(numbers).sum();
    }
}
