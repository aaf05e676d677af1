package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Optional;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// What was charged by a deal, as a package tells of it.
///
/// @param id the package's own
/// @param deal the package's id of the deal
public record BroughtCharge(
        String id,
        String deal,
        Charge.Content content,
        Optional<LocalDate> paid,
        By recorded,
        Place place)
        implements Placed {}
