package se.fyrklover.followup;

import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// One box of an intervention's period report; an empty box has no count.
///
/// @param population whom the intervention says that it counted, where it may choose
/// @param printedLabel the report's own wording, where it is not the form's
public record ReportCell(
        String intervention,
        Period period,
        String table,
        @Nullable String population,
        String category,
        @Nullable Integer count,
        @Nullable String printedLabel,
        Place place)
        implements Placed {}
