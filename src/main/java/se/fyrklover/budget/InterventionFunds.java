package se.fyrklover.budget;

import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// What an intervention was given for a year and what it used; what was not said is not known.
public record InterventionFunds(
        int year, String intervention, @Nullable Money budget, @Nullable Money used, Place place)
        implements Placed {}
