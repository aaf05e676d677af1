package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import se.fyrklover.proofreading.Reading;

/// Takes paragraphs and tables of an office document in order and makes parts of them.
///
/// Paragraphs whose words stand apart by tabs may be a table; a short bold one is a heading.
final class Flow {

    private static final int HEADING = 80;
    private static final int BY_BOLD = 4;

    private final Parts parts = new Parts();
    private final List<String> tabbed = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Bounds bounds;

    Flow(Bounds bounds) {
        this.bounds = bounds;
    }

    /// A row of a table as it is being read.
    static final class Row {

        private final List<String> cells = new ArrayList<>();
        private final Bounds bounds;
        private boolean light;
        private boolean heavy;
        private int indent;

        Row(Bounds bounds) {
            this.bounds = bounds;
        }

        void cell(Said said, int indentOfCell, int columns) {
            if (cells.size() + columns > Bounds.COLUMNS) throw new Refused("too-many-cells");
            bounds.cells(columns);
            if (cells.isEmpty()) indent = indentOfCell + said.indent();
            cells.add(said.text());
            for (var more = 1; more < columns; more++) cells.add("");
            if (said.isBlank()) return;
            if (said.isBold()) heavy = true;
            else light = true;
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }

        Parts.Row done() {
            return new Parts.Row(0, 0, heavy && !light, indent, List.copyOf(cells));
        }
    }

    Bounds bounds() {
        return bounds;
    }

    void note(String text) {
        if (!text.isBlank()) notes.add(text);
    }

    void heading(int level, String text) {
        if (text.isBlank()) return;
        flush();
        parts.heading(0, 0, level, text);
        notes();
    }

    /// @param before what stands before an item of a list, with its space
    void paragraph(String before, Said said) {
        if (said.isBlank()) return;
        if (said.hasTabs()) {
            tabbed.add(before + said.raw());
            return;
        }
        flush();
        var text = before + said.text();
        if (before.isEmpty() && said.isBold() && isHeading(text))
            parts.heading(0, 0, BY_BOLD, text);
        else parts.paragraph(0, 0, text);
        notes();
    }

    /// A line of the table of contents, whatever it looks like.
    void contents(Said said) {
        flush();
        if (!said.isBlank()) parts.paragraph(0, 0, said.text());
    }

    private static boolean isHeading(String text) {
        return text.length() <= HEADING && !".:;,".contains(text.substring(text.length() - 1));
    }

    void grid(List<Row> rows) {
        flush();
        var filled = rows.stream().filter(it -> !it.isEmpty()).map(Row::done).toList();
        if (!filled.isEmpty()) parts.grid(0, 0, filled);
        notes();
    }

    private void notes() {
        for (var note : notes) parts.paragraph(0, 0, note);
        notes.clear();
    }

    private void flush() {
        if (tabbed.isEmpty()) return;
        var lines = new ArrayList<Line>();
        for (var text : tabbed)
            lines.add(new Line(0, lines.size() + 1, text.replace("\t", "   ").stripTrailing()));
        tabbed.clear();
        var from = 0;
        for (var table : new TableFinder(lines, bounds).tables()) {
            paragraphs(lines.subList(from, table.from()));
            table(lines.subList(table.from(), table.to() + 1));
            from = table.to() + 1;
        }
        paragraphs(lines.subList(from, lines.size()));
        notes();
    }

    private void paragraphs(List<Line> lines) {
        for (var line : lines) parts.paragraph(0, 0, line.said());
    }

    private void table(List<Line> lines) {
        var rows = new ArrayList<Parts.Row>();
        for (var row : TextTable.of(lines, "", "", bounds).rows())
            rows.add(
                    new Parts.Row(
                            0,
                            0,
                            false,
                            row.indent(),
                            row.cells().stream().map(it -> it.text()).toList()));
        parts.grid(0, 0, rows);
    }

    Reading done(String name) {
        flush();
        notes();
        return new Reading(name, parts.all(), List.of());
    }
}
