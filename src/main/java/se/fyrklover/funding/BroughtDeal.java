package se.fyrklover.funding;

import java.util.List;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A deal with what was charged by it, as a package tells of them.
///
/// @param id the package's own
public record BroughtDeal(
        String id, Deal.Terms terms, By recorded, List<BroughtCharge> charges, Place place)
        implements Placed {

    public BroughtDeal {
        charges = List.copyOf(charges);
    }

    /// The same with what was charged by it.
    public BroughtDeal with(List<BroughtCharge> charged) {
        return new BroughtDeal(id, terms, recorded, charged, place);
    }
}
