package se.fyrklover.survey;

import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// Some questions put to many during a period; it belongs to the year in which it ended.
///
/// @param scale how many steps an answer may have, from the least to the most favourable; two for
///   yes and no; null where nobody has said
/// @param favourableFrom the step from which an answer is in the affirmative
/// @param asked how many were asked, or null where it is not known
/// @param answers how many answered, or null where it is not known or told by groups
public record Survey(
        String id,
        String label,
        Subject subject,
        Period during,
        @Nullable Integer scale,
        @Nullable Integer favourableFrom,
        @Nullable Integer asked,
        @Nullable Integer answers,
        Place place)
        implements Placed {

    /// What it asks about.
    public enum Subject {
        GENERAL,
        VIOLENCE,
        HEALTH;

        /// Whether an answer of few may hurt them.
        public boolean isSensitive() {
            return this != GENERAL;
        }
    }

    public Facet facet() {
        return new Facet(Dimension.LINE, id, Text.name(label));
    }
}
