package se.fyrklover.figure;

import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// The records that a figure is summed from, told so that they can be found again.
///
/// @param what which they are, in words
/// @param rows how many
/// @param digest of the data that they were chosen from, in hexadecimal digits
/// @param place where they can be read
public record Selection(Phrase what, long rows, String digest, Place place) {}
