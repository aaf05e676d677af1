package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// In one grid, what a year closes with is what the next opens with.
public final class Closings {

    private static final Pattern OPENING =
            Sought.pattern("\\b(?:ingående|opening)\\b|\\bvid årets början|at beginning of year");
    private static final Pattern CLOSING =
            Sought.pattern("\\b(?:utgående|closing)\\b|\\bvid årets slut|at end of year");

    private final Columns columns;
    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private Closings(Grid grid) {
        columns = new Columns(grid);
    }

    public static Found in(Reading reading) {
        return Found.all(reading.grids().map(it -> new Closings(it).found()).toList());
    }

    private Found found() {
        var rows = columns.grid().rows();
        for (var closing : rows)
            if (CLOSING.matcher(closing.label()).find())
                rows.stream()
                        .filter(it -> OPENING.matcher(it.label()).find())
                        .filter(it -> stem(it, OPENING).equals(stem(closing, CLOSING)))
                        .filter(it -> rows.indexOf(it) < rows.indexOf(closing))
                        .reduce((_, last) -> last)
                        .filter(it -> StatementWords.line(it.label()).isEmpty())
                        .ifPresent(it -> compare(it, closing));
        return new Found(remarks, tried, tried - remarks.size(), Map.of());
    }

    private static String stem(Grid.Row row, Pattern word) {
        return word.matcher(row.label())
                .replaceAll(" ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void compare(Grid.Row opening, Grid.Row closing) {
        for (var column = 0; column < columns.grid().columns(); column++) {
            var period = columns.period(column);
            if (period.isEmpty()) continue;
            var from = column;
            IntStream.range(0, columns.grid().columns())
                    .filter(it -> columns.period(it).equals(Optional.of(period.get().before())))
                    .findFirst()
                    .ifPresent(before -> compare(opening, from, closing, before));
        }
    }

    private void compare(Grid.Row opening, int column, Grid.Row closing, int before) {
        var opens = opening.cells().get(column).number();
        var closes = closing.cells().get(before).number();
        if (opens.isEmpty() || closes.isEmpty()) return;
        tried++;
        var apart = opens.get().exact().minus(closes.get().exact()).magnitude();
        if (apart.compareTo(opens.get().precision().plus(closes.get().precision())) <= 0) return;
        remarks.add(
                new Remark(
                        Remark.Sort.STATEMENT,
                        Sureness.LIKELY,
                        opening.spot(),
                        opening.label(),
                        List.of(closes.get().printed(), opens.get().printed()),
                        Phrase.of(
                                "proofreading.statement.opening",
                                opening.label(),
                                columns.head(column),
                                opens.get().printed(),
                                closing.label(),
                                columns.head(before),
                                closes.get().printed()),
                        Optional.empty(),
                        Phrase.of("proofreading.statement.remedy")));
    }
}
