package se.fyrklover.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A printed share follows from the numbers that are printed beside it.
final class PrintedShare implements Rule {

    @Override
    public String id() {
        return "printed-share";
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().all().stream()
                .filter(claim -> claim.value().unit() == Unit.SHARE)
                .flatMap(claim ->
                        evidence.figure(claim.about()).stream()
                                .flatMap(figure -> breach(evidence, claim, figure).stream()));
    }

    private Optional<Breach> breach(Evidence evidence, Claim claim, Figure figure) {
        if (!(figure.formula() instanceof Formula.Share(Figure part, Figure whole)))
            return Optional.empty();
        var printedPart = beside(evidence, claim, part);
        var printedWhole = beside(evidence, claim, whole);
        var above = printedPart.map(it -> it.value().amount()).or(() -> known(part, whole));
        var below = claim.of().or(() -> printedWhole.map(it -> it.value().amount()));
        if (above.isEmpty() || below.isEmpty() || below.get().isZero()) return Optional.empty();
        var share = above.get().dividedBy(below.get());
        if (new Rounded(claim.value().amount(), claim.precision()).covers(share))
            return Optional.empty();
        return Optional.of(
                new Breach(
                        id(),
                        Kind.SHARE,
                        Sureness.CERTAIN,
                        evidence.period(),
                        Phrase.of(
                                "rule.printed-share",
                                evidence.subject(claim.about()),
                                new Quantity(above.get(), part.definition().unit()),
                                new Quantity(below.get(), part.definition().unit()),
                                new Quantity(share, Unit.SHARE),
                                Witnesses.shown(claim)),
                        Phrase.of("rule.printed-share.remedy", new Quantity(share, Unit.SHARE)),
                        witnesses(claim, part, printedPart, printedWhole)));
    }

    private static List<Witness> witnesses(
            Claim claim, Figure part, Optional<Claim> printedPart, Optional<Claim> printedWhole) {
        return Stream.concat(
                        Stream.<Witness>of(new Witness.Printed(claim)),
                        Stream.of(
                                        printedPart
                                                .<Witness>map(Witness.Printed::new)
                                                .or(() -> Optional.of(new Witness.Reckoned(part))),
                                        printedWhole.<Witness>map(Witness.Printed::new))
                                .flatMap(Optional::stream))
                .toList();
    }

    private static Optional<Claim> beside(Evidence evidence, Claim claim, Figure figure) {
        return evidence.beside(claim.place()).stream()
                .filter(it -> it.about().equals(figure.identity()))
                .min(Comparator.comparingInt(it -> it.place().row()));
    }

    /// The part as it is known, unless it is itself reckoned from the whole.
    private static Optional<Fraction> known(Figure part, Figure whole) {
        return part.outcome() instanceof Outcome.Known(var quantity)
                        && !part.formula().parts().contains(whole)
                ? Optional.of(quantity.amount())
                : Optional.empty();
    }
}
