package se.fyrklover.budget.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Lines;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// Equity year by year: as it came out, as the plan has it, and what the guideline allows.
///
/// @param reasons why the guideline's limit is not known, in words
public record EquityPathView(Lines chart, YearTable table, List<String> reasons) {

    private static final int YEARS_BACK = 5;

    static Optional<EquityPathView> of(Page page, Facet plan) {
        var years =
                page.snapshot().periods().stream()
                        .filter(Period::isYear)
                        .filter(it -> isShown(page, it, plan))
                        .toList();
        if (years.size() < 2) return Optional.empty();
        var outcome = YearTable.over(page, years, "ledger.closing-equity");
        var planned = YearTable.over(page, years, "ledger.planned-equity", plan);
        var ceiling = YearTable.over(page, years, "ledger.equity-ceiling");
        var known = YearTable.over(page, years, "ledger.equity-ceiling-known");
        return Optional.of(
                new EquityPathView(
                        chart(page, years, outcome, planned, isKnown(ceiling) ? ceiling : known),
                        new YearTable(
                                years.stream().map(it -> Text.name(String.valueOf(it))).toList(),
                                Stream.of(
                                                outcome,
                                                planned,
                                                ceiling,
                                                known,
                                                YearTable.over(page, years, "ledger.equity-room"))
                                        .filter(it -> it.stream().anyMatch(Optional::isPresent))
                                        .map(EquityPathView::row)
                                        .toList()),
                        reasons(page, ceiling)));
    }

    /// From some years before the plan up to its last.
    private static boolean isShown(Page page, Period year, Facet plan) {
        var figures = page.figures(year);
        return year.year() >= Integer.parseInt(plan.code()) - YEARS_BACK
                && (figures.find("ledger.closing-equity").isPresent()
                        || figures.find("ledger.planned-equity", plan).isPresent());
    }

    private static boolean isKnown(List<Optional<Figure>> cells) {
        return cells.stream()
                .flatMap(Optional::stream)
                .anyMatch(it -> it.outcome() instanceof Outcome.Known);
    }

    private static YearTable.Row row(List<Optional<Figure>> cells) {
        var some = cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        var plan = some.scope().facet(Dimension.PLAN);
        var label = some.definition().label();
        return YearTable.Row.line(
                plan.map(it -> new Text(label.sv() + " " + it.code(), label.en() + " " + it.code()))
                        .orElse(label),
                cells);
    }

    private static Lines chart(
            Page page,
            List<Period> years,
            List<Optional<Figure>> outcome,
            List<Optional<Figure>> planned,
            List<Optional<Figure>> ceiling) {
        var series =
                Stream.of(
                                new Lines.Series(page.say("budget.equity.outcome"), outcome),
                                new Lines.Series(page.say("budget.equity.planned"), planned),
                                new Lines.Series(page.say("budget.equity.ceiling"), ceiling))
                        .filter(it -> isKnown(it.cells()))
                        .toList();
        return new Lines(
                "eget-kapital-diagram",
                page.say("budget.equity"),
                page.say(
                        "budget.equity.description",
                        planned.stream()
                                .flatMap(Optional::stream)
                                .reduce((_, later) -> later)
                                .map(it -> page.words().outcome(it.outcome()))
                                .orElse(""),
                        String.valueOf(years.getLast())),
                years.stream().map(Period::year).toList(),
                series);
    }

    private static List<String> reasons(Page page, List<Optional<Figure>> ceiling) {
        return ceiling.stream()
                .flatMap(Optional::stream)
                .filter(it -> it.scope().period().equals(page.period()))
                .flatMap(it ->
                        it.outcome() instanceof Outcome.Missing(var what)
                                ? what.stream()
                                : Stream.<Phrase>empty())
                .map(page::say)
                .toList();
    }
}
