package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.shared.Phrase;

/// A table whose columns are sexes or ages counts no one to four persons in a row.
public final class SmallColumns implements Check {

    private static final Sought KIND =
            Sought.of(
                    "(?<!\\p{L})(?:kvinnor|män|flickor|pojkar|women|men|\\d{2}\\s*[-\\u2013]\\s*\\d{2}(?:\\s*(?:år|years))?)(?!\\p{L})");
    private static final Sought PERSONS =
            Sought.of("\\b(?:\\p{L}*deltagar\\p{L}*|brukare|klienter|participants?)\\b");
    private static final Sought NOT_PERSONS =
            Sought.of(
                    "(?:budget|kostnad|kronor|\\btkr\\b|\\bkr\\b|tjänst|anställ|personal|styrelse|ledam|timmar|staff|board|%)");

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        for (var grid : reading.grids().toList()) {
            var words = new Heads(grid).all();
            if (!PERSONS.isIn(words) || NOT_PERSONS.isIn(words)) continue;
            var kinds = kinds(grid);
            if (kinds.size() < 2) continue;
            var few =
                    grid.rows().stream()
                            .filter(row -> kinds.stream().anyMatch(it -> isFew(row, it)))
                            .map(Grid.Row::label)
                            .toList();
            if (few.isEmpty()) tally.agrees();
            else
                tally.remark(
                        SmallCounts.remark(
                                grid,
                                Phrase.of("proofreading.text.small-counts", (long) few.size(), 1L),
                                few));
        }
        return tally.found();
    }

    private static List<Integer> kinds(Grid grid) {
        var heads = new Heads(grid);
        return IntStream.range(1, grid.columns())
                .filter(it -> KIND.isIn(heads.above(it)))
                .boxed()
                .toList();
    }

    private static boolean isFew(Grid.Row row, int column) {
        return row.cells()
                .get(column)
                .number()
                .filter(it -> !it.isPercent() && it.value().scale() <= 0)
                .filter(it -> FewLeft.isFew(it.exact()))
                .isPresent();
    }
}
