package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Spot;

/// Puts paragraphs together from the lines that they were broken into, and guesses headings.
final class Prose {

    private static final Pattern AND = Pattern.compile("(?:och|eller|samt|and|or)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?)(\\d+\\.?)?(\\d+\\.?)?.*");
    private static final int HEADING = 70;
    private static final int MOST = 1_000;
    private static final int WITHOUT_BLANK = 45;

    private final List<Reading.Part> parts;
    private final List<Line> waiting = new ArrayList<>();
    private String section = "";

    Prose(List<Reading.Part> parts) {
        this.parts = parts;
    }

    String section() {
        return section;
    }

    /// Takes lines that belong to no table.
    void add(List<Line> lines) {
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isPageNumber()) continue;
            if (line.isBlank()) {
                if (!goesOnAfterBlank(lines, at)) flush();
            } else if (isHeading(lines, at)) {
                var to = headingTo(lines, at);
                heading(lines.subList(at, to + 1));
                at = to;
            } else {
                if (begins(line)) flush();
                waiting.add(line);
            }
        }
        flush();
    }

    /// A page may have ended within a sentence.
    private boolean goesOnAfterBlank(List<Line> lines, int at) {
        if (waiting.isEmpty() || waiting.getLast().endsSentence()) return false;
        var next = at + 1;
        while (next < lines.size() && (lines.get(next).isBlank() || lines.get(next).isPageNumber()))
            next++;
        return next < lines.size()
                && lines.get(next).beginsSmall()
                && !lines.get(next).isItem()
                && waiting.getLast().said().length() > HEADING;
    }

    private boolean begins(Line line) {
        if (line.isItem() || waiting.size() >= MOST) return true;
        if (waiting.isEmpty() || !waiting.getLast().endsSentence() || !line.beginsGreat())
            return false;
        var widest = waiting.stream().mapToInt(it -> it.said().length()).max().orElse(0);
        return waiting.getLast().said().length() < 0.75 * Math.max(widest, HEADING);
    }

    private boolean isHeading(List<Line> lines, int at) {
        var line = lines.get(at);
        if (line.isLong() || line.hasLeaders() || line.isItem()) return false;
        var free = at == 0 || lines.get(at - 1).isBlank() || lines.get(at - 1).endsSentence();
        if (line.isNumbered()) return free || waiting.isEmpty();
        if (free && at + 1 < lines.size() && lines.get(at + 1).isRule()) return true;
        return free
                && line.beginsGreat()
                && !line.endsSentence()
                && line.said().length() <= HEADING
                && !line.said().endsWith(",")
                && !isOpenBelow(lines, at);
    }

    /// The line itself, and the short one below that it was broken over to.
    private int headingTo(List<Line> lines, int at) {
        var below = at + 1;
        return below < lines.size()
                        && lines.get(below).beginsSmall()
                        && lines.get(below).said().length() < HEADING / 2
                        && (below + 1 >= lines.size() || lines.get(below + 1).isBlank())
                ? below
                : at;
    }

    private static boolean isOpenBelow(List<Line> lines, int at) {
        if (at + 1 >= lines.size() || lines.get(at + 1).isBlank()) return false;
        if (lines.get(at).said().length() > WITHOUT_BLANK) return true;
        return !lines.get(at + 1).beginsGreat() && !lines.get(at + 1).isItem();
    }

    private void heading(List<Line> lines) {
        flush();
        var line = lines.getFirst();
        section = joined(lines.stream().map(Line::said).toList());
        parts.add(new Reading.Heading(spot(line), level(line), section));
    }

    private static int level(Line line) {
        if (!line.isNumbered()) return 3;
        var match = NUMBER.matcher(line.said());
        if (!match.matches()) return 3;
        return match.group(3) != null ? 3 : match.group(2) != null ? 2 : 1;
    }

    private void flush() {
        if (waiting.isEmpty()) return;
        var text = joined(waiting.stream().map(Line::said).toList());
        parts.add(new Reading.Paragraph(spot(waiting.getFirst()), text));
        waiting.clear();
    }

    /// Lines as one; a word that was parted by a hyphen is made whole.
    static String joined(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (text.isEmpty()) text.append(line);
            else if (endsInHyphen(text)
                    && Character.isLowerCase(line.charAt(0))
                    && !AND.matcher(line).matches())
                text.deleteCharAt(text.length() - 1).append(line);
            else text.append(' ').append(line);
        }
        return text.toString();
    }

    private static boolean endsInHyphen(StringBuilder text) {
        var last = text.length() - 1;
        return last > 0
                && "-\u00AD\u2010".indexOf(text.charAt(last)) >= 0
                && Character.isLetter(text.charAt(last - 1));
    }

    private Spot spot(Line line) {
        return new Spot(line.page(), line.number(), section);
    }
}
