package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import se.fyrklover.proofreading.Reading;

/// Reads plain text, such as what is left of a printed report when its words are copied: paragraphs
/// from broken lines, and grids from rows whose columns are parted by nothing but spaces.
final class TextReader {

    private static final char NEW_PAGE = '\f';

    private TextReader() {}

    static Reading read(String name, String text) {
        return new Reading(name, parts(lines(text)), List.of());
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var page = text.indexOf(NEW_PAGE) < 0 ? 0 : 1;
        var number = 1;
        for (var line : text.replace("\uFEFF", "").split("\\r\\n|[\\n\\r\\u0085\\u2028]", -1)) {
            for (var at = line.indexOf(NEW_PAGE); at >= 0; at = line.indexOf(NEW_PAGE, at + 1))
                page++;
            lines.add(new Line(page, number++, line.replace(NEW_PAGE, ' ')));
        }
        return lines;
    }

    private static List<Reading.Part> parts(List<Line> lines) {
        var bounds = new Bounds();
        var parts = new ArrayList<Reading.Part>();
        var prose = new Prose(parts);
        var from = 0;
        for (var table : new TableFinder(lines, bounds).tables()) {
            prose.add(lines.subList(from, table.from()));
            var grid =
                    TextTable.of(
                            lines.subList(table.from(), table.to() + 1),
                            prose.section(),
                            above(parts),
                            bounds);
            bounds.cells(grid.columns() * grid.rows().size());
            parts.add(grid);
            from = table.to() + 1;
        }
        prose.add(lines.subList(from, lines.size()));
        return parts;
    }

    /// What stands right above a table, when it can be its title.
    private static String above(List<Reading.Part> parts) {
        if (parts.isEmpty()) return "";
        return switch (parts.getLast()) {
            case Reading.Heading heading -> heading.text();
            case Reading.Paragraph paragraph when paragraph.text().length() <= 160 ->
                    paragraph.text();
            default -> "";
        };
    }
}
