package se.fyrklover.proofreading.check;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.proofreading.say.Stretch;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A column of a part of a year is not told as the change from a whole year, nor copied as the
/// year's.
public final class PartYearColumns implements Check {

    private static final Sought CHANGE =
            Sought.of(
                    "\\b(?:förändring\\p{L}*|ändring\\p{L}*|ökning|minskning|differens|skillnad|change|difference)\\b");
    private static final Sought PLAN =
            Sought.of(
                    "\\p{L}*budget\\p{L}*|\\p{L}*prognos\\p{L}*|plan\\p{L}*|återst\\p{L}*|forecast|remaining");
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final int ENOUGH = 3;

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        reading.grids().forEach(grid -> look(grid, new Heads(grid), tally));
        return tally.found();
    }

    private static void look(Grid grid, Heads heads, Tally tally) {
        for (int part : columns(grid, heads, true))
            for (int whole : columns(grid, heads, false)) {
                if (isCopied(grid, heads, part, whole))
                    tally.remark(remark(grid, heads, "part-copied", part, whole));
                changes(grid, heads)
                        .filter(it -> tells(grid, it, part, whole))
                        .findFirst()
                        .ifPresent(
                                _ -> tally.remark(remark(grid, heads, "part-column", part, whole)));
            }
    }

    private static int[] columns(Grid grid, Heads heads, boolean part) {
        return IntStream.range(1, grid.columns())
                .filter(it -> heads.year(it).isPresent())
                .filter(it -> !PLAN.isIn(heads.above(it)))
                .filter(it -> !CHANGE.isIn(heads.above(it)))
                .filter(it -> Stretch.isPart(heads.above(it)) == part)
                .filter(it -> part || !heads.above(it).matches(".*\\d{4}-(?!12)\\d\\d.*"))
                .toArray();
    }

    private static Stream<Integer> changes(Grid grid, Heads heads) {
        return IntStream.range(1, grid.columns())
                .filter(it -> CHANGE.isIn(heads.above(it)))
                .boxed();
    }

    private static Stream<Grid.Row> rows(Grid grid, int... columns) {
        return grid.rows().stream()
                .filter(row ->
                        IntStream.of(columns)
                                .allMatch(it -> row.cells().get(it).number().isPresent()))
                .filter(row -> !number(row, columns[0]).exact().isZero());
    }

    private static PrintedNumber number(Grid.Row row, int column) {
        return row.cells().get(column).number().orElseThrow();
    }

    private static boolean isCopied(Grid grid, Heads heads, int part, int whole) {
        if (!heads.year(part).equals(heads.year(whole))) return false;
        var rows = rows(grid, part, whole).toList();
        return rows.stream().map(it -> number(it, part).exact()).distinct().count() >= ENOUGH
                && rows.stream()
                        .allMatch(it -> number(it, part).exact().equals(number(it, whole).exact()));
    }

    /// Whether a column of changes is reckoned from the two.
    private static boolean tells(Grid grid, int change, int part, int whole) {
        var rows =
                rows(grid, change, part, whole)
                        .filter(it -> !number(it, whole).exact().isZero())
                        .toList();
        return rows.size() >= ENOUGH
                && rows.stream()
                        .allMatch(it ->
                                isChange(
                                        number(it, change),
                                        number(it, part).exact(),
                                        number(it, whole).exact()));
    }

    private static boolean isChange(PrintedNumber change, Fraction part, Fraction whole) {
        var apart = part.minus(whole).magnitude();
        var said = new Rounded(change.exact().magnitude(), change.precision());
        return said.covers(apart) || said.covers(apart.times(HUNDRED).dividedBy(whole.magnitude()));
    }

    private static Remark remark(Grid grid, Heads heads, String key, int part, int whole) {
        var from = heads.above(part);
        var to = heads.above(whole);
        return Remarks.at(
                Remark.Sort.UNLIKE,
                Sureness.LIKELY,
                grid.spot(),
                grid.title().isEmpty() ? heads.all().strip() : grid.title(),
                Stream.of(from, to).toList(),
                Phrase.of("proofreading.text." + key, from, to));
    }
}
