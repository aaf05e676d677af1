package se.fyrklover.rule;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

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
                                .filter(UnreachablePercent::isWhole)
                                .filter(of -> !isReachable(claim, of))
                                .map(of -> breach(evidence, claim, of)));
    }

    private static boolean isWhole(Fraction of) {
        return of.denominator().equals(BigInteger.ONE) && of.sign() > 0;
    }

    private static boolean isReachable(Claim claim, Fraction of) {
        var nearest = nearest(claim, of);
        return Stream.of(-1L, 0L, 1L)
                .map(step -> nearest.plus(Fraction.of(step)))
                .anyMatch(count ->
                        count.dividedBy(of)
                                        .minus(claim.value().amount())
                                        .magnitude()
                                        .compareTo(claim.precision())
                                <= 0);
    }

    private static Fraction nearest(Claim claim, Fraction of) {
        var count = claim.value().amount().times(of);
        return Fraction.of(count.rounded(0).setScale(0, RoundingMode.UNNECESSARY));
    }

    private Breach breach(Evidence evidence, Claim claim, Fraction of) {
        var near = nearest(claim, of);
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
