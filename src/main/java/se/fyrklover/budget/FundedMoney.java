package se.fyrklover.budget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.funding.FundedYear;
import se.fyrklover.shared.Fraction;

/// What decisions and requisitions tell of interventions' money in a year: the figures that their
/// budgets and their use rest on.
record FundedMoney(FundedYear funded, FigureSet figures) {

    /// The interventions that were granted anything, each as the figures call it.
    Stream<Facet> granted() {
        return figures.narrowed("funding.decided", Dimension.INTERVENTION).stream()
                .flatMap(it -> it.scope().facet(Dimension.INTERVENTION).stream())
                .filter(it -> funded.decided().contains(it.code()));
    }

    /// What was granted to an intervention, without what it kept from the year before; a frame's
    /// own is what it has not passed on, so with it goes what was granted to those that are paid
    /// from it.
    Optional<Formula> budget(Facet intervention, Collection<Facet> paidFromIt) {
        var own = decided(intervention);
        if (own.isEmpty()) return Optional.empty();
        var passedOn = paidFromIt.stream().flatMap(it -> decided(it).stream());
        return Optional.of(new Formula.Sum(Stream.concat(own.stream(), passedOn).toList()));
    }

    private Optional<Figure> decided(Facet intervention) {
        return funded.decided().contains(intervention.code())
                ? figures.find("funding.decided", intervention)
                : Optional.empty();
    }

    boolean isUsed(Facet intervention) {
        return funded.used().contains(intervention.code());
    }

    /// What was approved of an intervention's requisitions, if anything.
    Optional<Figure> approved(Facet intervention) {
        return figures.find("funding.approved", intervention)
                .filter(it -> !it.outcome().amountOr(Fraction.ZERO).isZero());
    }

    /// What was approved of an intervention's requisitions, less what it has paid back.
    Optional<Formula> used(Facet intervention) {
        if (!isUsed(intervention)) return Optional.empty();
        var approved = figures.the("funding.approved", intervention);
        var repaid = figures.the("funding.repaid", intervention);
        return Optional.of(
                repaid.outcome().amountOr(Fraction.ZERO).isZero()
                        ? new Formula.Sum(List.of(approved))
                        : new Formula.Difference(approved, List.of(repaid)));
    }
}
