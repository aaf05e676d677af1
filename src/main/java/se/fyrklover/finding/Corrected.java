package se.fyrklover.finding;

import java.time.LocalDate;
import se.fyrklover.rule.Kind;
import se.fyrklover.shared.Text;

/// Something that did not agree once and now does.
///
/// @param says what was wrong, as it was told then
/// @param on the day when it was found to agree
public record Corrected(String id, Kind kind, Text says, LocalDate on) {}
