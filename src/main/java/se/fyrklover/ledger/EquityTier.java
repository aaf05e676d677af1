package se.fyrklover.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// A tier of the guideline for equity: how much of the yearly contributions above one amount, up to
/// another, equity may be.
///
/// @param upTo none where the tier has no end
public record EquityTier(
        LocalDate validFrom, Money above, @Nullable Money upTo, BigDecimal percent, Place place)
        implements Placed {}
