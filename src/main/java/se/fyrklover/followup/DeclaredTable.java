package se.fyrklover.followup;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// One table of the period report: its categories as a tree, where a coarse one holds its finer.
///
/// @param definition the figure that its boxes are, or null where each category is a figure of its
///   own
/// @param population whom it asks about, or null where it asks about cases
/// @param otherPopulations whom an intervention may say that it counted instead
/// @param addsUp whether its categories are parts of one whole
/// @param summed whether it is asked of every intervention, and so summed over them
/// @param categories the total first
public record DeclaredTable(
        String code,
        @Nullable String definition,
        @Nullable String population,
        List<String> otherPopulations,
        boolean addsUp,
        boolean summed,
        List<Category> categories) {

    /// The code of a table's own total, which holds every other category.
    public static final String TOTAL = "total";

    private static final Text PARTICIPANTS = new Text("Deltagare", "Participants");

    /// One box of the table.
    ///
    /// @param partOf the code of the coarser category that holds it; the total is part of itself
    public record Category(String code, String partOf, Text name) {

        public boolean isTotal() {
            return code.equals(TOTAL);
        }

        public Facet facet() {
            return new Facet(Dimension.CATEGORY, code, name);
        }

        /// The same scope, narrowed to this category; the total narrows nothing.
        public Scope in(Scope scope) {
            return isTotal() ? scope : scope.of(facet());
        }
    }

    /// What the table is called: as the figure that its boxes are.
    public Text label() {
        return definition == null
                ? PARTICIPANTS
                : FollowupFigures.DEFINITIONS.the(definition).label();
    }

    public Category total() {
        return categories.getFirst();
    }

    public Optional<Category> category(String code) {
        return categories.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// The category of a code.
    ///
    /// @throws NoSuchElementException if the table has no such category, which is a fault in the
    ///   program
    public Category the(String code) {
        return category(code)
                .orElseThrow(() -> new NoSuchElementException(this.code + " has no " + code));
    }

    /// The categories directly within one.
    public List<Category> within(Category coarse) {
        return categories.stream()
                .filter(it -> it.partOf().equals(coarse.code()) && !it.isTotal())
                .toList();
    }

    public boolean accepts(@Nullable String counted) {
        return counted == null || counted.equals(population) || otherPopulations.contains(counted);
    }
}
