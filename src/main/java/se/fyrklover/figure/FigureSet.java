package se.fyrklover.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// The figures of one association and one period, each found by definition and facets.
public final class FigureSet {

    private final Scope whole;
    private final Map<Figure.Identity, Figure> figures = new LinkedHashMap<>();
    private final Map<String, List<Figure>> byDefinition = new HashMap<>();

    /// Gathers figures.
    ///
    /// @throws IllegalArgumentException if two of the figures answer the same question
    public FigureSet(AssociationId association, Period period, Stream<Figure> all) {
        whole = Scope.whole(association, period);
        all.forEach(figure -> {
            byDefinition
                    .computeIfAbsent(figure.definition().id(), _ -> new ArrayList<>())
                    .add(figure);
            if (figures.put(figure.identity(), figure) != null)
                throw new IllegalArgumentException("twice: " + figure);
        });
    }

    /// The association and the period, narrowed to nothing.
    public Scope whole() {
        return whole;
    }

    public Optional<Figure> find(String definition, Collection<Facet> facets) {
        return Optional.ofNullable(
                figures.get(
                        new Figure.Identity(
                                definition,
                                new Scope(
                                        whole.association(),
                                        whole.period(),
                                        List.copyOf(facets)))));
    }

    public Optional<Figure> find(String definition, Facet... facets) {
        return find(definition, List.of(facets));
    }

    /// The figure that a page or a text names.
    ///
    /// @throws NoSuchElementException if no register offers it
    public Figure the(String definition, Facet... facets) {
        return find(definition, facets)
                .orElseThrow(() ->
                        new NoSuchElementException(
                                definition + " " + List.of(facets) + " " + whole));
    }

    /// The figures of a definition, in their own order.
    public List<Figure> of(String definition) {
        return Collections.unmodifiableList(byDefinition.getOrDefault(definition, List.of()));
    }

    /// The figures of a definition that are narrowed along one dimension alone, in their own order.
    public List<Figure> narrowed(String definition, Dimension dimension) {
        return of(definition).stream()
                .filter(figure -> figure.scope().facets().size() == 1)
                .filter(figure -> figure.scope().facet(dimension).isPresent())
                .toList();
    }

    /// The figures that are reckoned from this one.
    public List<Figure> using(Figure part) {
        return figures.values().stream()
                .filter(figure -> figure.formula().parts().contains(part))
                .toList();
    }

    public Collection<Figure> all() {
        return figures.values();
    }

    public boolean isEmpty() {
        return figures.isEmpty();
    }
}
