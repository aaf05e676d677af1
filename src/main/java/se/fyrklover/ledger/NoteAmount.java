package se.fyrklover.ledger;

import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// The amount of one line of a note; costs are positive, as notes print them.
///
/// @param period a year, or the part of it from its first day to the end of a month
/// @param line its id, unique within the note
/// @param section the part of the note that it stands in, where the note has parts
public record NoteAmount(
        Period period,
        int note,
        StatementLine statementLine,
        @Nullable Section section,
        String line,
        String label,
        Money amount,
        Place place)
        implements Placed {

    /// The parts into which a note on costs is divided.
    public enum Section {
        EXTERNAL_COSTS,
        STAFF_COSTS
    }
}
