package se.fyrklover.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// What is printed about a figure is what the figure is, within what was printed.
final class ClaimAgainstFigure implements Rule {

    /// Amounts smaller than this may be alike by chance.
    private static final Fraction TELLING = Fraction.of(1_000);

    @Override
    public String id() {
        return "claim-against-figure";
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().byFigure().entrySet().stream()
                .flatMap(entry ->
                        evidence
                                .figures()
                                .find(entry.getKey().definition(), entry.getKey().scope().facets())
                                .stream()
                                .flatMap(figure ->
                                        evidence.byValue(entry.getValue()).stream()
                                                .filter(claims -> cannotBe(claims, figure))
                                                .map(claims -> breach(evidence, figure, claims))));
    }

    private static boolean cannotBe(List<Claim> claims, Figure figure) {
        return switch (claims.getFirst().against(figure)) {
            case DIFFERS, OTHER_UNIT -> true;
            case AGREES, ROUNDED, UNTESTABLE -> false;
        };
    }

    private Breach breach(Evidence evidence, Figure figure, List<Claim> claims) {
        var claim = claims.getFirst();
        var cause = cause(evidence, figure, claim);
        var subject = evidence.subject(figure.identity());
        var value = ((Outcome.Known) figure.outcome()).quantity();
        return new Breach(
                id(),
                cause.kind(),
                Sureness.CERTAIN,
                evidence.period(),
                cause.why()
                        .map(why ->
                                Phrase.of(
                                        "rule.claim.differs-because",
                                        subject,
                                        Witnesses.shown(claim),
                                        value,
                                        why))
                        .orElseGet(() ->
                                Phrase.of(
                                        "rule.claim.differs",
                                        subject,
                                        Witnesses.shown(claim),
                                        value)),
                Phrase.of(
                        cause.kind() == Kind.GOAL_LEVEL
                                ? "rule.claim.remedy.goal"
                                : "rule.claim.remedy",
                        value),
                Stream.concat(
                                Stream.<Witness>of(new Witness.Reckoned(figure)),
                                claims.stream().map(Witness.Printed::new))
                        .toList());
    }

    private record Cause(Kind kind, Optional<Phrase> why) {

        static Cause of(Kind kind) {
            return new Cause(kind, Optional.empty());
        }

        static Cause because(Kind kind, String key, Object... arguments) {
            return new Cause(kind, Optional.of(Phrase.of(key, arguments)));
        }
    }

    private static Cause cause(Evidence evidence, Figure figure, Claim claim) {
        var value = claim.value().amount();
        var is = figure.outcome().amountOr(Fraction.ZERO);
        if (claim.value().unit() == Unit.VERDICT) return goal(figure);
        if (!is.isZero() && value.equals(is.negated()))
            return Cause.because(Kind.SIGN, "rule.because.sign");
        var other = otherwise(evidence, figure, claim);
        if (other.isPresent())
            return Cause.because(
                    Kind.UNIT_AND_LABEL,
                    "rule.because.other",
                    evidence.subject(other.get().identity()));
        if (claim.value().unit() != figure.definition().unit())
            return Cause.because(Kind.UNIT_AND_LABEL, "rule.because.unit");
        if (claim.value().unit() == Unit.SHARE) return Cause.of(Kind.SHARE);
        return ofSum(evidence, figure, claim);
    }

    /// The goal is judged on the whole, where it is to be reached by each.
    private static Cause goal(Figure verdict) {
        return verdict.formula() instanceof Formula.Every every
                ? Cause.because(
                        Kind.GOAL_LEVEL,
                        "rule.because.each",
                        every.parts().stream()
                                .filter(it -> it.outcome().amountOr(Fraction.of(1)).isZero())
                                .count(),
                        (long) every.parts().size())
                : Cause.of(Kind.GOAL_LEVEL);
    }

    /// Another figure of the same period that is what was printed: the label is then wrong.
    private static Optional<Figure> otherwise(Evidence evidence, Figure figure, Claim claim) {
        if (!isTelling(claim.value())) return Optional.empty();
        return evidence.figures().all().stream()
                .filter(it -> !it.definition().equals(figure.definition()))
                .filter(it -> it.definition().unit() == claim.value().unit())
                .filter(it -> it.scope().facets().equals(figure.scope().facets()))
                .filter(it ->
                        switch (claim.against(it)) {
                            case AGREES -> true;
                            case ROUNDED -> claim.value().unit() == Unit.YEARS;
                            case DIFFERS, OTHER_UNIT, UNTESTABLE -> false;
                        })
                .findFirst();
    }

    /// Whether two that are alike are so by more than chance.
    private static boolean isTelling(Quantity value) {
        return switch (value.unit()) {
            case KRONOR -> value.amount().magnitude().compareTo(TELLING) >= 0;
            case YEARS -> true;
            default -> false;
        };
    }

    private static Cause ofSum(Evidence evidence, Figure figure, Claim claim) {
        var above = claim.from(((Outcome.Known) figure.outcome()).quantity());
        var parts = figure.formula() instanceof Formula.Sum(var all) ? all : List.<Figure>of();
        var persons = figure.definition().unit() != Unit.KRONOR;
        if (persons
                && (isByIntervention(figure)
                        || parts.stream().anyMatch(ClaimAgainstFigure::isByIntervention)))
            return Cause.of(Kind.SUMMARY_AGAINST_REPORTS);
        if (parts.size() > 1) {
            var half = Fraction.of(parts.size(), 2);
            if (!persons && isEven(claim) && above.magnitude().compareTo(half) <= 0)
                return Cause.because(Kind.ROUNDING, "rule.because.rounding", (long) parts.size());
            return parts.stream()
                    .filter(it -> !persons && above.magnitude().compareTo(TELLING) >= 0)
                    .filter(it ->
                            it.outcome()
                                    .amountOr(Fraction.ZERO)
                                    .magnitude()
                                    .equals(above.magnitude()))
                    .findFirst()
                    .map(part ->
                            Cause.because(
                                    Kind.SUM_OF_PARTS,
                                    above.sign() < 0
                                            ? "rule.because.left-out"
                                            : "rule.because.twice",
                                    evidence.subject(part.identity())))
                    .orElseGet(() -> Cause.of(Kind.SUM_OF_PARTS));
        }
        return Cause.of(
                figure.formula() instanceof Formula.Reported ? Kind.TWO_VALUES : Kind.STATEMENTS);
    }

    /// Whether it ends in zeros, as what has been rounded does.
    private static boolean isEven(Claim claim) {
        return claim.value()
                .amount()
                .dividedBy(TELLING)
                .denominator()
                .equals(java.math.BigInteger.ONE);
    }

    private static boolean isByIntervention(Figure figure) {
        return figure.scope().facet(Dimension.INTERVENTION).isPresent();
    }
}
