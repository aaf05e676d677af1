package se.fyrklover.rule;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.shared.Phrase;

/// One thing is printed with one value, wherever it is printed.
final class TwoValues implements Rule {

    @Override
    public String id() {
        return "two-values";
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().byFigure().values().stream()
                .filter(claims -> claims.stream().anyMatch(it -> !agree(claims.getFirst(), it)))
                .map(claims -> breach(evidence, claims));
    }

    /// Two that touch only at their edges do not.
    private static boolean agree(Claim one, Claim other) {
        return one.value().equals(other.value())
                || (one.value().unit() == other.value().unit()
                        && one.from(other.value())
                                        .magnitude()
                                        .compareTo(one.precision().plus(other.precision()))
                                < 0);
    }

    /// In one document it is certain; between a plan and a report something may have been decided.
    private Breach breach(Evidence evidence, List<Claim> claims) {
        var documents = claims.stream().map(it -> it.place().document()).distinct().count();
        var values =
                evidence.byValue(claims).stream()
                        .map(same -> Phrase.of("rule.value", Witnesses.shown(same.getFirst())))
                        .reduce((a, b) -> Phrase.of("rule.and", a, b))
                        .orElseThrow();
        return new Breach(
                id(),
                Kind.TWO_VALUES,
                documents == 1 ? Sureness.CERTAIN : Sureness.LIKELY,
                evidence.period(),
                Phrase.of("rule.two-values", evidence.subject(claims.getFirst().about()), values),
                Phrase.of("rule.two-values.remedy"),
                claims.stream().<Witness>map(Witness.Printed::new).toList());
    }
}
