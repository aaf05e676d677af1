package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import se.fyrklover.proofreading.PrintedNumber;

/// Makes rows of the lines of a printed table: a label that was broken over lines is one, and so is
/// the head.
final class PdfTable {

    private static final float TIGHT = 1.35f;
    private static final float HALF = 0.85f;
    private static final float LOOSE = 1.8f;
    private static final float FAR = 6;
    private static final float STEP = 0.6f;

    private final PdfColumns columns;
    private final List<Making> rows = new ArrayList<>();
    private final float left;

    /// A row as it is being put together from lines.
    private static final class Making {

        private final PdfLine first;
        private PdfLine last;
        private final List<String> cells;
        private boolean bold;
        private boolean numbers;

        Making(PdfLine line, List<String> cells, boolean numbers) {
            this.first = line;
            this.last = line;
            this.cells = cells;
            this.bold = line.isBold();
            this.numbers = numbers;
        }

        String label() {
            return cells.getFirst();
        }

        void below(Making other) {
            for (var at = 0; at < cells.size(); at++)
                cells.set(at, joined(cells.get(at), other.cells.get(at)));
            bold &= other.bold;
            numbers |= other.numbers;
            last = other.last;
        }

        private static String joined(String before, String after) {
            if (before.isEmpty() || after.isEmpty()) return before + after;
            return Prose.joined(List.of(before, after));
        }
    }

    private PdfTable(List<PdfLine> lines, int head, PdfColumns columns) {
        this.columns = columns;
        this.left = lines.stream().map(PdfLine::from).min(Float::compare).orElse(0f);
        for (var at = 0; at < lines.size(); at++)
            if (!isPrintedAgain(lines, head, at)) add(lines.get(at), at < head);
    }

    /// The head is printed again where a page broke the table off.
    private static boolean isPrintedAgain(List<PdfLine> lines, int head, int at) {
        var line = lines.get(at);
        return line.page() != lines.getFirst().page()
                && lines.subList(0, Math.max(1, head)).stream()
                        .anyMatch(it -> it.text().equals(line.text()));
    }

    /// @param head how many of the lines stand above the first row
    static List<Parts.Row> rows(List<PdfLine> lines, int head, PdfColumns columns) {
        return new PdfTable(lines, head, columns).joined();
    }

    private void add(PdfLine line, boolean inHead) {
        var row =
                new Making(
                        line,
                        new ArrayList<>(columns.cells(line)),
                        line.hasNumbers() || columns.holdsFused(line));
        if (!rows.isEmpty() && inHead && !row.numbers && isTight(rows.getLast(), row))
            rows.getLast().below(row);
        else if (!rows.isEmpty() && isRestOfNumbers(rows.getLast(), row)) goOn(rows.getLast(), row);
        else rows.add(row);
    }

    /// A number that was too wide for its column goes on in the line below.
    private static boolean isRestOfNumbers(Making above, Making row) {
        if (!row.numbers || !row.label().isEmpty() || gap(above, row) > LOOSE * row.first.size())
            return false;
        for (var at = 0; at < row.cells.size(); at++) {
            var rest = row.cells.get(at);
            var first = above.cells.get(at);
            if (rest.isEmpty()) continue;
            if (first.isEmpty()
                    || PrintedNumber.isAlone(first)
                    || !PrintedNumber.isAlone(first + rest)) return false;
        }
        return true;
    }

    private static void goOn(Making above, Making row) {
        for (var at = 0; at < row.cells.size(); at++)
            above.cells.set(at, above.cells.get(at) + row.cells.get(at));
        above.last = row.last;
    }

    private static boolean isTight(Making above, Making below) {
        return gap(above, below) < TIGHT * below.first.size();
    }

    private static float gap(Making above, Making below) {
        if (below.first.page() != above.last.page()) return Float.MAX_VALUE;
        return below.first.y() - above.last.y();
    }

    private List<Parts.Row> joined() {
        var pitch = pitch();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row.numbers || !isLabelOnly(row)) continue;
            if (at + 1 < rows.size() && belongsBelow(at, pitch)) {
                row.below(rows.remove(at + 1));
                at = Math.max(-1, at - 2);
            } else if (at > 0 && belongsAbove(at, pitch)) {
                rows.get(at - 1).below(rows.remove(at));
                at = Math.max(-1, at - 2);
            }
        }
        return rows.stream().map(this::done).toList();
    }

    /// How far apart rows with numbers mostly are, in sizes of their letters.
    private float pitch() {
        var gaps = new ArrayList<Float>();
        for (var at = 1; at < rows.size(); at++)
            if (rows.get(at).numbers && rows.get(at - 1).numbers)
                gaps.add(gap(rows.get(at - 1), rows.get(at)) / rows.get(at).first.size());
        gaps.removeIf(it -> it > FAR);
        gaps.sort(Float::compare);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
    }

    private boolean isLabelOnly(Making row) {
        return columns.isLabelled()
                && !row.label().isEmpty()
                && row.cells.stream().skip(1).allMatch(String::isEmpty);
    }

    private boolean belongsBelow(int at, float pitch) {
        var row = rows.get(at);
        var below = rows.get(at + 1);
        var size = below.first.size();
        var gap = gap(row, below);
        if (below.numbers && below.label().isEmpty()) return gap < TIGHT * size;
        if (gap > TIGHT * size) return false;
        if (TextTable.goesOn(row.label(), below.label())) return true;
        return pitch > TIGHT && (at == 0 || gap * 1.25f < gap(rows.get(at - 1), row));
    }

    private boolean belongsAbove(int at, float pitch) {
        var row = rows.get(at);
        var above = rows.get(at - 1);
        var size = row.first.size();
        var gap = gap(above, row);
        if (above.label().isEmpty() && gap > HALF * size) return false;
        if (gap < LOOSE * size && row.first.plain().beginsSmall() && above.numbers && isWide(above))
            return true;
        if (gap > TIGHT * size) return false;
        if (gap < HALF * size) return true;
        if (TextTable.goesOn(above.label(), row.label()) && above.numbers) return true;
        return pitch > TIGHT && (at + 1 == rows.size() || gap * 1.25f < gap(row, rows.get(at + 1)));
    }

    /// Whether a label is so long that it may have been broken.
    private boolean isWide(Making row) {
        var longest = rows.stream().mapToInt(it -> it.label().length()).max().orElse(0);
        return row.label().length() >= 0.6 * longest;
    }

    private Parts.Row done(Making row) {
        var indent = Math.round((row.first.from() - left) / (STEP * row.first.size()));
        var indented =
                columns.isLabelled() && !row.label().isEmpty() ? Math.clamp(indent, 0, 20) : 0;
        return new Parts.Row(
                row.first.page(), row.first.number(), row.bold, indented, List.copyOf(row.cells));
    }
}
