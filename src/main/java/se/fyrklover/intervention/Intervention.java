package se.fyrklover.intervention;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// Something that the association finances.
///
/// @param paidFrom the frame that bears its cost, where it has no budget of its own
/// @param members where it runs, or who runs it
/// @param staff in full-time equivalents
/// @param started a year, a month or a day, as exactly as it is known
public record Intervention(
        String id,
        String name,
        Kind kind,
        @Nullable String paidFrom,
        List<String> members,
        @Nullable BigDecimal staff,
        @Nullable Integer places,
        @Nullable String started,
        List<String> aliases,
        Place place)
        implements Placed {

    /// What kind of thing is financed.
    public enum Kind {
        /// With participants of its own.
        INDIVIDUAL,
        /// Work for the parties themselves, such as training.
        STRUCTURAL,
        /// Money set aside, from which pilots are paid.
        FRAME,
        PILOT,
        /// Money for the needs of single individuals.
        POT
    }

    public Facet facet() {
        return new Facet(Dimension.INTERVENTION, id, Text.name(name));
    }
}
