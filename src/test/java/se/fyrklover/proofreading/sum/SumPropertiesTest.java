package se.fyrklover.proofreading.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Remark;

class SumPropertiesTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);

    @Test
    void aTableMadeByAddingUpGivesNoRemark() {
        for (var i = 0; i < 2_000; i++) {
            var table = new MadeTable(random, random.nextInt(1, 6), 1);
            assertThat(GridSums.in(table.grid()).remarks()).isEmpty();
        }
    }

    @Test
    void aChangedTotalIsToldAtItsRow() {
        for (var i = 0; i < 1_000; i++) {
            var table = new MadeTable(random, random.nextInt(3, 6), 1);
            var total = random.nextInt(table.rows());
            while (!table.isTotal(total)) total = random.nextInt(table.rows());
            var column = random.nextInt(table.columns());
            table.set(total, column, table.value(total, column) + random.nextLong(50, 5_000));

            assertThat(GridSums.in(table.grid()).remarks())
                    .hasSize(1)
                    .allMatch(startsWith(table.label(total) + ", År"));
        }
    }

    @Test
    void aChangedCellIsNamedByItsRowAndItsColumn() {
        for (var i = 0; i < 1_000; i++) {
            var rows = random.nextInt(3, 8);
            var columns = random.nextInt(3, 8);
            var cells = crossed(rows, columns);
            var row = random.nextInt(rows + 1);
            var column = random.nextInt(columns + 1);
            cells[row][column] += random.nextLong(100, 5_000);

            assertThat(GridSums.in(grid(cells)).remarks())
                    .hasSize(1)
                    .allMatch(startsWith(label(row, rows) + ", " + head(column, columns)));
        }
    }

    @Test
    void aHundredThousandCellsTakeSeconds() {
        assertThat(agreedWithin(Duration.ofSeconds(60), 319, 319)).isGreaterThan(600);
    }

    /// Minutes if each row looked at all the others.
    @Test
    void aLongTableTakesSeconds() {
        assertThat(agreedWithin(Duration.ofSeconds(20), 20_000, 3)).isGreaterThan(20_000);
    }

    /// How many sums of a table that adds up both ways agree.
    private int agreedWithin(Duration time, int rows, int columns) {
        var grid = grid(crossed(rows, columns));
        var started = System.nanoTime();
        var found = GridSums.in(grid);

        assertThat(found.remarks()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(time);
        return found.agreed();
    }

    /// Random amounts with the sums of their rows and columns.
    private long[][] crossed(int rows, int columns) {
        var cells = new long[rows + 1][columns + 1];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++) {
                var amount = random.nextLong(1_000, 90_000);
                cells[row][column] = amount;
                cells[row][columns] += amount;
                cells[rows][column] += amount;
                cells[rows][columns] += amount;
            }
        return cells;
    }

    private static Grid grid(long[][] cells) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(""));
        for (var column = 0; column < cells[0].length; column++)
            heads.add(head(column, cells[0].length - 1));
        rows.add(heads);
        for (var row = 0; row < cells.length; row++) {
            List<String> made = new ArrayList<>(List.of(label(row, cells.length - 1)));
            for (var cell : cells[row]) made.add(String.valueOf(cell));
            rows.add(made);
        }
        return Grids.grid(rows);
    }

    private static String label(int row, int rows) {
        return row == rows ? "Summa" : "Rad nummer " + (row + 1);
    }

    private static String head(int column, int columns) {
        return column == columns ? "Totalt" : "Del " + (column + 1);
    }

    private static Predicate<Remark> startsWith(String label) {
        return it -> it.says().arguments().get(0).toString().startsWith(label);
    }

    @Test
    void aTableOfRoundedAmountsGivesNoRemark() {
        for (var i = 0; i < 10_000; i++) {
            var table = new MadeTable(random, random.nextInt(1, 6), 1_000);
            assertThat(GridSums.in(table.grid()).remarks()).isEmpty();
        }
    }
}
