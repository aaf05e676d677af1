package se.fyrklover.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// What an overview of several years prints of one: totals where there are no statements, and how
/// many were employed. What was not said is not known.
///
/// @param totalIncome financial income included
/// @param totalCosts without a sign
public record EconomyYear(
        int year,
        @Nullable Money totalIncome,
        @Nullable Money totalCosts,
        @Nullable Money result,
        @Nullable Money closingEquity,
        @Nullable BigDecimal staffFte,
        Place place)
        implements Placed {

    /// Whether it says more than how many were employed.
    public boolean hasAmounts() {
        return totalIncome != null || totalCosts != null || result != null || closingEquity != null;
    }
}
