package se.fyrklover.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// Whose figure it is and when; with a definition it is a figure's identity.
///
/// @param facets at most one along each dimension, in the order of the dimensions
public record Scope(AssociationId association, Period period, List<Facet> facets) {

    public Scope {
        facets = facets.size() < 2 ? List.copyOf(facets) : inOrder(facets);
    }

    private static List<Facet> inOrder(List<Facet> facets) {
        var sorted = new ArrayList<>(facets);
        sorted.sort(Comparator.comparing(Facet::dimension));
        for (var at = 1; at < sorted.size(); at++)
            if (sorted.get(at).dimension() == sorted.get(at - 1).dimension())
                throw new IllegalArgumentException("two facets along one dimension: " + facets);
        return List.copyOf(sorted);
    }

    public static Scope whole(AssociationId association, Period period) {
        return new Scope(association, period, List.of());
    }

    /// The same scope, narrowed further.
    public Scope of(Facet facet) {
        return new Scope(
                association, period, Stream.concat(facets.stream(), Stream.of(facet)).toList());
    }

    public Optional<Facet> facet(Dimension dimension) {
        return facets.stream().filter(it -> it.dimension() == dimension).findFirst();
    }
}
