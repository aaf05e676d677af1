package se.fyrklover.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;
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

    /// A figure of each intervention over the years in which it is known of all, and of all; empty
    /// where it is known of none.
    public static YearTable byIntervention(Page page, String definition) {
        var years =
                page.snapshot().periods().stream()
                        .filter(Period::isYear)
                        .filter(it -> page.figures(it).find(definition).isPresent())
                        .toList();
        var rows = new ArrayList<Row>();
        years.stream()
                .flatMap(it ->
                        page.figures(it).narrowed(definition, Dimension.INTERVENTION).stream())
                .map(it -> it.scope().facet(Dimension.INTERVENTION).orElseThrow())
                .distinct()
                .forEach(it -> rows.add(Row.line(it.name(), over(page, years, definition, it))));
        if (!rows.isEmpty())
            rows.add(Row.sum(new Text("Alla", "All"), over(page, years, definition)));
        return new YearTable(
                years.stream().map(it -> Text.name(String.valueOf(it))).toList(), rows);
    }

    /// A figure in each of some years.
    public static List<Optional<Figure>> over(
            Page page, List<Period> years, String definition, Facet... facets) {
        return years.stream().map(it -> page.figures(it).find(definition, facets)).toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean hasNotes() {
        return rows.stream().anyMatch(it -> !it.note().isEmpty());
    }
}
