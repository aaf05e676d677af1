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
import se.fyrklover.shared.Text;

/// What equity comes to if plans hold: from the last year that has ended, the planned results one
/// after the other.
final class EquityPath {

    private EquityPath() {}

    static void add(LedgerYear year, Question asked) {
        for (var result : asked.among("budget.result").narrowed("budget.result", Dimension.PLAN)) {
            var column = result.scope().facet(Dimension.PLAN).orElseThrow();
            planOf(column, year, asked)
                    .ifPresent(plan ->
                            before(asked, plan)
                                    .ifPresent(it ->
                                            year.add(
                                                    "ledger.planned-equity",
                                                    new Formula.Sum(List.of(it, result)),
                                                    plan)));
        }
    }

    /// The plan whose path goes by what a column says of the year: one of its own years, or the
    /// forecast that it begins with of a year whose outcome is not known.
    private static Optional<Facet> planOf(Facet column, LedgerYear year, Question asked) {
        if (isOwn(column)) return Optional.of(column);
        var next = String.valueOf(asked.period().year() + 1);
        return column.code().equals(next + "-forecast") && !hasEnded(year)
                ? Optional.of(new Facet(Dimension.PLAN, next, Text.name("Plan " + next)))
                : Optional.empty();
    }

    private static boolean hasEnded(LedgerYear year) {
        return year.find("ledger.closing-equity")
                .filter(it -> it.outcome() instanceof Outcome.Known)
                .isPresent();
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
