package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.check.FewLeft.PERSONS;
import static se.fyrklover.proofreading.check.FewLeft.SEX;
import static se.fyrklover.proofreading.check.FewLeft.STAFF;
import static se.fyrklover.proofreading.check.FewLeft.isFew;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.shared.Fraction;

/// A table gives away few persons of a sex that it does not count: by percentages of so many, by
/// the total and the other sex, or by hiding one of a row.
public final class FewLeftInTables implements Check {

    private static final Pattern NUMBER =
            Sought.pattern("(?:n\\s*=\\s*|\\()(\\d{2,4})(?:\\)|(?!\\d))");
    private static final Pattern HIDDEN =
            Sought.pattern("\\s*(?:<\\s*\\d|\\.\\.|\\*{1,2}|x|färre än \\w+|fewer than \\w+)\\s*");

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        for (var grid : reading.grids().toList())
            if (PERSONS.matcher(new Heads(grid).all() + " " + labels(grid)).find()
                    && !STAFF.matcher(grid.title()).find()) {
                shares(grid, tally);
                rest(grid, tally);
                across(grid, tally);
            }
        return tally.found();
    }

    private static String labels(Grid grid) {
        return String.join(" ", grid.rows().stream().map(Grid.Row::label).toList());
    }

    /// Percentages by sex under a heading that says of how many.
    private static void shares(Grid grid, Tally tally) {
        var match = NUMBER.matcher(new Heads(grid).all());
        if (!match.find()) return;
        var whole = Fraction.of(Integer.parseInt(match.group(1)));
        var few =
                grid.rows().stream()
                        .filter(it -> SEX.matcher(it.label()).find())
                        .flatMap(it -> it.cells().stream().skip(1))
                        .flatMap(it -> it.number().stream())
                        .filter(PrintedNumber::isPercent)
                        .anyMatch(it -> isFew(nearest(it, whole)));
        if (few) tally.remark(FewLeft.remark(grid.spot(), grid.title(), "small-percent"));
    }

    private static Fraction nearest(PrintedNumber percent, Fraction whole) {
        var part = whole.times(percent.exact()).dividedBy(Fraction.of(100));
        return Fraction.of(part.rounded(0));
    }

    /// A total with one of its sexes alone.
    private static void rest(Grid grid, Tally tally) {
        var sexes = grid.rows().stream().filter(it -> SEX.matcher(it.label()).find()).toList();
        var totals = grid.rows().stream().filter(it -> Line.isTotal(it.label())).toList();
        if (sexes.size() != 1 || totals.size() != 1) return;
        var few =
                IntStream.range(1, grid.columns())
                        .anyMatch(it ->
                                isRest(
                                        totals.getFirst().cells().get(it).number(),
                                        sexes.getFirst().cells().get(it).number()));
        if (few) tally.remark(FewLeft.remark(grid.spot(), grid.title(), "small-rest"));
    }

    private static boolean isRest(Optional<PrintedNumber> total, Optional<PrintedNumber> part) {
        return total.isPresent()
                && part.isPresent()
                && !total.get().isPercent()
                && isFew(total.get().exact().minus(part.get().exact()));
    }

    /// A row that hides one sex beside the other and the total.
    private static void across(Grid grid, Tally tally) {
        var heads = new Heads(grid);
        var sexes =
                IntStream.range(1, grid.columns())
                        .filter(it -> SEX.matcher(heads.above(it)).find())
                        .toArray();
        var total =
                IntStream.range(1, grid.columns())
                        .filter(it -> Line.isTotal(heads.above(it)))
                        .findFirst();
        if (sexes.length < 2 || total.isEmpty()) return;
        for (var row : grid.rows())
            if (hidesOne(row, sexes) && isNumber(row, total.getAsInt()))
                tally.remark(FewLeft.remark(row.spot(), row.label(), "small-hidden"));
    }

    private static boolean hidesOne(Grid.Row row, int... sexes) {
        var hidden =
                IntStream.of(sexes)
                        .filter(it -> HIDDEN.matcher(row.cells().get(it).text()).matches())
                        .count();
        var shown = IntStream.of(sexes).filter(it -> isNumber(row, it)).count();
        return hidden == 1 && shown == sexes.length - 1;
    }

    private static boolean isNumber(Grid.Row row, int column) {
        return row.cells().get(column).number().isPresent();
    }
}
