package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// No row is in kronor in a table in thousands or millions, and no ratio says "kr".
public final class UnitsOfRows implements Check {

    private static final Sought THOUSANDS =
            Sought.of(
                    "\\b(?:tkr|kkr|ksek|tusentals? kronor|tusen kronor|SEK thousands?|SEK k|thousands of (?:kronor|SEK))\\b");
    private static final Sought MILLIONS =
            Sought.of(
                    "\\b(?:mnkr|mkr|msek|miljoner kronor|SEK millions?|millions of (?:kronor|SEK))\\b");
    private static final Sought PLAIN =
            Sought.of("(?:^|[^\\p{L}])(?:kr|kronor|antal|number)(?![\\p{L}])");
    private static final Pattern RATIO =
            Sought.pattern(
                    "(?:soliditet|solidity|equity ratio|kassalikviditet|balanslikviditet|självfinansieringsgrad)\\P{L}*");
    private static final Fraction LARGE = Fraction.of(1_000_000);
    private static final Fraction TIMES = Fraction.of(100);
    private static final Fraction FEW_MILLIONS = Fraction.of(100_000);

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        reading.grids().forEach(grid -> look(grid, new Heads(grid).all(), tally));
        return tally.found();
    }

    private static void look(Grid grid, String heads, Tally tally) {
        grid.rows().forEach(row -> ratio(row, tally));
        var millions = MILLIONS.isIn(heads);
        var thousands = THOUSANDS.isIn(heads);
        if (millions == thousands || PLAIN.isIn(heads)) return;
        var rows = grid.rows().stream().filter(it -> !numbers(it).isEmpty()).toList();
        for (var row : rows)
            if (!PLAIN.isIn(row.label())) {
                if (millions ? areKronor(row) : isUnlikeOthers(row, rows))
                    tally.remark(remark(row, millions));
                else tally.agrees();
            }
    }

    private static List<PrintedNumber> numbers(Grid.Row row) {
        return row.cells().stream()
                .skip(1)
                .flatMap(it -> it.number().stream())
                .filter(it -> !it.isPercent() && !it.exact().isZero())
                .toList();
    }

    private static boolean areKronor(Grid.Row row) {
        return numbers(row).stream()
                .allMatch(it -> it.exact().magnitude().compareTo(FEW_MILLIONS) >= 0);
    }

    /// Whether all its numbers are a hundred times those of every other row, and millions.
    private static boolean isUnlikeOthers(Grid.Row row, List<Grid.Row> rows) {
        if (rows.size() <= 2 || !areMillions(row)) return false;
        var most =
                rows.stream()
                        .filter(it -> !it.equals(row))
                        .flatMap(it -> numbers(it).stream())
                        .map(it -> it.exact().magnitude())
                        .max(Fraction::compareTo);
        return most.isPresent()
                && numbers(row).stream()
                        .map(it -> it.exact().magnitude())
                        .allMatch(it -> it.compareTo(most.get().times(TIMES)) > 0);
    }

    private static boolean areMillions(Grid.Row row) {
        return numbers(row).stream().allMatch(it -> it.exact().magnitude().compareTo(LARGE) >= 0);
    }

    private static void ratio(Grid.Row row, Tally tally) {
        if (!RATIO.matcher(row.cells().getFirst().text()).matches()) return;
        numbers(row).stream()
                .filter(it -> it.sign().matches("kr|kronor|tkr|mnkr|mkr"))
                .findFirst()
                .ifPresent(it ->
                        tally.remark(
                                remark(
                                        row,
                                        Sureness.CERTAIN,
                                        Phrase.of(
                                                "proofreading.text.unit-ratio",
                                                row.label(),
                                                it.printed()))));
    }

    private static Remark remark(Grid.Row row, boolean millions) {
        var key = millions ? "unit-row-millions" : "unit-row-thousands";
        return remark(
                row,
                Sureness.LIKELY,
                Phrase.of(
                        "proofreading.text." + key,
                        row.label(),
                        numbers(row).getFirst().printed()));
    }

    private static Remark remark(Grid.Row row, Sureness sureness, Phrase says) {
        return Remarks.at(
                Remark.Sort.UNIT,
                sureness,
                row.spot(),
                row.label(),
                numbers(row).stream().map(PrintedNumber::printed).toList(),
                says);
    }
}
