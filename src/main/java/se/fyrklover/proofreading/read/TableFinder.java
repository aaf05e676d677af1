package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds where a table begins and ends among lines of plain text: rows with numbers, near each
/// other, with nothing but short lines between.
///
/// Under a head of years the rows may lie further apart, as they do in a balance sheet.
final class TableFinder {

    private static final int SHORT = 72;
    private static final int VERY_SHORT = 26;
    private static final int ABOVE = 24;
    private static final int DENSE = 4;
    private static final Gap NEAR = new Gap(5, 3);
    private static final Gap UNDER_HEAD = new Gap(10, 14);

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?i)\\s*(?:not|tabell|table|note)\\s+\\d.*|.*\\b\\d{4}-\\d\\d-\\d\\d\\s*"
                            + "|(?:.*\\s)?(?:19|20)\\d\\d(?:\\s*\\(\\p{L}+\\))?\\s+(?:.*\\s)?"
                            + "(?:19|20)\\d\\d(?:\\s*\\(\\p{L}+\\))?\\s*");

    private final List<Line> lines;
    private final List<NumberLine> read;
    private final Bounds bounds;

    TableFinder(List<Line> lines, Bounds bounds) {
        this.lines = lines;
        this.bounds = bounds;
        this.read = lines.stream().map(NumberLine::of).toList();
    }

    /// From the first line that belongs to it to the last, both within.
    record Range(int from, int to) {}

    /// How much may lie between two rows of one table.
    private record Gap(int words, int blanks) {}

    List<Range> tables() {
        var found = new ArrayList<Range>();
        var at = 0;
        var free = 0;
        while (at < lines.size()) {
            bounds.goOn();
            if (!read.get(at).isRow()) {
                at++;
                continue;
            }
            var from = above(at, free);
            var last = last(at, hasHead(from, at) ? UNDER_HEAD : NEAR);
            if (isTable(at, last)) {
                found.add(new Range(from, last));
                free = last + 1;
            }
            at = last + 1;
        }
        return found;
    }

    private boolean hasHead(int from, int to) {
        return IntStream.rangeClosed(from, to).anyMatch(this::isHead);
    }

    private int last(int first, Gap gap) {
        var last = first;
        var rows = 1;
        var isDense = true;
        while (true) {
            var next = next(last, gap, isDense && rows >= DENSE);
            if (next < 0) return last;
            isDense &= lines.subList(last, next).stream().noneMatch(Line::isBlank);
            rows++;
            last = next;
        }
    }

    /// The next row of the same table, or -1.
    ///
    /// @param isDense whether its rows have had no blank line between them, so that words after one
    ///   are no longer of it
    private int next(int row, Gap gap, boolean isDense) {
        var words = 0;
        var blanks = 0;
        var after = 0;
        for (var at = row + 1; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                if (++blanks > gap.blanks()) return -1;
                continue;
            }
            if ((isHead(at) && !read.get(at).isStrong()) || (isYears(at) && blanks + words > 0))
                return -1;
            if (read.get(at).isRow()) return isApart(row, at, after, gap) ? -1 : at;
            if (isDense && at == row + 1 && hasLongLabel(row, at)) return at;
            if ((isDense && blanks > 0) || !isShort(line) || ++words > gap.words()) return -1;
            if (blanks > 0
                    && (!line.beginsSmall() || (at + 1 < lines.size() && read.get(at + 1).isRow())))
                after++;
        }
        return -1;
    }

    /// Whether the words between two rows begin another table.
    private boolean isApart(int row, int next, int wordsAfterBlank, Gap gap) {
        if (wordsAfterBlank == 0 || read.get(next).label().isEmpty()) return false;
        return (gap.equals(NEAR) && wordsAfterBlank > 1) || !canHaveSameColumns(row, next);
    }

    /// A label as long as a sentence, before as many numbers as the row above has.
    private boolean hasLongLabel(int row, int at) {
        return read.get(at).canBeRow()
                && read.get(at).atoms().size() > 1
                && canHaveSameColumns(row, at);
    }

    private boolean canHaveSameColumns(int row, int next) {
        return IntStream.rangeClosed(1, 24)
                .anyMatch(it ->
                        Columns.isPossible(read.get(row).atoms(), it)
                                && Columns.isPossible(read.get(next).atoms(), it));
    }

    /// A head, whatever its words, where a line is drawn right under it.
    private boolean isRuledOff(int at) {
        return lines.get(at + 1).isRule() && !lines.get(at).isLong();
    }

    private boolean isHead(int at) {
        return !lines.get(at).isLong() && HEAD.matcher(lines.get(at).text()).matches();
    }

    /// Whether all numbers of a line are years, as in the head of the next table.
    private boolean isYears(int at) {
        return read.get(at).atoms().size() > 1 && read.get(at).hasYearsOnly();
    }

    private static boolean isShort(Line line) {
        return !line.isLong()
                && line.said().length() <= SHORT
                && !line.isItem()
                && !line.isNumbered()
                && (!line.endsSentence() || line.said().length() <= VERY_SHORT);
    }

    private boolean isTable(int first, int last) {
        var rows = read.subList(first, last + 1).stream().filter(NumberLine::isRow).toList();
        if (rows.size() < 2) return false;
        var strong = rows.stream().filter(NumberLine::isStrong).count();
        return rows.size() >= 3 ? strong > 0 || rows.size() >= 4 : strong == 2;
    }

    /// Up from the first row over the lines that can be its head or label.
    private int above(int row, int free) {
        var from = row;
        var blanks = 0;
        for (var at = row - 1; at >= free && row - at <= ABOVE; at--) {
            var line = lines.get(at);
            if (line.isRule()) continue;
            if (line.isBlank()) {
                if (++blanks > 2) break;
                continue;
            }
            if (!isShort(line) && !isHead(at) && !isRuledOff(at)) break;
            if (blanks > 0 && (isRuledOff(at) || (from < row && !canLieApart(at, from)))) break;
            blanks = 0;
            from = at;
            if (isHead(at) && at > free && lines.get(at - 1).isBlank()) break;
        }
        return Math.min(from, headAbove(row, free));
    }

    /// Heads are broken into short lines with blank ones between.
    private boolean canLieApart(int at, int below) {
        return lines.get(below).beginsSmall()
                || (lines.get(at).said().length() <= VERY_SHORT
                        && lines.get(below).said().length() <= VERY_SHORT);
    }

    /// The head of years, where only short lines part it from the first row.
    private int headAbove(int row, int free) {
        for (var at = row - 1; at >= free && row - at <= ABOVE; at--) {
            if (isHead(at)) return at;
            if (!lines.get(at).isBlank() && !isShort(lines.get(at))) return row;
        }
        return row;
    }
}
