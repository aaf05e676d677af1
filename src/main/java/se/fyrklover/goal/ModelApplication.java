package se.fyrklover.goal;

import java.util.Locale;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// How many persons the association itself put into its model for a year.
public record ModelApplication(int year, Destination destination, int persons, Place place)
        implements Placed {

    /// Where they went.
    public enum Destination {
        EMPLOYMENT("Arbete", "Work"),
        STUDIES("Studier", "Studies");

        @SuppressWarnings("ImmutableEnumChecker") // a text holds two strings
        private final Text words;

        Destination(String sv, String en) {
            words = new Text(sv, en);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Facet facet() {
            return new Facet(Dimension.CATEGORY, code(), words);
        }
    }
}
