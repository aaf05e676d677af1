package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Puts paragraphs together from printed lines; what is set larger or bolder than the text is a
/// heading.
final class PdfProse {

    private static final float APART = 1.75f;
    private static final float LARGER = 1.12f;
    private static final int HEADING = 110;
    private static final int LEVELS = 6;

    private final Parts parts;
    private final float body;
    private final List<Float> sizes;
    private final List<PdfLine> waiting = new ArrayList<>();

    PdfProse(Parts parts, List<PdfLine> all) {
        this.parts = parts;
        var letters = new TreeMap<Float, Integer>();
        for (var line : all)
            letters.merge(rounded(line.size()), line.text().length(), Integer::sum);
        this.body =
                letters.entrySet().stream()
                        .max(java.util.Map.Entry.comparingByValue())
                        .map(java.util.Map.Entry::getKey)
                        .orElse(0f);
        this.sizes = letters.descendingKeySet().stream().filter(it -> it > LARGER * body).toList();
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }

    void add(List<PdfLine> lines) {
        for (var line : lines) {
            if (!waiting.isEmpty() && begins(waiting.getLast(), line)) flush();
            waiting.add(line);
        }
    }

    private boolean begins(PdfLine before, PdfLine line) {
        if (isHeading(before) != isHeading(line) || line.plain().isItem()) return true;
        if (rounded(before.size()) != rounded(line.size())) return true;
        if (before.page() != line.page())
            return before.plain().endsSentence() || !line.plain().beginsSmall();
        if (line.y() - before.y() > APART * line.size() || line.y() < before.y()) return true;
        return before.plain().endsSentence()
                && line.plain().beginsGreat()
                && before.to() < widest() - 8 * line.size();
    }

    private float widest() {
        return waiting.stream().map(PdfLine::to).max(Float::compare).orElse(0f);
    }

    private boolean isHeading(PdfLine line) {
        if (line.plain().hasLeaders()) return false;
        if (rounded(line.size()) > LARGER * body) return true;
        return line.isBold() && line.text().length() <= HEADING && !line.plain().endsSentence();
    }

    void flush() {
        if (waiting.isEmpty()) return;
        var first = waiting.getFirst();
        var text = Prose.joined(waiting.stream().map(it -> it.plain().said()).toList());
        if (isHeading(first) && text.length() <= 2 * HEADING && text.matches(".*\\p{L}.*"))
            parts.heading(first.page(), first.number(), level(first), text);
        else parts.paragraph(first.page(), first.number(), text);
        waiting.clear();
    }

    private int level(PdfLine line) {
        var at = sizes.indexOf(rounded(line.size()));
        return Math.min(LEVELS, at < 0 ? sizes.size() + 1 : at + 1);
    }
}
