package se.fyrklover.ledger;

import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Question;
import se.fyrklover.shared.Period;

/// What equity comes to if plans hold: from the last year that has ended, the planned results one
/// after the other.
final class EquityPath {

    private EquityPath() {}

    static void add(LedgerYear year, Question asked) {
        for (var result : asked.among("budget.result").narrowed("budget.result", Dimension.PLAN)) {
            var plan = result.scope().facet(Dimension.PLAN).orElseThrow();
            if (isOwn(plan))
                before(asked, plan)
                        .ifPresent(it ->
                                year.add(
                                        "ledger.planned-equity",
                                        new Formula.Sum(List.of(it, result)),
                                        plan));
        }
    }

    /// The plan's own budget and plan years, not its columns of a forecast or an outcome.
    private static boolean isOwn(Facet plan) {
        return plan.code().chars().allMatch(Character::isDigit);
    }

    /// Equity at the end of the year before, as it came out, else as the same plan has it.
    private static Optional<Figure> before(Question asked, Facet plan) {
        var last = Period.year(asked.period().year() - 1);
        var figures = asked.among("ledger.closing-equity", last);
        return figures.find("ledger.closing-equity")
                .filter(it -> it.outcome() instanceof Outcome.Known)
                .or(() -> figures.find("ledger.planned-equity", plan));
    }
}
