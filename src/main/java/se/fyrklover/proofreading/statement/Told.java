package se.fyrklover.proofreading.statement;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.statement.Columns.Period;
import se.fyrklover.shared.Fraction;

/// A line of a statement, as one cell tells it.
///
/// @param line which line, by the list of their names
/// @param value in kronor
/// @param off how far rounding may have brought it from the truth
/// @param grid which grid of the reading
record Told(
        String line,
        Period period,
        Fraction value,
        Fraction off,
        String printed,
        String label,
        String words,
        Spot spot,
        int grid) {

    static List<Told> all(Reading reading) {
        return Patience.once(Told.class, reading, () -> gathered(reading));
    }

    private static List<Told> gathered(Reading reading) {
        var grids = reading.grids().toList();
        return IntStream.range(0, grids.size())
                .boxed()
                .flatMap(it -> in(grids.get(it), it))
                .toList();
    }

    private static Stream<Told> in(Grid grid, int at) {
        var columns = new Columns(grid);
        var named =
                grid.rows().stream().map(it -> StatementWords.line(it.label()).orElse("")).toList();
        return IntStream.range(0, named.size())
                .filter(it -> !named.get(it).isEmpty() && !isPartOfEquity(named, it))
                .boxed()
                .flatMap(it -> in(columns, grid.rows().get(it), named.get(it), at));
    }

    /// Equity without the year's result, which stands below it, or above a sum of equity.
    private static boolean isPartOfEquity(List<String> named, int row) {
        return named.get(row).equals("equity")
                && (named.contains("closing-equity")
                        || named.stream().skip(row + 1L).limit(2).anyMatch("result"::equals));
    }

    private static Stream<Told> in(Columns columns, Grid.Row row, String line, int at) {
        return IntStream.range(0, columns.grid().columns())
                .boxed()
                .flatMap(column ->
                        row.cells().get(column).number().filter(it -> !it.isPercent()).stream()
                                .flatMap(number ->
                                        columns.period(column).stream()
                                                .map(period ->
                                                        of(
                                                                columns, row, line, at, column,
                                                                number, period))));
    }

    private static Told of(
            Columns columns,
            Grid.Row row,
            String line,
            int at,
            int column,
            PrintedNumber number,
            Period period) {
        var unit = columns.unit(column);
        var words = row.cells().stream().map(Grid.Cell::text).filter(it -> !it.isBlank()).toList();
        return new Told(
                line,
                period,
                number.exact().times(unit),
                number.precision().times(unit),
                number.printed(),
                row.label(),
                String.join(" ", words),
                row.spot(),
                at);
    }

    /// Under the name by which the same is told elsewhere: what a year opens with is what the year
    /// before closed with.
    Told plain() {
        return switch (line) {
            case "closing-equity" -> as("equity", period);
            case "opening-equity" -> as("equity", period.before());
            case "closing-cash" -> as("cash", period);
            case "opening-cash" -> as("cash", period.before());
            default -> this;
        };
    }

    private Told as(String other, Period when) {
        return new Told(other, when, value, off, printed, label, words, spot, grid);
    }

    boolean agreesWith(Told other) {
        Patience.goOn();
        return value.minus(other.value).magnitude().compareTo(off.plus(other.off)) <= 0;
    }
}
