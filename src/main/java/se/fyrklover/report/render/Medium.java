package se.fyrklover.report.render;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Shown;

/// Where a document's body is set; the templates of `report` ask it what differs between a page, a
/// file and paper.
@FunctionalInterface
public interface Medium {

    /// A file of its own, in which no figure opens.
    Medium FILE = _ -> Optional.empty();

    /// The address at which a figure opens.
    Optional<String> to(Shown figure);

    /// Whether a known figure is marked as one; on paper a mark would only let a line break before
    /// the point that follows it.
    default boolean marks() {
        return true;
    }

    /// What is said of a figure that has no number.
    default String reason(Shown figure) {
        return figure.why();
    }

    /// What is read aloud for a drawing or a link; nothing where its markup says it already.
    default @Nullable String spoken(String words) {
        return null;
    }

    default @Nullable String spoken(Cell.Note note) {
        return null;
    }

    /// The classes of a table by its size, where that matters.
    default String measure(Block.Table table) {
        return "";
    }
}
