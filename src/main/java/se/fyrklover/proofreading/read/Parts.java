package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;

/// Collects the parts of a reading in order and knows under which heading each stands.
///
/// Where a format has no lines, each heading, each paragraph and each row of a grid is one.
final class Parts {

    private static final int TITLE = 160;

    private final List<Reading.Part> parts = new ArrayList<>();
    private String section = "";
    private int line;

    /// A row as its reader found it, which may be shorter than others.
    ///
    /// @param line 0 where the format has none
    record Row(int page, int line, boolean bold, int indent, List<String> cells) {}

    List<Reading.Part> all() {
        return List.copyOf(parts);
    }

    String section() {
        return section;
    }

    void heading(int page, int at, int level, String text) {
        section = text;
        parts.add(new Reading.Heading(spot(page, at), level, text));
    }

    void paragraph(int page, int at, String text) {
        parts.add(new Reading.Paragraph(spot(page, at), text));
    }

    void grid(int page, int at, List<Row> rows) {
        grid(page, at, above(), rows);
    }

    void grid(int page, int at, String title, List<Row> rows) {
        var width = rows.stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        if (width == 0) return;
        var made = rows.stream().map(it -> row(it, width)).toList();
        var first = at == 0 ? made.getFirst().spot() : new Spot(page, at, section);
        parts.add(new Grid(first, title, width, made));
    }

    void grid(Grid grid) {
        parts.add(grid);
    }

    /// Goes on with the last grid, which a page had broken off; a head that is printed again is
    /// left out.
    void more(List<Row> rows) {
        var before = (Grid) parts.removeLast();
        var all = new ArrayList<>(before.rows());
        var heads = 0;
        while (heads < Math.min(rows.size(), before.rows().size())
                && rows.get(heads).cells().equals(texts(before.rows().get(heads)))) heads++;
        for (var row : rows.subList(heads, rows.size())) all.add(row(row, before.columns()));
        parts.add(new Grid(before.spot(), before.title(), before.columns(), all));
    }

    private static List<String> texts(Grid.Row row) {
        return row.cells().stream().map(Grid.Cell::text).toList();
    }

    private Grid.Row row(Row row, int width) {
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return new Grid.Row(
                spot(row.page(), row.line()),
                row.bold(),
                row.indent(),
                cells.stream().map(Grid.Cell::of).toList());
    }

    private Spot spot(int page, int at) {
        line = at == 0 ? line + 1 : at;
        return new Spot(page, line, section);
    }

    /// What stands right above, when it can be the title of a table.
    String above() {
        if (parts.isEmpty()) return "";
        return switch (parts.getLast()) {
            case Reading.Heading heading -> heading.text();
            case Reading.Paragraph paragraph when paragraph.text().length() <= TITLE ->
                    paragraph.text();
            default -> "";
        };
    }
}
