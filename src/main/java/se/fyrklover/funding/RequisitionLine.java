package se.fyrklover.funding;

import java.math.BigDecimal;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// A line of a requisition: what it costs, and what for.
public sealed interface RequisitionLine {

    String label();

    Money amount();

    /// As it stands in the database, in forms and in keys of messages.
    default String kind() {
        return switch (this) {
            case Salary _ -> "salary";
            case Premises _ -> "premises";
            case Other _ -> "other";
        };
    }

    /// Somebody's salary with what is paid upon it; the role is told, never the name.
    ///
    /// @param fteHundredths how much of full time, in hundredths of a per cent: 8 000 is 80 %
    /// @param monthsTenths how many of the quarter's months, in tenths
    record Salary(String label, int fteHundredths, int monthsTenths, Money amount)
            implements RequisitionLine {

        private static final int FULL_TIME = 100;
        private static final int MONTHS_OF_QUARTER = 3;

        /// Reads how much of full time, in per cent with at most two decimals.
        public static Parsed<Integer> parseFte(String text) {
            return parts(text, 2, FULL_TIME, "funding.expected.fte");
        }

        /// Reads how many of the quarter's months, with at most one decimal.
        public static Parsed<Integer> parseMonths(String text) {
            return parts(text, 1, MONTHS_OF_QUARTER, "funding.expected.months");
        }

        /// A number above zero and at most so large, in whole parts of so many decimals.
        private static Parsed<Integer> parts(String text, int decimals, int most, String expected) {
            return Numbers.parse(text) instanceof Parsed.Read<BigDecimal>(var it)
                            && it.stripTrailingZeros().scale() <= decimals
                            && it.signum() > 0
                            && it.compareTo(BigDecimal.valueOf(most)) <= 0
                    ? Parsed.read(it.movePointRight(decimals).intValueExact())
                    : Parsed.unreadable(expected);
        }

        /// In tenths of hundredths of a per cent: an eighth of a post for three months is 1250 ×
        /// 30.
        public long effort() {
            return (long) fteHundredths * monthsTenths;
        }
    }

    record Premises(String label, Money amount) implements RequisitionLine {}

    record Other(String label, Money amount) implements RequisitionLine {}
}
