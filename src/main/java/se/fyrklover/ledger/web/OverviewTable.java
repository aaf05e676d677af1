package se.fyrklover.ledger.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// The years beside each other, one definition to a row.
///
/// @param breaks why a row has no figure in some years, in words
public record OverviewTable(YearTable table, List<String> breaks) {

    private static final int YEARS = 5;

    private static final List<String> ROWS =
            List.of(
                    "ledger.total-income",
                    "ledger.total-costs",
                    "ledger.result",
                    "ledger.closing-equity",
                    "ledger.equity-ratio",
                    "ledger.staff");

    static OverviewTable of(Page page, PrintedUnit in) {
        var years =
                Stream.iterate(page.period().year(), it -> it - 1)
                        .limit(YEARS)
                        .map(Period::year)
                        .filter(it -> page.figures(it).find("ledger.total-income").isPresent())
                        .toList();
        if (years.size() < 2 || !years.contains(page.period()))
            return new OverviewTable(new YearTable(List.of(), List.of()), List.of());
        var rows =
                ROWS.stream()
                        .map(id -> years.stream().map(it -> page.figures(it).find(id)).toList())
                        .filter(cells -> cells.stream().anyMatch(Optional::isPresent))
                        .toList();
        return new OverviewTable(
                new YearTable(
                        StatementTables.heads(page, years),
                        rows.stream().map(cells -> row(page, cells, in)).toList()),
                rows.stream().flatMap(cells -> missing(page, cells).stream()).toList());
    }

    private static YearTable.Row row(Page page, List<Optional<Figure>> cells, PrintedUnit in) {
        var definition = some(cells).definition();
        var unit = Text.name(page.words().afterLabel(definition.unit(), in));
        return YearTable.Row.line(definition.label().joined("", unit), cells);
    }

    private static Figure some(List<Optional<Figure>> cells) {
        return cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }

    private static Optional<String> missing(Page page, List<Optional<Figure>> cells) {
        var why =
                cells.stream()
                        .flatMap(Optional::stream)
                        .flatMap(it ->
                                it.outcome() instanceof Outcome.Missing(var what)
                                        ? what.stream()
                                        : Stream.<Phrase>empty())
                        .toList();
        return why.isEmpty() ? Optional.empty() : Optional.of(page.words().say(why));
    }
}
