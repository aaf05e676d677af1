package se.fyrklover.association;

import java.util.List;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A member of the association: an authority, a region or a municipality (law 2003:1210, 4 §).
///
/// @param aliases other names that documents give it
public record Member(String id, String name, Kind kind, List<String> aliases, Place place)
        implements Placed {

    /// Which of the law's parties it belongs to; the two authorities are both of the state's.
    public enum Kind {
        STATE,
        REGION,
        MUNICIPALITY,
        /// A municipality outside every region, which has a region's duties too (3 §).
        REGIONAL_MUNICIPALITY
    }
}
