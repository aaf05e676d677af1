package se.fyrklover.proofreading.sum;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.PrintedNumber;

/// The numbers of a table as whole multiples of one unit, so that millions of sums can be tried in
/// seconds.
///
/// Works along one way at a time: items are what is added, lines are where it is added. Rows are
/// the items at first; [#turned()] makes the columns items.
public final class Matrix {

    private static final long ABSENT = -1;
    private static final int FINEST = 6;
    private static final int TELLING = 20;
    private static final double SHARE = 0.95;
    private static final long[] STEPS = {1_000_000, 100_000, 10_000, 1_000, 500, 100, 50, 10, 5};
    private static final BigDecimal GREATEST = BigDecimal.TEN.pow(11);

    private final int items;
    private final int lines;
    private final int decimals;
    private final long[] values;
    private final long[] halves;

    private Matrix(int items, int lines, int decimals) {
        this.items = items;
        this.lines = lines;
        this.decimals = decimals;
        values = new long[items * lines];
        halves = new long[items * lines];
        Arrays.fill(halves, ABSENT);
    }

    /// Of rows that are equally long.
    public static Matrix of(List<List<Optional<PrintedNumber>>> rows) {
        var decimals =
                rows.stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .mapToInt(it -> Math.clamp(it.value().scale(), 0, FINEST))
                        .max()
                        .orElse(0);
        var matrix = new Matrix(rows.size(), rows.isEmpty() ? 0 : rows.get(0).size(), decimals);
        for (var row = 0; row < rows.size(); row++)
            for (var column = 0; column < matrix.lines; column++) {
                var at = row * matrix.lines + column;
                rows.get(row).get(column).ifPresent(it -> matrix.set(at, it.value()));
            }
        matrix.roughen();
        return matrix;
    }

    /// Where every number is a whole number of fives, tens or thousands, that is how exact they
    /// are.
    private void roughen() {
        var told = IntStream.range(0, values.length).filter(i -> values[i] != 0).toArray();
        if (told.length < TELLING) return;
        for (var step : STEPS) {
            var whole = IntStream.of(told).filter(i -> values[i] % (2 * step) == 0).count();
            if (whole < SHARE * told.length) continue;
            for (var i = 0; i < values.length; i++)
                if (halves[i] != ABSENT && values[i] % (2 * step) == 0)
                    halves[i] = Math.max(halves[i], step);
            return;
        }
    }

    /// A unit is half of the finest step printed in the table.
    private void set(int at, BigDecimal value) {
        if (value.scale() > FINEST || value.abs().compareTo(GREATEST) > 0) return;
        values[at] = value.movePointRight(decimals).longValueExact() * 2;
        halves[at] = BigDecimal.TEN.pow(decimals - Math.max(0, value.scale())).longValueExact();
    }

    /// With the columns as items.
    public Matrix turned() {
        var turned = new Matrix(/* items= */ lines, /* lines= */ items, decimals);
        for (var item = 0; item < items; item++)
            for (var line = 0; line < lines; line++) {
                turned.values[line * items + item] = values[item * lines + line];
                turned.halves[line * items + item] = halves[item * lines + line];
            }
        return turned;
    }

    /// Whether no number in it has decimals.
    boolean isWhole() {
        return decimals == 0;
    }

    public int items() {
        return items;
    }

    public int lines() {
        return lines;
    }

    public boolean has(int item, int line) {
        return halves[item * lines + line] != ABSENT;
    }

    /// In units; zero where nothing stands.
    public long value(int item, int line) {
        return values[item * lines + line];
    }

    /// How far the truth may be from it, in units; zero where nothing stands.
    public long half(int item, int line) {
        return Math.max(0, halves[item * lines + line]);
    }

    /// What so many units are.
    public BigDecimal number(long units) {
        return BigDecimal.valueOf(units).divide(BigDecimal.TWO).movePointLeft(decimals);
    }
}
