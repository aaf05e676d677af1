package se.fyrklover.finding;

import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// Why something that does not agree may stand as it is, in writing.
///
/// @param finding the id of the finding
/// @param by who explains it, by role
public record Explanation(String finding, String text, String by, Place place) implements Placed {}
