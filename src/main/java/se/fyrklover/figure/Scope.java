package se.fyrklover.figure;

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
        facets = facets.stream().sorted(Comparator.comparing(Facet::dimension)).toList();
        if (facets.stream().map(Facet::dimension).distinct().count() < facets.size())
            throw new IllegalArgumentException("two facets along one dimension: " + facets);
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
