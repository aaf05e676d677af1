package se.fyrklover.proofreading.check;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// A ratio is no amount in kronor, and a table headed in thousands holds no whole kronor.
public final class Units implements Check {

    private static final Sought RATIO =
            Sought.of(
                    "^(?:soliditet|solidity|equity ratio|kassalikviditet|balanslikviditet|självfinansieringsgrad)[^\\p{L}]*$"
                            + "|\\bandel\\b|\\b(?:i procent|i %)[^\\p{L}]*$|\\(%\\)[^\\p{L}]*$");
    private static final Sought THOUSANDS =
            Sought.of(
                    "\\b(?:tkr|kkr|ksek|tusentals? (?:kr|kronor)|tusen (?:kr|kronor)|SEK thousands?|thousands of (?:kronor|SEK))\\b");
    private static final Sought KRONOR = Sought.of("\\b(?:i|hela) (?:kr|kronor)\\b");
    private static final Fraction SURELY_NO_RATIO = Fraction.of(10_000);
    private static final Fraction LARGE = Fraction.of(100_000);
    private static final Fraction HUGE = Fraction.of(1_000_000);
    private static final int ENOUGH = 3;
    private static final int ABOVE = 8;

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        var elsewhere = values(reading);
        for (var at = 0; at < reading.parts().size(); at++)
            if (reading.parts().get(at) instanceof Grid grid) {
                grid.rows().forEach(row -> ratio(row, tally));
                thousands(above(reading, at, grid), grid, elsewhere, tally);
            }
        return tally.found();
    }

    private static Stream<PrintedNumber> numbers(Grid.Row row) {
        return row.cells().stream().skip(1).flatMap(it -> it.number().stream());
    }

    private static void ratio(Grid.Row row, Tally tally) {
        if (!RATIO.isIn(row.cells().getFirst().text())) return;
        var amounts =
                numbers(row)
                        .filter(it -> it.exact().magnitude().compareTo(SURELY_NO_RATIO) >= 0)
                        .toList();
        if (amounts.isEmpty()) tally.agrees();
        else
            tally.remark(
                    remark(
                            row.spot(),
                            row.cells().getFirst().text(),
                            Sureness.CERTAIN,
                            amounts,
                            Phrase.of(
                                    "proofreading.text.unit-ratio",
                                    row.cells().getFirst().text(),
                                    amounts.getFirst().printed())));
    }

    private static void thousands(String above, Grid grid, Set<Fraction> elsewhere, Tally tally) {
        if (!THOUSANDS.isIn(above) || KRONOR.isIn(above)) return;
        var large =
                grid.rows().stream()
                        .flatMap(Units::numbers)
                        .filter(it -> it.exact().magnitude().compareTo(LARGE) >= 0)
                        .toList();
        var same =
                large.stream()
                        .filter(it -> elsewhere.contains(it.exact().magnitude()))
                        .distinct()
                        .toList();
        var odd =
                large.stream()
                        .filter(it -> it.exact().magnitude().compareTo(HUGE) >= 0 && isOdd(it))
                        .toList();
        if (same.size() >= ENOUGH || odd.size() >= ENOUGH)
            tally.remark(
                    remark(
                            grid.spot(),
                            above.strip(),
                            same.size() >= ENOUGH ? Sureness.CERTAIN : Sureness.LIKELY,
                            same.size() >= ENOUGH ? same : odd,
                            Phrase.of(
                                    "proofreading.text.unit-thousands",
                                    (same.size() >= ENOUGH ? same : odd).getFirst().printed())));
        else tally.agrees();
    }

    /// Whether it does not end in three noughts.
    private static boolean isOdd(PrintedNumber number) {
        return !number.exact().dividedBy(Fraction.of(1_000)).denominator().equals(BigInteger.ONE);
    }

    /// What the tables that are not headed in thousands hold.
    private static Set<Fraction> values(Reading reading) {
        var values = new HashSet<Fraction>();
        for (var at = 0; at < reading.parts().size(); at++)
            if (reading.parts().get(at) instanceof Grid other
                    && !THOUSANDS.isIn(above(reading, at, other)))
                other.rows().stream()
                        .flatMap(Units::numbers)
                        .forEach(it -> values.add(it.exact().magnitude()));
        return values;
    }

    /// What is said right above the numbers: the table's own heads, and headings next to it.
    private static String above(Reading reading, int at, Grid grid) {
        var near =
                reading.parts().subList(Math.max(0, at - 2), at).stream()
                        .filter(it -> it.spot().line() >= grid.spot().line() - ABOVE)
                        .map(Units::words)
                        .flatMap(Optional::stream)
                        .filter(it -> it.length() <= 120);
        return String.join(" ", Stream.concat(near, Stream.of(new Heads(grid).all())).toList());
    }

    private static Optional<String> words(Reading.Part part) {
        return switch (part) {
            case Reading.Heading it -> Optional.of(it.text());
            case Reading.Paragraph it -> Optional.of(it.text());
            case Grid _ -> Optional.empty();
        };
    }

    private static Remark remark(
            Spot spot, String words, Sureness sureness, List<PrintedNumber> read, Phrase says) {
        return Remarks.at(
                Remark.Sort.UNIT,
                sureness,
                spot,
                words.length() <= 200 ? words : words.substring(0, 199) + "…",
                read.stream().map(PrintedNumber::printed).toList(),
                says);
    }
}
