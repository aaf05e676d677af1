package se.fyrklover.followup;

import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// What an intervention says in words in its period report, under one of the form's themes.
public record ReportWords(
        String intervention, Period period, String theme, String words, Place place)
        implements Placed {}
