package se.fyrklover.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// One piece of a document's text, set beneath the one before it.
public sealed interface Block {

    record Paragraph(List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /// A list, with dots or with numbers.
    record Items(boolean numbered, List<List<Run>> items) implements Block {

        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// Somebody's words, set apart: the chair's, or what an intervention writes.
    ///
    /// @param by who says it; may be empty
    record Quote(List<List<Run>> paragraphs, String by) implements Block {

        public Quote {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
        }
    }

    /// What a reader must know before going on, such as that something is not known.
    record Remark(String text) implements Block {}

    /// A table.
    ///
    /// @param id by which the text places it; the same table may stand twice with other figures, so
    ///   it is not unlike every other
    /// @param anchor unlike every other in the document, to refer to
    /// @param caption what it shows, with the unit where all of it has one
    /// @param columns the heads, the labels' first
    /// @param notes what a reader must know to read it rightly
    record Table(
            String id,
            String anchor,
            String caption,
            List<Column> columns,
            List<Row> rows,
            List<String> notes)
            implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            for (var row : rows)
                if (row.cells().size() != columns.size() - 1)
                    throw new IllegalArgumentException(row.label() + " does not fit " + columns);
        }
    }

    /// The head of a column.
    ///
    /// @param numbers whether its cells are numbers, set to the right
    record Column(String head, boolean numbers) {}

    /// A line of a table.
    ///
    /// @param depth how far in the label stands, from zero
    record Row(String label, int depth, RowKind kind, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What a line of a table is to those around it.
    enum RowKind {
        LINE,
        /// Closes the lines above it.
        SUM,
        /// A heading over the lines beneath it; its cells are empty.
        GROUP
    }

    /// A drawing of figures.
    ///
    /// @param title what one sees in it
    /// @param description the point of it in words, for those who do not see it
    /// @param drawn the figures that it draws, in order
    record Chart(
            String id,
            String anchor,
            String title,
            String description,
            Drawing drawing,
            List<Shown> drawn)
            implements Block {

        public Chart {
            drawn = List.copyOf(drawn);
        }
    }

    /// Where the document is signed.
    ///
    /// @param place and day, or the line for them
    record Signatures(String place, List<Signatory> signatories) implements Block {

        public Signatures {
            signatories = List.copyOf(signatories);
        }
    }

    /// Someone who signs.
    ///
    /// @param name may be empty: there is then a line to write on
    /// @param role `ordförande`
    record Signatory(String name, String role) {}

    /// The figures in it, in the order of the text.
    default Stream<Shown> figures() {
        return switch (this) {
            case Paragraph(var runs) -> bound(runs);
            case Items(_, var items) -> items.stream().flatMap(Block::bound);
            case Quote(var paragraphs, _) -> paragraphs.stream().flatMap(Block::bound);
            case Table table ->
                    table.rows().stream()
                            .flatMap(row -> row.cells().stream())
                            .map(it -> it instanceof Cell.Counted(var figure) ? figure : null)
                            .filter(Objects::nonNull);
            case Chart chart -> chart.drawn().stream();
            case Remark _, Signatures _ -> Stream.empty();
        };
    }

    private static Stream<Shown> bound(List<Run> runs) {
        return runs.stream()
                .map(it -> it instanceof Run.Bound(var figure) ? figure : null)
                .filter(Objects::nonNull);
    }
}
