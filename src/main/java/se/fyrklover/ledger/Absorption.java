package se.fyrklover.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Question;
import se.fyrklover.shared.Period;

/// How much interventions used of what was set aside for them; what that was in the last year of
/// which it is known tells what is likely to be left unspent.
final class Absorption {

    private static final String USED = "budget.intervention-used";
    private static final String SET_ASIDE = "budget.intervention-budget";
    private static final String ABSORPTION = "ledger.absorption";
    private static final String EXPECTED = "ledger.expected-absorption";

    private Absorption() {}

    static void add(LedgerYear year, Question asked) {
        var figures = asked.among(USED);
        Stream.concat(
                        figures.find(USED).stream(),
                        figures.narrowed(USED, Dimension.INTERVENTION).stream())
                .filter(it -> it.outcome() instanceof Outcome.Known)
                .forEach(used ->
                        figures.find(SET_ASIDE, used.scope().facets())
                                .filter(it ->
                                        it.outcome()
                                                        .amountOr(se.fyrklover.shared.Fraction.ZERO)
                                                        .sign()
                                                > 0)
                                .ifPresent(it ->
                                        year.add(
                                                ABSORPTION,
                                                new Formula.Share(used, it),
                                                used.scope().facets().toArray(Facet[]::new))));
        before(asked).ifPresent(it -> year.add(EXPECTED, new Formula.Sum(List.of(it))));
    }

    private static Optional<Figure> before(Question asked) {
        var last = asked.among(ABSORPTION, Period.year(asked.period().year() - 1));
        return last.find(ABSORPTION).or(() -> last.find(EXPECTED));
    }
}
