package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds where tables begin and end among the lines of a page.
final class PdfTables {

    private static final float FAR = 4.2f;
    private static final float ABOVE = 2.6f;
    private static final int WORDS_BETWEEN = 4;
    private static final float LARGER = 1.15f;
    private static final int HEAD = 5;
    private static final int LOOK = 8;
    private static final int LONG = 40;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern CAPTION =
            Pattern.compile("(?i)(?:tabell|table|diagram|figur|figure|not|note)\\s+\\d.*");

    private final List<PdfLine> lines;

    PdfTables(List<PdfLine> lines) {
        this.lines = lines;
    }

    /// The lines of a table, from its head on, and its columns.
    record Found(int from, int to, int firstRow, PdfColumns columns) {}

    List<Found> tables() {
        var found = new ArrayList<Found>();
        var free = 0;
        for (var at = 0; at < lines.size(); at++) {
            if (!isRow(at)) continue;
            var last = last(at);
            var rows = rows(at, last);
            if (rows.size() < 2) continue;
            var columns = PdfColumns.of(rows);
            var to = end(last, columns);
            found.add(new Found(head(at, free, columns), to, at, columns));
            free = to + 1;
            at = to;
        }
        return found;
    }

    private List<PdfLine> rows(int from, int to) {
        return lines.subList(from, to + 1).stream().filter(PdfLine::hasNumbers).toList();
    }

    private boolean isRow(int at) {
        return lines.get(at).pieces().size() > 1 && lines.get(at).hasNumbers();
    }

    private int last(int first) {
        var last = first;
        for (var next = next(first, last); next > 0; next = next(first, last)) last = next;
        return last;
    }

    /// The next row of the table that begins at the first one, or -1.
    private int next(int first, int row) {
        var columns = PdfColumns.of(rows(Math.max(first, row - LOOK), row));
        var pitch = pitch(first, row);
        var words = false;
        for (var at = row + 1; at < lines.size() && at - row <= WORDS_BETWEEN + 1; at++) {
            var line = lines.get(at);
            if (isOther(lines.get(row), lines.get(at - 1), line)) return -1;
            if (line.hasNumbers()) return goesOn(row, at, columns) ? at : -1;
            if (at == row + 1 && isFused(line, lines.get(row), pitch, columns)) return at;
            if (line.page() == lines.get(at - 1).page()
                    && ((words && line.pieces().size() > 1) || isProse(line, at, pitch, columns)))
                return -1;
            words |= line.pieces().size() == 1;
        }
        return -1;
    }

    /// A row without gaps, as near as the others.
    private static boolean isFused(PdfLine line, PdfLine row, float pitch, PdfColumns columns) {
        var gap = line.y() - row.y();
        return line.page() == row.page() && gap <= 1.6f * pitch && columns.holdsFused(line);
    }

    /// Whether a line cannot belong to the table of the one before it.
    private static boolean isOther(PdfLine row, PdfLine before, PdfLine line) {
        return (line.page() == before.page() && line.y() - before.y() > FAR * line.size())
                || (line.y() < before.y() && line.page() == before.page())
                || line.size() > LARGER * row.size()
                || CAPTION.matcher(line.text()).matches();
    }

    private boolean goesOn(int row, int at, PdfColumns columns) {
        var line = lines.get(at);
        if (isYears(line) && !isYears(lines.get(row))) return false;
        if (line.page() != lines.get(row).page())
            return lines.get(row + 1).page() == line.page() && isRow(at) && columns.endsAlike(line);
        return columns.holds(line);
    }

    /// How far apart the rows are, 0 where there is but one.
    private float pitch(int first, int row) {
        var pitch = 0f;
        for (var at = Math.max(first + 1, row - LOOK); at <= row; at++) {
            var gap = lines.get(at).y() - lines.get(at - 1).y();
            if (gap > 0 && lines.get(at).hasNumbers() && lines.get(at - 1).hasNumbers())
                pitch = Math.max(pitch, gap);
        }
        return pitch;
    }

    /// Whether words end the table: a sentence, words over the numbers' columns, or a title well
    /// below.
    private boolean isProse(PdfLine line, int at, float pitch, PdfColumns columns) {
        if (line.pieces().size() > 1) return false;
        var gap = line.y() - lines.get(at - 1).y();
        if (pitch > 0 && gap > 1.6f * pitch) return true;
        if (line.text().length() > LONG && line.plain().endsSentence()) return true;
        return line.from() < columns.firstNumber()
                && line.to() > columns.edges().getFirst() + line.size();
    }

    private static boolean isYears(PdfLine line) {
        return line.pieces().size() > 1
                && line.pieces().stream().skip(1).allMatch(it -> YEAR.matcher(it.text()).matches());
    }

    /// The last label may go on below the last row.
    private int end(int last, PdfColumns columns) {
        var at = last + 1;
        if (at >= lines.size() || lines.get(at).page() != lines.get(last).page()) return last;
        var line = lines.get(at);
        var near = line.y() - lines.get(last).y() < 1.8f * line.size();
        return near
                        && line.pieces().size() == 1
                        && line.plain().beginsSmall()
                        && line.to() < columns.firstNumber()
                ? at
                : last;
    }

    /// Up from the first row over the lines that name columns.
    private int head(int first, int free, PdfColumns columns) {
        var from = first;
        for (var at = first - 1; at >= free && first - at <= HEAD; at--) {
            var line = lines.get(at);
            var below = lines.get(at + 1);
            if (line.page() != below.page()
                    || below.y() - line.y() > ABOVE * line.size()
                    || line.size() > LARGER * lines.get(first).size()
                    || !isHead(line, below, columns)) break;
            from = at;
        }
        return from;
    }

    private static boolean isHead(PdfLine line, PdfLine below, PdfColumns columns) {
        if (CAPTION.matcher(line.text()).matches()) return false;
        if (line.pieces().size() > 1 || columns.holdsFused(line)) return true;
        if (line.from() > columns.firstNumber() - line.size() && columns.isLabelled()) return true;
        return below.y() - line.y() < 1.3f * line.size()
                && line.to() < columns.firstNumber()
                && (below.plain().beginsSmall() || below.pieces().getFirst().isNumeric());
    }
}
