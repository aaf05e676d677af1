package se.fyrklover.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// A row printed for several years means the same in each of them.
final class MixedSeries implements Rule {

    @Override
    public String id() {
        return "mixed-series";
    }

    private record Row(String document, String series) {

        /// The row that a claim stands in, if it is an amount in one.
        static Optional<Row> of(Claim claim) {
            return claim.value().unit() == Unit.KRONOR
                    ? claim.series().map(it -> new Row(claim.place().document(), it))
                    : Optional.empty();
        }
    }

    /// A series is told once, at its newest period.
    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        return evidence.claims().all().stream()
                .flatMap(claim -> Row.of(claim).stream())
                .distinct()
                .map(row -> printedIn(evidence, row))
                .filter(claims -> newest(claims).equals(evidence.period()))
                .flatMap(claims -> breach(evidence, claims).stream());
    }

    private static List<Claim> printedIn(Evidence evidence, Row row) {
        return evidence.snapshot().periods().stream()
                .flatMap(period -> evidence.snapshot().claims(period).all().stream())
                .filter(claim -> Row.of(claim).filter(row::equals).isPresent())
                .toList();
    }

    private static se.fyrklover.shared.Period newest(Collection<Claim> claims) {
        return claims.stream()
                .map(it -> it.about().scope().period())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// What the claims of a row are, as far as each is only one thing.
    private Optional<Breach> breach(Evidence evidence, List<Claim> claims) {
        var meanings = new LinkedHashMap<Text, List<Claim>>();
        var witnesses = new ArrayList<Witness>();
        for (var claim : claims) {
            var figure = meant(evidence, claim);
            if (figure.isEmpty()) continue;
            meanings.computeIfAbsent(figure.get().definition().label(), _ -> new ArrayList<>())
                    .add(claim);
            witnesses.add(new Witness.Printed(claim));
        }
        if (meanings.size() < 2) return Optional.empty();
        var told =
                meanings.entrySet().stream()
                        .map(MixedSeries::told)
                        .reduce((a, b) -> Phrase.of("rule.and", a, b))
                        .orElseThrow();
        return Optional.of(
                new Breach(
                        id(),
                        Kind.MIXED_SERIES,
                        Sureness.CERTAIN,
                        evidence.period(),
                        Phrase.of(
                                "rule.mixed-series",
                                claims.getFirst().series().orElseThrow(),
                                told),
                        Phrase.of("rule.mixed-series.remedy"),
                        witnesses));
    }

    private static Phrase told(Map.Entry<Text, List<Claim>> meaning) {
        var years =
                meaning.getValue().stream()
                        .map(it -> it.about().scope().period().toString())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return Phrase.of("rule.mixed-series.meaning", meaning.getKey(), years);
    }

    /// The figure that a claim holds: its own where it agrees, else the one other that does.
    private static Optional<Figure> meant(Evidence evidence, Claim claim) {
        var figures = evidence.snapshot().during(claim.about().scope().period());
        var own = figures.find(claim.about().definition(), claim.about().scope().facets());
        if (own.filter(it -> holds(it, claim)).isPresent()) return own;
        return figures.all().stream()
                .filter(it -> it.scope().facets().equals(claim.about().scope().facets()))
                .filter(it -> holds(it, claim))
                .findFirst();
    }

    private static boolean holds(Figure figure, Claim claim) {
        return figure.outcome() instanceof Outcome.Known(Quantity known)
                && known.equals(claim.value());
    }
}
