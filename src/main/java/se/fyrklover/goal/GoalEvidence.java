package se.fyrklover.goal;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// Something done that shows how it goes with a goal.
///
/// @param what in the association's own words
/// @param count how many times
/// @param date the day, where it was one and is known
public record GoalEvidence(
        String goal,
        int year,
        Kind kind,
        String what,
        int count,
        @Nullable LocalDate date,
        Place place)
        implements Placed {

    /// What kind of thing was done.
    public enum Kind {
        VISIT("Besök", "Visits"),
        PRESENTATION("Presentationer", "Presentations"),
        MEETING("Möten", "Meetings"),
        DOCUMENT("Dokument", "Documents"),
        OTHER("Annat", "Other");

        @SuppressWarnings("ImmutableEnumChecker") // a text holds two strings
        private final Text words;

        Kind(String sv, String en) {
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
