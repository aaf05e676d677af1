package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Finds tables of words: lines whose pieces begin under each other, in two columns or more.
///
/// Read line by line, the columns of such a table would run together to sentences that nobody
/// wrote.
final class PdfWordTables {

    private static final float NEAR = 0.6f;
    private static final float FAR = 3;
    private static final float WIDE = 0.6f;
    private static final float APART = 1.4f;
    private static final int MOST = 12;

    private final List<PdfLine> lines;

    PdfWordTables(List<PdfLine> lines) {
        this.lines = lines;
    }

    /// From the first line of a table to its last, both within, and its rows.
    record Found(int from, int to, List<Parts.Row> rows) {}

    List<Found> tables() {
        var found = new ArrayList<Found>();
        for (var at = 0; at < lines.size(); at++) {
            if (!isParted(lines.get(at))) continue;
            var to = last(at);
            var lefts = lefts(lines.subList(at, to + 1));
            if (lefts.size() > 1 && lefts.size() <= MOST && isAligned(at, to, lefts)) {
                found.add(new Found(at, to, rows(lines.subList(at, to + 1), lefts)));
                at = to;
            }
        }
        return found;
    }

    private static boolean isParted(PdfLine line) {
        return line.pieces().size() > 1 && !line.plain().hasLeaders();
    }

    private int last(int first) {
        var last = first;
        var from = lines.get(first).from();
        var to = lines.get(first).to();
        for (var at = first + 1; at < lines.size(); at++) {
            var line = lines.get(at);
            var before = lines.get(at - 1);
            if (line.page() != before.page()
                    || line.y() - before.y() > FAR * line.size()
                    || line.y() < before.y()) break;
            var isParted = isParted(line);
            if (!isParted && line.to() - line.from() > WIDE * (to - from)) break;
            if (!isParted && line.y() - before.y() > APART * APART * line.size()) break;
            from = Math.min(from, line.from());
            to = Math.max(to, line.to());
            last = at;
        }
        while (last > first && !isParted(lines.get(last)) && lines.get(last).from() <= from + 1)
            last--;
        return last;
    }

    /// Where the columns begin: where at least two pieces do.
    private static List<Float> lefts(List<PdfLine> lines) {
        var all = new ArrayList<Float>();
        for (var line : lines)
            if (isParted(line)) for (var piece : line.pieces()) all.add(piece.from());
        Collections.sort(all);
        var lefts = new ArrayList<Float>();
        for (var at = 0; at < all.size(); ) {
            var to = at + 1;
            while (to < all.size()
                    && all.get(to) - all.get(to - 1) < NEAR * lines.getFirst().size()) to++;
            if (to - at > 1) lefts.add(all.get(at));
            at = to;
        }
        return lefts;
    }

    /// Whether nearly all that is parted begins where columns do.
    private boolean isAligned(int from, int to, List<Float> lefts) {
        var pieces = 0;
        var aligned = 0;
        var parted = 0;
        for (var line : lines.subList(from, to + 1)) {
            if (!isParted(line)) continue;
            parted++;
            for (var piece : line.pieces()) {
                pieces++;
                if (lefts.stream().anyMatch(it -> Math.abs(it - piece.from()) < line.size()))
                    aligned++;
            }
        }
        return parted > 1 && aligned * 10 >= pieces * 8;
    }

    private static List<Parts.Row> rows(List<PdfLine> lines, List<Float> lefts) {
        var gap = usualGap(lines);
        var loose = isLoose(lines, gap);
        var rows = new ArrayList<Parts.Row>();
        var from = 0;
        for (var at = 1; at <= lines.size(); at++)
            if (at == lines.size() || begins(lines, at, lefts, gap, loose)) {
                rows.add(row(lines.subList(from, at), lefts));
                from = at;
            }
        return rows;
    }

    private static boolean begins(
            List<PdfLine> lines, int at, List<Float> lefts, float gap, boolean loose) {
        var line = lines.get(at);
        if (loose) return line.y() - lines.get(at - 1).y() > APART * gap;
        return column(line.pieces().getFirst(), lefts, line.size()) == 0
                && !line.plain().beginsSmall();
    }

    private static float usualGap(List<PdfLine> lines) {
        var gaps = new ArrayList<Float>();
        for (var at = 1; at < lines.size(); at++)
            gaps.add(lines.get(at).y() - lines.get(at - 1).y());
        Collections.sort(gaps);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 4);
    }

    /// Whether rows stand further apart than the lines within them.
    private static boolean isLoose(List<PdfLine> lines, float gap) {
        for (var at = 1; at < lines.size(); at++)
            if (lines.get(at).y() - lines.get(at - 1).y() > APART * gap) return true;
        return false;
    }

    private static Parts.Row row(List<PdfLine> lines, List<Float> lefts) {
        var cells = new ArrayList<List<String>>();
        for (var at = 0; at < lefts.size(); at++) cells.add(new ArrayList<>());
        for (var line : lines)
            for (var piece : line.pieces())
                cells.get(column(piece, lefts, line.size())).add(piece.text());
        return new Parts.Row(
                lines.getFirst().page(),
                lines.getFirst().number(),
                lines.stream().allMatch(PdfLine::isBold),
                0,
                cells.stream().map(Prose::joined).toList());
    }

    private static int column(PdfPiece piece, List<Float> lefts, float size) {
        var at = lefts.size() - 1;
        while (at > 0 && piece.from() < lefts.get(at) - NEAR * size) at--;
        return at;
    }
}
