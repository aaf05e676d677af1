package se.fyrklover.rule;

import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Phrase;

/// A share is of what it is said to be of: the number that it was reckoned on is the named whole.
final class OtherDenominator implements Rule {

    @Override
    public String id() {
        return "other-denominator";
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().all().stream()
                .flatMap(claim ->
                        evidence.figure(claim.about()).stream()
                                .flatMap(figure -> breach(evidence, claim, figure).stream()));
    }

    private Optional<Breach> breach(Evidence evidence, Claim claim, Figure figure) {
        if (claim.of().isEmpty()
                || !(figure.formula() instanceof Formula.Share(_, Figure whole))
                || !(whole.outcome() instanceof Outcome.Known(Quantity named)))
            return Optional.empty();
        var of = claim.of().get();
        if (of.minus(named.amount()).magnitude().compareTo(whole.rounding()) <= 0)
            return Optional.empty();
        return Optional.of(
                new Breach(
                        id(),
                        Kind.DENOMINATOR,
                        Sureness.CERTAIN,
                        evidence.period(),
                        Phrase.of(
                                "rule.other-denominator",
                                evidence.subject(claim.about()),
                                Witnesses.shown(claim),
                                new Quantity(of, named.unit()),
                                evidence.subject(whole.identity()),
                                named,
                                Witnesses.shown(figure)),
                        Phrase.of(
                                "rule.other-denominator.remedy",
                                evidence.subject(whole.identity())),
                        java.util.List.of(
                                new Witness.Printed(claim),
                                new Witness.Reckoned(whole),
                                new Witness.Reckoned(figure))));
    }
}
