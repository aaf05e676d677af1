package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// Where each row is a year, what one closes with the next opens with.
public final class YearsInRows {

    private static final Pattern YEAR = Pattern.compile("\\s*((?:19|20)\\d\\d)\\s*");
    private static final Pattern OPENING =
            Pattern.compile("(?iu)\\b(ingående|opening|ing)\\b|vid årets början|at beginning");
    private static final Pattern CLOSING =
            Pattern.compile("(?iu)\\b(utgående|closing|utg)\\b|vid årets slut|at end");

    private final Grid grid;
    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private YearsInRows(Grid grid) {
        this.grid = grid;
    }

    public static Found in(Reading reading) {
        return reading.grids()
                .map(it -> new YearsInRows(it).found())
                .reduce(Found.NOTHING, Found::and);
    }

    private Found found() {
        var opening = only(OPENING);
        var closing = only(CLOSING);
        if (opening.isPresent() && closing.isPresent())
            for (var row : grid.rows())
                for (var next : grid.rows())
                    if (year(row).isPresent() && year(next).equals(year(row).map(it -> it + 1)))
                        compare(row, closing.get(), next, opening.get());
        return new Found(remarks, tried, tried - remarks.size(), Map.of());
    }

    private Optional<Integer> only(Pattern head) {
        var columns = new Columns(grid);
        var found =
                IntStream.range(1, grid.columns())
                        .filter(it -> head.matcher(columns.head(it)).find())
                        .boxed()
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Optional<Integer> year(Grid.Row row) {
        var match = YEAR.matcher(row.cells().getFirst().text());
        return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }

    private void compare(Grid.Row row, int closing, Grid.Row next, int opening) {
        var closes = row.cells().get(closing).number();
        var opens = next.cells().get(opening).number();
        if (closes.isEmpty() || opens.isEmpty()) return;
        tried++;
        var apart = closes.get().exact().minus(opens.get().exact()).magnitude();
        if (apart.compareTo(closes.get().precision().plus(opens.get().precision())) > 0)
            remarks.add(remark(row, closes.get(), closing, next, opens.get(), opening));
    }

    private Remark remark(
            Grid.Row row,
            PrintedNumber closes,
            int closing,
            Grid.Row next,
            PrintedNumber opens,
            int opening) {
        var columns = new Columns(grid);
        return new Remark(
                Remark.Sort.STATEMENT,
                Sureness.LIKELY,
                next.spot(),
                columns.head(opening),
                List.of(closes.printed(), opens.printed()),
                Phrase.of(
                        "proofreading.statement.opening",
                        columns.head(opening),
                        next.cells().getFirst().text(),
                        opens.printed(),
                        columns.head(closing),
                        row.cells().getFirst().text(),
                        closes.printed()),
                Optional.empty(),
                Phrase.of("proofreading.statement.remedy"));
    }
}
