package se.fyrklover.web;

import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Text;

/// Lines of figures over years or plans; a cell is empty where a year has no such figure.
///
/// @param columns the heads of the cells
public record YearTable(List<Text> columns, List<Row> rows) {

    /// How a row stands to those around it.
    public enum Kind {
        LINE,
        /// Closes the rows above it.
        SUM,
        /// Heads the rows beneath it and has no figures.
        GROUP
    }

    /// One row of the table.
    ///
    /// @param depth how far in the label stands
    /// @param note the number of the note that explains it, or nothing
    public record Row(Text label, Kind kind, int depth, String note, List<Optional<Figure>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row line(Text label, List<Optional<Figure>> cells) {
            return new Row(label, Kind.LINE, 0, "", cells);
        }

        public static Row sum(Text label, List<Optional<Figure>> cells) {
            return new Row(label, Kind.SUM, 0, "", cells);
        }
    }

    public YearTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows)
            if (row.kind() != Kind.GROUP && row.cells().size() != columns.size())
                throw new IllegalArgumentException(row.label() + " does not fit " + columns);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasNotes() {
        return rows.stream().anyMatch(it -> !it.note().isEmpty());
    }
}
