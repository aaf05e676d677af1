package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// A row of a summary says what the appendix of that name says of itself.
public final class Summaries implements Check {

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        var pages = Appendix.Pages.of(Line.of(reading));
        for (var at = 0; at < reading.parts().size(); at++)
            if (reading.parts().get(at) instanceof Grid grid) look(grid, at, pages, tally);
        return tally.found();
    }

    /// A count that is printed twice.
    private record Pair(
            Grid.Row row, String name, Population population, PrintedNumber summary, Line own) {

        boolean agrees() {
            return own.number().map(it -> it.exact().equals(summary.exact())).orElse(false);
        }
    }

    private static void look(Grid grid, int at, Appendix.Pages pages, Tally tally) {
        var columns = columns(grid);
        if (columns.size() < 2) return;
        var names = names(grid);
        if (names.size() < 2) return;
        var pairs = pairs(grid, columns, pages.after(at, names));
        var wrong = pairs.stream().filter(it -> !it.agrees()).toList();
        if (pairs.size() < 3 || wrong.size() * 2 > pairs.size()) return;
        for (var pair : pairs)
            if (pair.agrees()) tally.agrees();
            else tally.remark(remark(pair, sureness(pair, wrong.size() * 4 <= pairs.size())));
    }

    private static Sureness sureness(Pair pair, boolean mostAgree) {
        if (pair.population() == Population.PLACES) return Sureness.LOOK;
        return mostAgree ? Sureness.CERTAIN : Sureness.LIKELY;
    }

    static Map<Population, Integer> columns(Grid grid) {
        var found = new EnumMap<Population, Integer>(Population.class);
        for (var row : grid.rows()) {
            if (row.cells().stream().skip(1).anyMatch(it -> it.number().isPresent())) break;
            for (var at = 1; at < row.cells().size(); at++) {
                var column = at;
                Population.in(row.cells().get(at).text())
                        .ifPresent(it -> found.putIfAbsent(it, column));
            }
        }
        return found;
    }

    private static List<Pair> pairs(
            Grid grid, Map<Population, Integer> columns, List<Appendix> appendices) {
        var pairs = new ArrayList<Pair>();
        for (var appendix : appendices)
            for (var row : grid.rows())
                if (name(row).equals(appendix.name()))
                    columns.forEach((population, column) -> {
                        var own = Optional.ofNullable(appendix.counts().get(population));
                        var printed = row.cells().get(column).number();
                        if (own.isPresent() && printed.isPresent())
                            pairs.add(
                                    new Pair(
                                            row,
                                            appendix.name(),
                                            population,
                                            printed.get(),
                                            own.get()));
                    });
        return pairs;
    }

    /// Whose rows a summary has.
    static List<String> names(Grid grid) {
        return grid.rows().stream()
                .filter(it -> it.cells().stream().anyMatch(cell -> cell.number().isPresent()))
                .map(Summaries::name)
                .filter(it -> it.length() > 2 && !Line.isTotal(it) && !it.matches(".*\\d{4}.*"))
                .toList();
    }

    private static String name(Grid.Row row) {
        return row.cells().getFirst().text().strip();
    }

    private static Remark remark(Pair pair, Sureness sureness) {
        var own = pair.own().number().orElseThrow();
        return Remarks.at(
                Remark.Sort.TWO_VALUES,
                sureness,
                pair.row().spot(),
                pair.name() + ": " + pair.own().text(),
                List.of(pair.summary().printed(), own.printed()),
                Phrase.of(
                        "proofreading.text.summary",
                        pair.name(),
                        Phrase.of(pair.population().key()),
                        pair.summary().printed(),
                        own.printed(),
                        (long) pair.own().spot().line()));
    }
}
