package se.fyrklover.proofreading.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// A total that is told right before a table is the total of the table.
public final class TotalTold implements TextCheck {

    private static final Sought TOLD =
            Sought.of("\\b(?:totalt|sammanlagt|summan?|totala|in total|altogether)\\b");
    private static final Pattern TOTAL = Sought.pattern("(?:(?:summa|total|kostnader).*)?");
    private static final Fraction NEAR = Fraction.of(6, 100);
    private static final Fraction LEAST = Fraction.of(10_000);
    private static final int BEFORE = 4;

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var byLine =
                IntStream.range(0, sentences.size())
                        .mapToObj(it -> new Placed(it, sentences.get(it)))
                        .collect(Collectors.groupingBy(it -> it.sentence().spot().line()));
        for (var grid : reading.grids().toList())
            total(grid)
                    .ifPresent(row ->
                            told(byLine, grid).ifPresent(sentence -> look(sentence, row, tally)));
        return tally.found();
    }

    /// The last row, where it is a total by its label or by having none.
    private static Optional<Grid.Row> total(Grid grid) {
        return Optional.of(grid.rows().getLast())
                .filter(it -> grid.rows().size() > 3)
                .filter(it -> TOTAL.matcher(it.cells().getFirst().text().strip()).matches());
    }

    /// A sentence and which one it is.
    private record Placed(int at, Sentence sentence) {}

    /// The last one that stands near above.
    private static Optional<Sentence> told(Map<Integer, List<Placed>> byLine, Grid grid) {
        return IntStream.range(grid.spot().line() - BEFORE, grid.spot().line())
                .boxed()
                .flatMap(it -> byLine.getOrDefault(it, List.of()).stream())
                .filter(it -> TOLD.isIn(it.sentence().text()) && amounts(it.sentence()).size() == 1)
                .max(Comparator.comparingInt(Placed::at))
                .map(Placed::sentence);
    }

    private static List<Said> amounts(Sentence sentence) {
        return sentence.of(Measure.KRONOR)
                .filter(it ->
                        !it.rate()
                                && it.manner() == Manner.EXACT
                                && it.amount().compareTo(LEAST) >= 0)
                .toList();
    }

    private static void look(Sentence sentence, Grid.Row total, Tally tally) {
        var told = amounts(sentence).getFirst();
        var totals = total.cells().stream().skip(1).flatMap(it -> it.number().stream()).toList();
        if (totals.stream().anyMatch(it -> apart(told, it).isZero())) {
            tally.agrees();
            return;
        }
        totals.stream()
                .filter(it -> apart(told, it).compareTo(told.amount().times(NEAR)) <= 0)
                .min(Comparator.comparing(it -> apart(told, it)))
                .ifPresent(it ->
                        tally.remark(
                                Remarks.at(
                                        Remark.Sort.TWO_VALUES,
                                        Sureness.LIKELY,
                                        sentence.spot(),
                                        sentence.shown(),
                                        List.of(told.printed(), it.printed()),
                                        Phrase.of(
                                                "proofreading.text.total-told",
                                                told.printed(),
                                                it.printed(),
                                                (long) total.spot().line()))));
    }

    /// How far they are apart, whether the table is in kronor or in the unit that is told.
    private static Fraction apart(Said told, PrintedNumber total) {
        var kronor = told.amount().minus(total.exact()).magnitude();
        var unit = told.amount().minus(total.exact().times(told.each())).magnitude();
        return kronor.compareTo(unit) <= 0 ? kronor : unit;
    }
}
