package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A document of an invented association, with what is wrong in it, if anything.
///
/// @param faults none in a clean one
record PlantedDocument(String name, List<Block> blocks, List<Fault> faults) {

    PlantedDocument {
        blocks = List.copyOf(blocks);
        faults = List.copyOf(faults);
    }

    /// A part of the document.
    sealed interface Block permits Heading, Paragraph, Table {}

    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// @param head the names of the columns, that of the labels first
    record Table(String title, List<String> head, List<Row> rows) implements Block {

        Table {
            rows = List.copyOf(rows);
        }
    }

    record Row(String label, List<String> cells, boolean bold) {

        /// The label and then each cell.
        List<String> all() {
            return Stream.concat(Stream.of(label), cells.stream()).toList();
        }
    }

    /// What a fault is about, which is also how findings of it are recognised.
    enum Kind {
        SUM,
        ROUNDED,
        STATEMENT,
        SHARE
    }

    /// What was done to a number or a row.
    enum Slip {
        LAST_DIGIT,
        ONE_DIGIT,
        SWAPPED,
        SIGN,
        FACTOR_TEN,
        LEFT_OUT,
        DOUBLED,
        STALE_YEAR
    }

    /// @param printed the numbers of which a finding must name one
    record Fault(Kind kind, Slip slip, List<String> printed) {}

    Stream<Table> tables() {
        return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    /// All rows as they should be read: the label and then each cell.
    List<String> rows() {
        var rows = new ArrayList<String>();
        tables().forEach(table -> {
            for (var row : table.rows())
                rows.add(row.label() + "|" + String.join("|", row.cells()));
        });
        return rows;
    }
}
