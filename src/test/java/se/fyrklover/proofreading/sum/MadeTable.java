package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;

/// A table of sections with subtotals and a total, made by adding up; or of the same amounts
/// rounded, each by itself.
final class MadeTable {

    private final List<String> labels = new ArrayList<>();
    private final List<long[]> rows = new ArrayList<>();
    private final int columns;
    private final long unit;

    /// @param unit what the amounts are rounded to; 1 for not at all
    MadeTable(RandomGenerator random, int columns, long unit) {
        this.columns = columns;
        this.unit = unit;
        var sections = random.nextInt(1, 4);
        var whole = new long[columns];
        for (var section = 1; section <= sections; section++) {
            var sum = new long[columns];
            var count = random.nextInt(3, 8);
            for (var row = 1; row <= count; row++)
                add("Post " + section + row, amounts(random), sum);
            add(sections == 1 ? "Summa" : "Summa del " + section, sum, whole);
        }
        if (sections > 1) add("Totalt", whole, new long[columns]);
    }

    private long[] amounts(RandomGenerator random) {
        var level = random.nextLong(200, 20_000) * unit;
        return random.longs(columns, level / 2, level * 2).toArray();
    }

    private void add(String label, long[] amounts, long[] sum) {
        labels.add(label);
        rows.add(amounts);
        for (var i = 0; i < columns; i++) sum[i] += amounts[i];
    }

    int rows() {
        return rows.size();
    }

    int columns() {
        return columns;
    }

    long value(int row, int column) {
        return rows.get(row)[column];
    }

    void set(int row, int column, long value) {
        rows.get(row)[column] = value;
    }

    boolean isTotal(int row) {
        return !labels.get(row).startsWith("Post");
    }

    String label(int row) {
        return labels.get(row);
    }

    Grid grid() {
        List<List<String>> grid = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("tkr"));
        for (var column = 0; column < columns; column++) head.add("År " + (columns - column));
        grid.add(head);
        for (var row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(labels.get(row)));
            for (var amount : rows.get(row))
                cells.add(
                        Numbers.write(
                                Fraction.of(Math.round(amount / (double) unit)), 0, Language.SV));
            grid.add(cells);
        }
        return Grids.grid(grid);
    }
}
