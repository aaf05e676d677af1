package se.fyrklover.goal;

import java.time.LocalDate;
import java.util.Locale;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// One assumption of an association's socio-economic model, from a day on.
///
/// @param model the model's name
/// @param value kronor for a person and month, or a number of months
public record ModelParameter(
        String model, Kind kind, Payer payer, LocalDate validFrom, Quantity value, Place place)
        implements Placed {

    /// What is assumed.
    public enum Kind {
        PUBLIC_SUPPORT(Unit.KRONOR, "Offentlig försörjning", "Public support"),
        ADMINISTRATION(Unit.KRONOR, "Administration och besök", "Administration and visits"),
        PUBLIC_INCOME_AT_WORK(Unit.KRONOR, "Ny inkomst av arbete", "New income from work"),
        MONTHS(Unit.MONTHS, "Månader", "Months");

        private final Unit unit;

        @SuppressWarnings("ImmutableEnumChecker") // a text holds two strings
        private final Text words;

        Kind(Unit unit, String sv, String en) {
            this.unit = unit;
            this.words = new Text(sv, en);
        }

        public Unit unit() {
            return unit;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Facet facet() {
            return new Facet(Dimension.LINE, code(), words);
        }
    }
}
