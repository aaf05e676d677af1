package se.fyrklover.rule;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A printed percentage of a stated whole number is one that some whole number of them gives.
final class UnreachablePercent implements Rule {

    @Override
    public String id() {
        return "unreachable-percent";
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().all().stream()
                .filter(claim ->
                        claim.value().unit() == Unit.SHARE && claim.value().amount().sign() >= 0)
                .flatMap(claim ->
                        claim.of().stream()
                                .filter(Rounded::isCountable)
                                .filter(of -> !rounded(claim).isReachableOf(of))
                                .map(of -> breach(evidence, claim, of)));
    }

    private static Rounded rounded(Claim claim) {
        return new Rounded(claim.value().amount(), claim.precision());
    }

    private Breach breach(Evidence evidence, Claim claim, Fraction of) {
        var near = rounded(claim).nearestOf(of);
        return new Breach(
                id(),
                Kind.UNREACHABLE_PERCENT,
                Sureness.CERTAIN,
                evidence.period(),
                Phrase.of(
                        "rule.unreachable",
                        evidence.subject(claim.about()),
                        Witnesses.shown(claim),
                        new Quantity(of, Unit.CASES),
                        new Quantity(near, Unit.CASES),
                        new Quantity(near.dividedBy(of), Unit.SHARE)),
                Phrase.of("rule.unreachable.remedy"),
                List.of(new Witness.Printed(claim)));
    }
}
