package se.fyrklover.publication;

import java.util.List;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A claim as a package brings it, before it is known whose it is.
public record ClaimRow(
        String definition,
        Period period,
        List<Facet> facets,
        String printed,
        Unit unit,
        Place place)
        implements Placed {}
