package se.fyrklover.funding;

import java.util.Optional;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// An application with the decision on it, as a package tells of them.
///
/// @param id the package's own
/// @param draft with no frame of its own
/// @param frame the package's id of the decision on the frame that a small grant is drawn from
public record BroughtDecision(
        String id,
        Application.Draft draft,
        Optional<String> frame,
        By applied,
        By prepared,
        String advice,
        FundingDecision.Terms terms,
        By recorded,
        Optional<FundingDecision.Agreement> agreement,
        Place place)
        implements Placed {}
