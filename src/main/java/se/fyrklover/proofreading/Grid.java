package se.fyrklover.proofreading;

import java.util.List;
import java.util.Optional;

/// A table as it was printed: rows of cells in columns, before anybody says what is a head or a
/// total.
///
/// @param title the heading or the line that stands right above, empty when there is none
/// @param columns how many columns; every row has so many cells
public record Grid(Spot spot, String title, int columns, List<Row> rows) implements Reading.Part {

    public Grid {
        rows = List.copyOf(rows);
        for (var row : rows)
            if (row.cells().size() != columns)
                throw new IllegalArgumentException(row + " has not " + columns + " cells");
    }

    @Override
    public List<Row> rows() {
        Patience.goOn();
        return rows;
    }

    /// A row of cells, one for each column.
    ///
    /// @param bold whether it is printed bolder than the others, as far as the format tells
    /// @param indent how far its first cell is moved in, in steps from 0
    public record Row(Spot spot, boolean bold, int indent, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        @Override
        public List<Cell> cells() {
            Patience.goOn();
            return cells;
        }

        /// The first cell that has words, which is mostly what the row is about.
        public String label() {
            return cells.stream()
                    .filter(it -> it.number().isEmpty() && !it.text().isBlank())
                    .map(Cell::text)
                    .findFirst()
                    .orElse("");
        }
    }

    /// One cell, with the number that it holds when it holds nothing but a number.
    public record Cell(String text, Optional<PrintedNumber> number) {

        @Override
        public String text() {
            Patience.goOn(text.length());
            return text;
        }

        /// Reads what is printed in a cell.
        public static Cell of(String text) {
            var said = text.strip();
            return new Cell(said, PrintedNumber.alone(said));
        }
    }
}
