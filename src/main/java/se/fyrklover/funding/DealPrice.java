package se.fyrklover.funding;

import java.math.BigDecimal;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// How a deal sets what is charged.
public sealed interface DealPrice {

    /// Hundredths in a whole, of a per cent and of what is counted.
    int HUNDREDTHS = 100;

    int MOST_COUNTED = 99_999;

    /// As it stands in the database, in forms and in keys of messages.
    default String code() {
        return switch (this) {
            case Fixed _ -> "fixed";
            case Part _ -> "part";
            case Each _ -> "each";
        };
    }

    /// What comes of it; never more than it exactly is, so that what is charged for parts is never
    /// more than for the whole.
    ///
    /// @throws IllegalArgumentException if the basis is of another price
    default Money of(Charge.Basis basis) {
        return switch (this) {
            case Fixed _ when basis instanceof Charge.Basis.Amount(var amount) -> amount;
            case Part(var hundredths, _) when basis instanceof Charge.Basis.Cost(var cost) ->
                    part(cost, hundredths, HUNDREDTHS * HUNDREDTHS);
            case Each(var price, _) when basis instanceof Charge.Basis.Count(var hundredths) ->
                    part(price, hundredths, HUNDREDTHS);
            default -> throw new IllegalArgumentException(basis + " has no price by " + this);
        };
    }

    private static Money part(Money of, int parts, int whole) {
        return new Money(Math.floorDiv(Math.multiplyExact(of.ore(), (long) parts), whole));
    }

    /// So much for each year, asked for at once or in parts.
    record Fixed(YearAmounts amounts) implements DealPrice {}

    /// A part of a cost that is shared.
    ///
    /// @param hundredths of a per cent
    /// @param cost what it is a cost of
    record Part(int hundredths, String cost) implements DealPrice {

        public Part {
            if (hundredths < 1 || hundredths > HUNDREDTHS * HUNDREDTHS)
                throw new IllegalArgumentException("not a part: " + hundredths);
        }
    }

    /// So much for each.
    ///
    /// @param unit what is counted, as `timme` or `deltagare`
    record Each(Money price, String unit) implements DealPrice {}

    /// Reads a per cent above 0 and at most 100, in hundredths.
    static Parsed<Integer> parsePart(String text) {
        return hundredths(text, HUNDREDTHS, "funding.expected.part");
    }

    /// Reads how many there were, in hundredths.
    static Parsed<Integer> parseCount(String text) {
        return hundredths(text, MOST_COUNTED, "funding.expected.count");
    }

    private static Parsed<Integer> hundredths(String text, int most, String expected) {
        return Numbers.parse(text) instanceof Parsed.Read<BigDecimal>(var it)
                        && it.stripTrailingZeros().scale() <= 2
                        && it.signum() > 0
                        && it.compareTo(BigDecimal.valueOf(most)) <= 0
                ? Parsed.read(it.movePointRight(2).intValueExact())
                : Parsed.unreadable(expected);
    }
}
