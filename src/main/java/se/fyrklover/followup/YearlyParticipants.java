package se.fyrklover.followup;

import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// The association's participants in a year without reports from its interventions, as printed.
public record YearlyParticipants(
        int year,
        @Nullable Integer places,
        @Nullable Integer enrolled,
        @Nullable Integer fresh,
        @Nullable Integer exited,
        @Nullable Integer ongoing,
        Place place)
        implements Placed {}
