package se.fyrklover.funding;

import se.fyrklover.shared.Money;

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

        /// In tenths of hundredths of a per cent: an eighth of a post for three months is 1250 ×
        /// 30.
        public long effort() {
            return (long) fteHundredths * monthsTenths;
        }
    }

    record Premises(String label, Money amount) implements RequisitionLine {}

    record Other(String label, Money amount) implements RequisitionLine {}
}
