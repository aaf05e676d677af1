package se.fyrklover.goal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Formula.Compared.Comparison;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// Something that an association set out to reach in a year.
///
/// @param measure the figure that tells whether it is reached, or null where none does
/// @param comparison how the figure shall stand to the target; null where there is no figure
/// @param target null where there is no figure
public record Goal(
        String id,
        int year,
        Area area,
        String title,
        Level level,
        @Nullable Measure measure,
        @Nullable Comparison comparison,
        @Nullable Target target,
        Place place)
        implements Placed {

    /// What part of the association's work it is about.
    public enum Area {
        INDIVIDUAL,
        STRUCTURE,
        ORGANISATION,
        ECONOMY
    }

    /// For whom it shall hold.
    public enum Level {
        /// For all of it together.
        ASSOCIATION,
        EACH_INTERVENTION,
        EACH_MEMBER,
        /// Shown by what was done, not by a number.
        EVIDENCE
    }

    /// The figure of another register that a goal is about.
    public record Measure(String definition, @Nullable String category, @Nullable String line) {

        List<Facet> facets() {
            var facets = new ArrayList<Facet>();
            if (category != null)
                facets.add(new Facet(Dimension.CATEGORY, category, Text.name(category)));
            if (line != null) facets.add(new Facet(Dimension.LINE, line, Text.name(line)));
            return facets;
        }
    }

    /// What a figure is held against.
    public sealed interface Target {

        /// A number as the goal was written.
        record Stated(Fraction printed, PrintedUnit unit) implements Target {

            Quantity quantity() {
                return new Quantity(printed.times(unit.each()), unit.unit());
            }
        }

        /// Another figure, by its definition.
        record Measured(String definition) implements Target {}
    }

    public Facet facet() {
        return new Facet(Dimension.LINE, id, Text.name(title));
    }
}
