package se.fyrklover.report;

import se.fyrklover.shared.Text;

/// Something that a text can name, as it is written there.
///
/// @param written with its braces
public record Name(String written, Text label) {}
