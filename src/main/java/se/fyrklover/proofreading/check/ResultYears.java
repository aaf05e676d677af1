package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// "Negativt resultat de två senaste åren" is what the row of results over the years says.
public final class ResultYears implements TextCheck {

    private static final List<String> NUMBERS =
            List.of("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta");
    private static final Pattern SAID =
            Sought.pattern(
                    "\\b(negativ\\p{L}*|underskott|positiv\\p{L}*|överskott)\\b.{0,40}?\\b(?:de|under de)\\s+(två|tre|fyra|fem|sex|sju|\\d)\\s+senaste\\s+åren\\b");
    private static final Pattern ROW = Sought.pattern("(?:årets |verksamhetens )?resultat");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var results = results(reading);
        if (results.isEmpty()) return tally.found();
        for (var sentence : sentences) {
            var match = SAID.matcher(sentence.text());
            if (match.find() && sentence.lower().contains("resultat"))
                look(
                        sentence,
                        !match.group(1).toLowerCase(Locale.ROOT).matches("negativ.*|underskott"),
                        number(match.group(2)),
                        results.get(),
                        tally);
        }
        return tally.found();
    }

    private static int number(String said) {
        return said.matches("\\d")
                ? Integer.parseInt(said)
                : NUMBERS.indexOf(said.toLowerCase(Locale.ROOT));
    }

    /// The signs of the results by year, in the table that has most years.
    private static Optional<NavigableMap<Integer, Integer>> results(Reading reading) {
        var found = new ArrayList<NavigableMap<Integer, Integer>>();
        reading.grids()
                .forEach(grid -> {
                    var heads = new Heads(grid);
                    for (var row : grid.rows())
                        if (ROW.matcher(row.cells().getFirst().text().strip()).matches())
                            found.add(signs(heads, row));
                });
        return found.stream().filter(it -> it.size() > 2).max(Comparator.comparingInt(Map::size));
    }

    private static NavigableMap<Integer, Integer> signs(Heads heads, Grid.Row row) {
        var signs = new TreeMap<Integer, Integer>();
        for (var column = 1; column < row.cells().size(); column++) {
            var number = row.cells().get(column).number();
            var year = heads.year(column);
            if (number.isPresent() && year.isPresent())
                signs.put(year.get(), number.get().value().signum());
        }
        return signs;
    }

    private static void look(
            Sentence sentence,
            boolean positive,
            int said,
            NavigableMap<Integer, Integer> results,
            Tally tally) {
        var years = new ArrayList<String>();
        for (var sign : results.descendingMap().entrySet()) {
            if (sign.getValue() != (positive ? 1 : -1)) break;
            years.add("" + sign.getKey());
        }
        if (years.size() == said || said >= results.size()) tally.agrees();
        else
            tally.remark(
                    Remarks.at(
                            Remark.Sort.TWO_VALUES,
                            Sureness.LIKELY,
                            sentence.spot(),
                            sentence.shown(),
                            years,
                            Phrase.of(
                                    positive
                                            ? "proofreading.text.years-positive"
                                            : "proofreading.text.years-negative",
                                    (long) said,
                                    (long) years.size(),
                                    String.join(", ", years))));
    }
}
