package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the signs of a page together to words and lines.
final class PdfLines {

    private static final float SAME_LINE = 0.32f;
    private static final float GAP = 1.6f;
    private static final float WORD = 0.35f;
    private static final float RAISED = 0.8f;
    private static final float USUAL_SPACE = 0.25f;

    private PdfLines() {}

    static List<PdfLine> of(int page, int first, List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs.stream().filter(it -> !it.isBlank()).toList());
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        var lines = new ArrayList<PdfLine>();
        for (var from = 0; from < sorted.size(); ) {
            var to = from + 1;
            while (to < sorted.size() && isSameLine(sorted, from, to)) to++;
            var line = new ArrayList<>(sorted.subList(from, to));
            if (isRaised(line, sorted, to)) {
                from = to;
                continue;
            }
            line.sort(Comparator.comparingDouble(Glyph::x));
            lines.add(line(page, first + lines.size(), line));
            from = to;
        }
        return lines;
    }

    /// Signs raised above the line, as those of footnotes, belong to it too.
    private static boolean isSameLine(List<Glyph> sorted, int from, int at) {
        var before = sorted.get(at - 1);
        var glyph = sorted.get(at);
        var size = Math.max(sorted.get(from).size(), glyph.size());
        return glyph.y() - before.y() < SAME_LINE * Math.min(before.size(), glyph.size())
                && glyph.y() - sorted.get(from).y() < 2 * SAME_LINE * size;
    }

    /// Whether all signs are small digits raised above the line below, as those of footnotes.
    private static boolean isRaised(List<Glyph> line, List<Glyph> sorted, int next) {
        if (next >= sorted.size()) return false;
        var below = sorted.get(next);
        return line.stream()
                .allMatch(it ->
                        isDigit(it)
                                && it.size() < RAISED * below.size()
                                && below.y() - it.y() < 0.6f * below.size());
    }

    private static PdfLine line(int page, int number, List<Glyph> glyphs) {
        var size = usualSize(glyphs);
        var words = words(withoutRaised(glyphs, size));
        var pieces = new ArrayList<PdfPiece>();
        var from = 0;
        for (var at = 1; at <= words.size(); at++)
            if (at == words.size() || words.get(at).apart()) {
                pieces.add(PdfPiece.of(words.subList(from, at)));
                from = at;
            }
        var y =
                glyphs.stream()
                        .filter(it -> it.size() == size)
                        .findFirst()
                        .orElse(glyphs.getFirst())
                        .y();
        return new PdfLine(page, number, y, size, List.copyOf(pieces));
    }

    private static float usualSize(List<Glyph> glyphs) {
        var sizes = glyphs.stream().map(Glyph::size).sorted().toList();
        return sizes.get(sizes.size() / 2);
    }

    /// The digit of a footnote would else be read as the last of a number.
    private static List<Glyph> withoutRaised(List<Glyph> glyphs, float size) {
        var kept =
                glyphs.stream().filter(it -> it.size() >= RAISED * size || !isDigit(it)).toList();
        return kept.isEmpty() ? glyphs : kept;
    }

    private static boolean isDigit(Glyph glyph) {
        return Character.isDigit(glyph.text().charAt(0));
    }

    private static List<PdfWord> words(List<Glyph> glyphs) {
        var words = new ArrayList<PdfWord>();
        var text = new StringBuilder();
        Glyph before = null;
        var from = 0f;
        var to = 0f;
        var bold = true;
        var apart = false;
        for (var glyph : glyphs) {
            if (before != null && isTwice(before, glyph)) continue;
            var gap = before == null ? 0 : glyph.x() - to;
            if (before == null || gap > WORD * space(glyph)) {
                if (before != null) words.add(new PdfWord(text.toString(), from, to, bold, apart));
                apart = before != null && gap > GAP * space(glyph) && !isBullet(text);
                text.setLength(0);
                from = glyph.x();
                bold = true;
            }
            text.append(glyph.text());
            bold &= glyph.bold();
            to = Math.max(before == null ? 0 : to, glyph.end());
            before = glyph;
        }
        words.add(new PdfWord(text.toString(), from, to, bold, apart));
        return words;
    }

    private static boolean isBullet(CharSequence text) {
        return text.length() == 1 && "•·▪●○◦‣\uF0B7".indexOf(text.charAt(0)) >= 0;
    }

    /// Some print a sign twice, a little moved, to make it bold.
    private static boolean isTwice(Glyph before, Glyph glyph) {
        return glyph.text().equals(before.text()) && glyph.x() - before.x() < 0.2f * before.width();
    }

    private static float space(Glyph glyph) {
        var usual = USUAL_SPACE * glyph.size();
        return glyph.space() > 0.5f * usual && glyph.space() < 2 * usual ? glyph.space() : usual;
    }
}
