package se.fyrklover.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// One relation holds, for the whole and for each along which it must.
///
/// A term is its figure where that is known, else what was claimed about it. Where parts already
/// break it, the whole says nothing more.
final class RelationHolds implements Rule {

    private static final Fraction WHOLE_STEP = Fraction.of(1, 2);

    private final Relation relation;

    RelationHolds(Relation relation) {
        this.relation = relation;
    }

    @Override
    public String id() {
        return relation.id();
    }

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        var parts =
                relation.by().stream()
                        .flatMap(dimension -> facets(evidence, dimension).stream())
                        .flatMap(facet -> breach(evidence, List.of(facet)).stream())
                        .toList();
        return parts.isEmpty() ? breach(evidence, List.of()).stream() : parts.stream();
    }

    /// Those for whom the relation speaks: whoever its first term is known or claimed of.
    private Set<Facet> facets(Evidence evidence, Dimension dimension) {
        var first = relation.left().getFirst();
        var known = evidence.figures().of(first.definition()).stream().map(Figure::scope);
        var claimed =
                evidence.claims().of(first.definition()).stream().map(it -> it.about().scope());
        return Stream.concat(known, claimed)
                .flatMap(scope -> scope.facet(dimension).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What one term is, and on what that rests.
    private record Told(
            Relation.Term term, Fraction amount, Unit unit, Fraction within, Witness witness) {

        Fraction signed() {
            return term.subtracted() ? amount.negated() : amount;
        }
    }

    private Optional<Breach> breach(Evidence evidence, List<Facet> facets) {
        var left = told(evidence, relation.left(), facets);
        var right = told(evidence, relation.right(), facets);
        if (left.isEmpty() || right.isEmpty()) return Optional.empty();
        var all = Stream.concat(left.get().stream(), right.get().stream()).toList();
        var within = all.stream().map(Told::within).reduce(Fraction.ZERO, Fraction::plus);
        var above = sum(left.get()).minus(sum(right.get()));
        var far = above.magnitude().compareTo(within) > 0;
        var breaks =
                switch (relation.holds()) {
                    case EQUAL -> far;
                    case AT_MOST -> far && above.sign() > 0;
                };
        return breaks
                ? Optional.of(breach(evidence, facets, left.get(), right.get()))
                : Optional.empty();
    }

    private static Fraction sum(List<Told> side) {
        return side.stream().map(Told::signed).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Breach breach(
            Evidence evidence, List<Facet> facets, List<Told> left, List<Told> right) {
        var instead =
                relation.otherwise().keySet().stream()
                        .flatMap(term -> told(evidence, term, facets).stream())
                        .filter(it -> it.amount().equals(sum(left)))
                        .findFirst();
        var whose = facets.stream().findFirst().map(Facet::name).orElse(period(evidence.period()));
        var says =
                Phrase.of(
                        "rule.relation",
                        whose,
                        relation.says(),
                        side(evidence, left),
                        Phrase.of(
                                relation.holds() == Relation.Holds.EQUAL
                                        ? "rule.not-equal"
                                        : "rule.more-than"),
                        side(evidence, right));
        return new Breach(
                id(),
                instead.map(it -> relation.otherwise().get(it.term())).orElse(relation.kind()),
                relation.sureness(),
                evidence.period(),
                instead.map(it ->
                                Phrase.of(
                                        "rule.relation.instead",
                                        says,
                                        evidence.subject(it.witness().about())))
                        .orElse(says),
                Phrase.of("rule.text", relation.remedy()),
                Stream.of(left, right)
                        .flatMap(List::stream)
                        .map(Told::witness)
                        .distinct()
                        .toList());
    }

    private static Text period(Period period) {
        return Text.name(period.toString());
    }

    /// `Inskrivna deltagare 21 − Avslutade deltagare 12 = 9`.
    private static Phrase side(Evidence evidence, List<Told> side) {
        var terms = new ArrayList<Phrase>();
        for (var told : side) {
            var label =
                    Phrase.of(
                            "rule.term",
                            label(evidence, told),
                            new Quantity(told.amount(), told.unit()));
            terms.add(
                    terms.isEmpty()
                            ? label
                            : Phrase.of(
                                    told.term().subtracted() ? "rule.minus" : "rule.plus",
                                    terms.getLast(),
                                    label));
        }
        return side.size() == 1
                ? terms.getLast()
                : Phrase.of(
                        "rule.makes",
                        terms.getLast(),
                        new Quantity(sum(side), side.getFirst().unit()));
    }

    /// The label with the category and the year before, but not whose it is, which is said once.
    private static Text label(Evidence evidence, Told told) {
        var about = told.witness().about();
        var label =
                evidence.definition(about.definition())
                        .map(it -> it.label())
                        .orElse(Text.name(about.definition()));
        var narrowed = about.scope().facets();
        for (var facet : evidence.figure(about).map(it -> it.scope().facets()).orElse(narrowed))
            if (facet.code().equals(told.term().narrowed()))
                label = label.joined(": ", facet.name());
        return told.term().before() ? label.joined(" ", period(about.scope().period())) : label;
    }

    private static Optional<List<Told>> told(
            Evidence evidence, List<Relation.Term> terms, List<Facet> facets) {
        var all = new ArrayList<Told>();
        for (var term : terms) told(evidence, term, facets).ifPresent(all::add);
        return all.size() == terms.size() ? Optional.of(all) : Optional.empty();
    }

    private static Optional<Told> told(Evidence evidence, Relation.Term term, List<Facet> facets) {
        var period = term.before() ? evidence.before() : Optional.of(evidence.period());
        return period.flatMap(when -> {
            var figure = figure(evidence, term, facets, when);
            if (figure.isPresent()
                    && figure.get().outcome() instanceof Outcome.Known(Quantity known))
                return Optional.of(
                        new Told(
                                term,
                                known.amount(),
                                known.unit(),
                                figure.get().rounding(),
                                new Witness.Reckoned(figure.get())));
            return claim(evidence, term, facets, when)
                    .map(claim ->
                            new Told(
                                    term,
                                    claim.value().amount(),
                                    claim.value().unit(),
                                    within(claim),
                                    new Witness.Printed(claim)));
        });
    }

    /// A count or an amount printed in whole ones is exact; anything else is within its last
    /// decimal.
    private static Fraction within(Claim claim) {
        return switch (claim.value().unit()) {
            case PERSONS, CASES -> Fraction.ZERO;
            case KRONOR ->
                    claim.precision().compareTo(WHOLE_STEP) > 0 ? claim.precision() : Fraction.ZERO;
            default -> claim.precision();
        };
    }

    private static Optional<Figure> figure(
            Evidence evidence, Relation.Term term, List<Facet> facets, Period when) {
        return scopes(evidence, term, facets, when)
                .flatMap(scope ->
                        evidence
                                .snapshot()
                                .during(when)
                                .find(term.definition(), scope.facets())
                                .stream())
                .findFirst();
    }

    private static Optional<Claim> claim(
            Evidence evidence, Relation.Term term, List<Facet> facets, Period when) {
        return scopes(evidence, term, facets, when)
                .flatMap(scope ->
                        (when.equals(evidence.period())
                                        ? evidence.claims()
                                        : evidence.snapshot().claims(when))
                                .about(new Figure.Identity(term.definition(), scope)).stream())
                .filter(it ->
                        evidence.definition(term.definition())
                                .filter(of -> of.unit() == it.value().unit())
                                .isPresent())
                .findFirst();
    }

    /// The scopes that a term may mean: its code is that of a category or of a line.
    private static Stream<Scope> scopes(
            Evidence evidence, Relation.Term term, List<Facet> facets, Period when) {
        var whose = evidence.snapshot().during(when).whole();
        for (var facet : facets) whose = whose.of(facet);
        var own = whose;
        return term.narrowed().isEmpty()
                ? Stream.of(own)
                : Stream.of(Dimension.CATEGORY, Dimension.LINE)
                        .filter(it -> own.facet(it).isEmpty())
                        .map(it ->
                                own.of(new Facet(it, term.narrowed(), Text.name(term.narrowed()))));
    }
}
