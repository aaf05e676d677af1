package se.fyrklover.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.ClaimSet;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// A table holds what its heading says: thousands of kronor under *tkr*, and kronor under *kr*.
///
/// A table whose amounts are a thousand times off is told once; the other rules then read its
/// amounts in the unit that they are in.
final class HeadingUnit {

    private static final Fraction THOUSAND = Fraction.of(1_000);
    private static final Fraction HALF_A_THOUSAND = Fraction.of(500);

    private final Evidence evidence;
    private final Map<Table, List<Claim>> misheaded;

    HeadingUnit(Evidence evidence) {
        this.evidence = evidence;
        this.misheaded = misheaded(evidence);
    }

    /// The heading that a place begins with, in its document.
    private record Table(String document, String heading) {

        static Table of(Claim claim) {
            var where = claim.place().where();
            var comma = where.indexOf(',');
            return new Table(
                    claim.place().document(), comma < 0 ? where : where.substring(0, comma));
        }
    }

    /// How an amount stands to its figure.
    private enum Scale {
        AS_SAID,
        THOUSAND_TIMES_TOO_MUCH,
        THOUSAND_TIMES_TOO_LITTLE
    }

    Stream<Breach> breaches() {
        return misheaded.entrySet().stream().map(entry -> breach(entry.getKey(), entry.getValue()));
    }

    /// The evidence as it is to be read: the claims under a wrong heading in the unit that they are
    /// in.
    Evidence read() {
        if (misheaded.isEmpty()) return evidence;
        return evidence.reading(
                new ClaimSet(
                        evidence.claims().all().stream()
                                .map(claim ->
                                        rescaled(
                                                claim,
                                                misheaded.getOrDefault(Table.of(claim), List.of())))
                                .toList()));
    }

    private static Claim rescaled(Claim claim, List<Claim> wrong) {
        if (wrong.isEmpty() || claim.value().unit() != Unit.KRONOR) return claim;
        var factor =
                wrong.getFirst().precision().compareTo(HALF_A_THOUSAND) >= 0
                        ? Fraction.of(1, 1_000)
                        : THOUSAND;
        return new Claim(
                claim.about(),
                claim.printed(),
                new Quantity(claim.value().amount().times(factor), Unit.KRONOR),
                claim.precision().times(factor),
                claim.of(),
                claim.series(),
                claim.place());
    }

    /// Tables of whose amounts more are a thousand times off than are as said.
    private static Map<Table, List<Claim>> misheaded(Evidence evidence) {
        var asSaid = new LinkedHashMap<Table, Integer>();
        var off = new LinkedHashMap<Table, List<Claim>>();
        for (var claim : evidence.claims().all())
            scale(evidence, claim)
                    .ifPresent(scale -> {
                        if (scale == Scale.AS_SAID) asSaid.merge(Table.of(claim), 1, Integer::sum);
                        else
                            off.computeIfAbsent(Table.of(claim), _ -> new ArrayList<>()).add(claim);
                    });
        off.entrySet()
                .removeIf(
                        entry -> entry.getValue().size() <= asSaid.getOrDefault(entry.getKey(), 0));
        return off;
    }

    /// Nothing where it cannot be told: of other units, of nothing, of what is not known.
    private static Optional<Scale> scale(Evidence evidence, Claim claim) {
        if (claim.value().unit() != Unit.KRONOR || claim.value().amount().isZero())
            return Optional.empty();
        return evidence.figure(claim.about())
                .flatMap(figure ->
                        figure.outcome() instanceof Outcome.Known(Quantity is)
                                        && is.unit() == Unit.KRONOR
                                        && !is.amount().isZero()
                                ? scale(claim, is.amount().magnitude())
                                : Optional.empty());
    }

    private static Optional<Scale> scale(Claim claim, Fraction is) {
        var said = claim.value().amount().magnitude();
        var inThousands = claim.precision().compareTo(HALF_A_THOUSAND) >= 0;
        if (said.minus(is).magnitude().compareTo(claim.precision()) <= 0)
            return Optional.of(Scale.AS_SAID);
        if (inThousands && said.equals(is.times(THOUSAND)))
            return Optional.of(Scale.THOUSAND_TIMES_TOO_MUCH);
        if (!inThousands
                && is.compareTo(THOUSAND) > 0
                && said.times(THOUSAND).minus(is).magnitude().compareTo(HALF_A_THOUSAND) <= 0)
            return Optional.of(Scale.THOUSAND_TIMES_TOO_LITTLE);
        return Optional.empty();
    }

    private Breach breach(Table table, List<Claim> claims) {
        var inThousands = claims.getFirst().precision().compareTo(HALF_A_THOUSAND) >= 0;
        return new Breach(
                "heading-unit",
                Kind.THOUSANDS,
                Sureness.CERTAIN,
                evidence.period(),
                Phrase.of(
                        inThousands ? "rule.heading.thousands" : "rule.heading.kronor",
                        evidence.title(table.document()),
                        table.heading(),
                        (long) claims.size()),
                Phrase.of("rule.heading.remedy"),
                claims.stream().<Witness>map(Witness.Printed::new).toList());
    }
}
