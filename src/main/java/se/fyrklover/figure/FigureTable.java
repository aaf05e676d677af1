package se.fyrklover.figure;

import java.util.List;
import java.util.Optional;
import se.fyrklover.shared.Text;

/// Rows and columns of figures; a row's total is the sum of its own cells, or it cannot be made.
///
/// @param caption what the table shows
/// @param columns the heads of the cells
public record FigureTable(Text caption, List<Text> columns, List<Row> rows) {

    /// One row of the table.
    ///
    /// @param depth how far in the label stands: a part of the row above is one further in
    /// @param isSum whether it closes the rows above it
    /// @param total the sum of its cells, where the table has such a column
    public record Row(
            Text label, int depth, boolean isSum, List<Figure> cells, Optional<Figure> total) {

        public Row {
            cells = List.copyOf(cells);
            if (total.isPresent() && !total.get().formula().parts().equals(cells))
                throw new IllegalArgumentException(total.get() + " is not the sum of its row");
        }
    }

    public FigureTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows)
            if (row.cells().size() != columns.size())
                throw new IllegalArgumentException(row.label() + " does not fit " + columns);
    }
}
