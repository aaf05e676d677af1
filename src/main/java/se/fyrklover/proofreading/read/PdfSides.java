package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts prose that is set in two columns in the order in which it is read: the left one first.
///
/// A table of words has two columns as well, but its cells begin together, and seldom fill their
/// width; what looks like one is left as it is.
final class PdfSides {

    private static final int ENOUGH = 5;
    private static final int PAIRS = 3;
    private static final float NEAR = 3;
    private static final float SPACED = 1.75f;
    private static final float FURTHER = 1.15f;
    private static final float MIDDLE_FROM = 0.35f;
    private static final float MIDDLE_TO = 0.65f;

    private final List<PdfLine> lines;
    private final float right;

    private PdfSides(List<PdfLine> lines, float right) {
        this.lines = lines;
        this.right = right;
    }

    static List<PdfLine> inOrder(List<PdfLine> page) {
        return rightSide(page).map(it -> new PdfSides(page, it).inOrder()).orElse(page);
    }

    /// Where most pieces of the page's middle begin.
    private static Optional<Float> rightSide(List<PdfLine> page) {
        if (page.size() < ENOUGH) return Optional.empty();
        var from = page.stream().map(PdfLine::from).min(Float::compare).orElseThrow();
        var width = page.stream().map(PdfLine::to).max(Float::compare).orElseThrow() - from;
        return page.stream()
                .flatMap(it -> it.pieces().stream())
                .map(PdfPiece::from)
                .filter(it -> it > from + MIDDLE_FROM * width && it < from + MIDDLE_TO * width)
                .collect(Collectors.groupingBy(Math::round, Collectors.toList()))
                .values()
                .stream()
                .filter(it -> it.size() >= ENOUGH)
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .map(List::getFirst);
    }

    private List<PdfLine> inOrder() {
        var ordered = new ArrayList<PdfLine>();
        for (var at = 0; at < lines.size(); ) {
            var to = end(at);
            var stretch = lines.subList(at, to);
            if (stretch.isEmpty()) ordered.add(lines.get(at++));
            else {
                ordered.addAll(isProse(stretch) ? aside(stretch) : stretch);
                at = to;
            }
        }
        return ordered;
    }

    /// Where the stretch in two columns ends that begins here; here, where none does.
    private int end(int from) {
        if (side(lines.get(from), false).isEmpty()) return from;
        var to = from;
        while (to < lines.size() && !crosses(lines.get(to))) to++;
        while (to > from && side(lines.get(to - 1), false).isEmpty()) to--;
        while (to > from && to < lines.size() && goesOn(lines.get(to - 1), lines.get(to))) to++;
        return to;
    }

    private boolean crosses(PdfLine line) {
        return line.pieces().stream()
                .anyMatch(it -> it.from() < right - NEAR && it.to() > right - NEAR);
    }

    /// The left column may be the longer.
    private boolean goesOn(PdfLine before, PdfLine line) {
        return !crosses(line)
                && line.from() < right - NEAR
                && line.y() - before.y() < SPACED * line.size()
                && Math.abs(line.size() - before.size()) < 1;
    }

    private Optional<PdfLine> side(PdfLine line, boolean left) {
        var pieces =
                line.pieces().stream().filter(it -> (it.from() < right - NEAR) == left).toList();
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PdfLine(line.page(), line.number(), line.y(), line.size(), pieces));
    }

    private List<PdfLine> side(List<PdfLine> stretch, boolean left) {
        return stretch.stream().flatMap(it -> side(it, left).stream()).toList();
    }

    private List<PdfLine> aside(List<PdfLine> stretch) {
        var ordered = new ArrayList<>(side(stretch, true));
        ordered.addAll(side(stretch, false));
        return ordered;
    }

    private boolean isProse(List<PdfLine> stretch) {
        var left = side(stretch, true);
        var rest = side(stretch, false);
        return runsOn(left) && runsOn(rest) && !beginTogether(left, rest);
    }

    /// Whether most lines fill their column, are words, and end within a sentence.
    private static boolean runsOn(List<PdfLine> side) {
        if (side.size() < ENOUGH) return false;
        var from = side.stream().map(PdfLine::from).min(Float::compare).orElseThrow();
        var width = side.stream().map(PdfLine::to).max(Float::compare).orElseThrow() - from;
        var full = side.stream().filter(it -> it.to() > from + 0.75f * width).count();
        var words = side.stream().filter(it -> hasWords(it.text())).count();
        return full * 10 >= side.size() * 6L
                && words * 10 >= side.size() * 7L
                && side.stream().noneMatch(it -> it.pieces().stream().allMatch(PdfPiece::isNumber));
    }

    /// Whether letters stand in it in so many pairs, as they do in words and seldom in numbers.
    private static boolean hasWords(String text) {
        var pairs = 0;
        var letters = 0;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            letters = Character.isLetter(text.codePointAt(at)) ? letters + 1 : 0;
            if (letters == 2) {
                pairs++;
                letters = 0;
            }
        }
        return pairs >= PAIRS;
    }

    /// Whether most of what begins on one side begins on the other as well, as the cells of a row
    /// do.
    private static boolean beginTogether(List<PdfLine> left, List<PdfLine> rest) {
        var begins = begins(left);
        var others = begins(rest);
        var both = begins.keySet().stream().filter(others::containsKey).count();
        return both > 1 && both * 2 >= Math.min(begins.size(), others.size());
    }

    /// The lines that begin a paragraph or a cell: further down than others, or with a great letter
    /// where the line before was short or ended no sentence.
    private static Map<Integer, PdfLine> begins(List<PdfLine> side) {
        var widest = side.stream().map(PdfLine::to).max(Float::compare).orElseThrow();
        var usual = usualDistance(side);
        var found = new ArrayList<PdfLine>();
        for (var at = 1; at < side.size(); at++) {
            var before = side.get(at - 1);
            var line = side.get(at);
            var ends = before.to() < widest - 6 * line.size() || !before.plain().endsSentence();
            if (line.y() - before.y() > usual * FURTHER || (ends && line.plain().beginsGreat()))
                found.add(line);
        }
        return found.stream()
                .collect(Collectors.toMap(PdfLine::number, Function.identity(), (one, _) -> one));
    }

    private static float usualDistance(List<PdfLine> side) {
        var distances = new ArrayList<Float>();
        for (var at = 1; at < side.size(); at++)
            distances.add(side.get(at).y() - side.get(at - 1).y());
        distances.sort(null);
        return distances.get(distances.size() / 3);
    }
}
