package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import se.fyrklover.shared.Rounded;

/// What two tables call the same, in the same year, has the same value in both.
///
/// Plan and outcome, granted and paid are unlike, not wrong; and so is what differs very much.
public final class TablesTwice implements Check {

    private static final Sought UNLIKE =
            Sought.of(
                    "\\b(?:budget\\p{L}*|plan\\p{L}*|prognos\\p{L}*|avvikelse\\p{L}*|differens|beviljat|beslutat|begärt|per|andel|forecast|planned|granted|kvartal|halvår|delår|januari|jan|tertial)\\b");
    private static final Pattern GENERAL =
            Sought.pattern(
                    "(?:summa|total|delsumma|övrigt?|diverse|resultat|netto|ränta|varav|kommun|not|belopp)(?:\\b.*)?");
    private static final Sought THOUSANDS = Sought.of("\\b(?:tkr|kkr|tusental|tusen kr\\p{L}*)\\b");
    private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}/]+");
    private static final Fraction LEAST = Fraction.of(10_000);
    private static final Fraction NEAR = Fraction.of(25, 100);

    private record Key(String label, int year) {}

    private record Value(
            Grid grid, Grid.Row row, PrintedNumber number, Fraction each, Rounded rounded) {

        static Value of(Grid grid, Grid.Row row, PrintedNumber number, Fraction each) {
            var rounded =
                    new Rounded(
                            number.exact().magnitude().times(each), number.precision().times(each));
            return new Value(grid, row, number, each, rounded);
        }
    }

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        var values = new LinkedHashMap<Key, List<Value>>();
        reading.grids().forEach(grid -> gather(grid, values));
        pairs(values).values().forEach(it -> look(it, tally));
        return tally.found();
    }

    /// What the same two tables say, gathered: tables of which most differ are about different
    /// things.
    private static Map<List<Integer>, List<Pair>> pairs(Map<Key, List<Value>> values) {
        var pairs = new LinkedHashMap<List<Integer>, List<Pair>>();
        values.forEach((key, same) -> {
            for (var other : same.subList(1, same.size()))
                if (!other.grid().equals(same.getFirst().grid()))
                    pairs.computeIfAbsent(
                                    List.of(
                                            same.getFirst().grid().spot().line(),
                                            other.grid().spot().line()),
                                    _ -> new ArrayList<>())
                            .add(new Pair(key, same.getFirst(), other));
        });
        return pairs;
    }

    /// One thing in two tables.
    private record Pair(Key key, Value first, Value other) {

        Fraction apart() {
            return first.rounded().value().minus(other.rounded().value()).magnitude();
        }

        Fraction allowed() {
            return first.rounded().precision().plus(other.rounded().precision());
        }

        boolean agrees() {
            return apart().isZero()
                    || (!first.each().equals(other.each()) && apart().compareTo(allowed()) <= 0);
        }

        boolean isNear() {
            return apart().compareTo(allowed().times(Fraction.of(2))) <= 0;
        }

        boolean isFar() {
            return apart().compareTo(first.rounded().value().times(NEAR)) > 0;
        }
    }

    private static void gather(Grid grid, Map<Key, List<Value>> values) {
        var heads = new Heads(grid);
        if (UNLIKE.isIn(grid.title())) return;
        var labels = grid.rows().stream().map(TablesTwice::label).toList();
        var counted =
                labels.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        var each = THOUSANDS.isIn(heads.all()) ? Fraction.of(1_000) : Fraction.of(1);
        for (var column = 1; column < grid.columns(); column++) {
            var at = column;
            if (UNLIKE.isIn(heads.above(column))) continue;
            heads.year(column)
                    .ifPresent(year -> {
                        for (var row = heads.rows(); row < labels.size(); row++) {
                            var label = labels.get(row);
                            if (!isComparable(label) || counted.getOrDefault(label, 0L) != 1)
                                continue;
                            value(grid, grid.rows().get(row), at, each)
                                    .ifPresent(it ->
                                            values.computeIfAbsent(
                                                            new Key(label, year),
                                                            _ -> new ArrayList<>())
                                                    .add(it));
                        }
                    });
        }
    }

    private static boolean isComparable(String label) {
        return label.length() >= 8 && !GENERAL.matcher(label).matches() && !UNLIKE.isIn(label);
    }

    private static Optional<Value> value(Grid grid, Grid.Row row, int column, Fraction each) {
        return row.cells()
                .get(column)
                .number()
                .filter(it ->
                        !it.isPercent() && it.exact().magnitude().times(each).compareTo(LEAST) >= 0)
                .map(it -> Value.of(grid, row, it, each));
    }

    private static String label(Grid.Row row) {
        var words = row.cells().getFirst().text().toLowerCase(Locale.ROOT);
        return NO_WORDS.matcher(words).replaceAll(" ").strip();
    }

    private static void look(List<Pair> pairs, Tally tally) {
        var agree = pairs.stream().filter(Pair::agrees).count();
        for (var pair : pairs)
            if (pair.agrees()) tally.agrees();
            else if (agree == 0 || pairs.size() > 2 * agree || pair.isFar())
                tally.unclear("proofreading.text.unclear.unlike");
            else
                tally.remark(
                        remark(
                                pair.key(),
                                pair.first(),
                                pair.other(),
                                pair.isNear() ? Sureness.LOOK : Sureness.LIKELY));
    }

    private static Remark remark(Key key, Value first, Value other, Sureness sureness) {
        return Remarks.at(
                Remark.Sort.TWO_VALUES,
                sureness,
                other.row().spot(),
                other.row().label() + " " + key.year(),
                List.of(first.number().printed(), other.number().printed()),
                Phrase.of(
                        "proofreading.text.tables-twice",
                        other.row().label(),
                        "" + key.year(),
                        other.number().printed(),
                        first.number().printed(),
                        (long) first.row().spot().line()));
    }
}
