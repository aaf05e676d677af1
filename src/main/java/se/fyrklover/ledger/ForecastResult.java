package se.fyrklover.ledger;

import java.util.Comparator;
import java.util.List;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Question;

/// What the balanced-budget result of a year comes to if the newest forecast holds; an interim
/// report is to tell it (LKBR 2018:597, chapter 13).
///
/// Adjustments are not known before the year has ended, so the forecast result stands by itself.
final class ForecastResult {

    private ForecastResult() {}

    static void add(LedgerYear year, Question asked) {
        asked.among("budget.result").narrowed("budget.result", Dimension.PLAN).stream()
                .filter(it -> plan(it).code().endsWith("-forecast"))
                .max(Comparator.comparing(it -> plan(it).code()))
                .ifPresent(newest ->
                        year.add(
                                "ledger.forecast-balance-requirement-result",
                                new Formula.Sum(List.of(newest))));
    }

    private static Facet plan(Figure result) {
        return result.scope().facet(Dimension.PLAN).orElseThrow();
    }
}
