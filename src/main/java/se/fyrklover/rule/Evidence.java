package se.fyrklover.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.ClaimSet;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// What the rules may look at: one period of an association, with the others within reach.
///
/// @param claims what was claimed of the period
/// @param definitions every definition by its id
/// @param sources the documents by their ids
public record Evidence(
        Snapshot snapshot,
        Period period,
        ClaimSet claims,
        Map<String, Definition> definitions,
        Map<String, Source> sources) {

    public FigureSet figures() {
        return snapshot.during(period);
    }

    /// The same evidence, with the claims read otherwise.
    Evidence reading(ClaimSet other) {
        return new Evidence(snapshot, period, other, definitions, sources);
    }

    public Optional<Figure> figure(Figure.Identity identity) {
        return snapshot.during(identity.scope().period())
                .find(identity.definition(), identity.scope().facets());
    }

    public Optional<Definition> definition(String id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /// The year that ends where this period begins: what a year, or its first part, starts from.
    public Optional<Period> before() {
        return period.from().getDayOfYear() == 1 && period.from().getYear() == period.year()
                ? Optional.of(Period.year(period.year() - 1))
                : Optional.empty();
    }

    /// What a figure is about, as a reader knows it: `Avslut mot målet, Bron`.
    public Text subject(Figure.Identity identity) {
        var facets =
                figure(identity).map(it -> it.scope().facets()).orElse(identity.scope().facets());
        var label =
                definition(identity.definition())
                        .map(Definition::label)
                        .orElse(Text.name(identity.definition()));
        return Stream.concat(Stream.of(label), facets.stream().map(Facet::name))
                .reduce((a, b) -> a.joined(", ", b))
                .orElseThrow();
    }

    /// The claims that stand at the same place of the same document.
    public List<Claim> beside(Place place) {
        return claims().all().stream()
                .filter(it ->
                        it.place().document().equals(place.document())
                                && it.place().where().equals(place.where()))
                .toList();
    }

    /// The title of a document.
    String title(String document) {
        return Source.title(sources, document);
    }

    boolean isForAll(Place place) {
        var source = sources.get(place.document());
        return source != null && source.forAll();
    }

    /// The claims about one figure, those of one value together, in the order of print.
    List<List<Claim>> byValue(List<Claim> claims) {
        return List.copyOf(
                claims.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Claim::value,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toList()))
                        .values());
    }
}
