package se.fyrklover.publication;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A claim as a package brings it, before it is known whose it is.
///
/// @param of what it was said to be a share of, where the document says so
/// @param series the row in which the document prints the same thing for several years
public record ClaimRow(
        String definition,
        Period period,
        List<Facet> facets,
        String printed,
        PrintedUnit unit,
        @Nullable BigDecimal of,
        @Nullable String series,
        Place place)
        implements Placed {

    /// The claim that it is, about the figures of this association.
    public Parsed<Claim> about(AssociationId association) {
        var figure = new Figure.Identity(definition, new Scope(association, period, facets));
        return Claim.parse(figure, printed, unit, place)
                .map(claim -> of == null ? claim : claim.ofWhole(Fraction.of(of)))
                .map(claim -> series == null ? claim : claim.inSeries(series));
    }
}
