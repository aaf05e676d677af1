package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Spot;

/// Makes a grid of the lines of a table in plain text.
final class TextTable {

    private final String section;
    private final List<NumberLine> rows;
    private final TextColumns columns;
    private final Optional<NumberLine> ruledHead;

    private final List<Grid.Row> made = new ArrayList<>();
    private final List<Words> waiting = new ArrayList<>();
    private String title = "";
    private final int longest;
    private boolean begun;

    /// Words without numbers, put together from the lines that they were broken over.
    private record Words(Line line, Line last, String text) {}

    private TextTable(List<Line> lines, String section, Bounds bounds) {
        this.section = section;
        var read = lines.stream().map(NumberLine::of).toList();
        this.ruledHead = TextColumns.ruledHead(read);
        this.rows = read.stream().filter(NumberLine::isRow).toList();
        this.columns = TextColumns.of(read);
        this.longest = rows.stream().mapToInt(it -> it.label().length()).max().orElse(0);
        for (var each : read) {
            bounds.goOn();
            add(each);
        }
        flush();
    }

    static Grid of(List<Line> lines, String section, String above, Bounds bounds) {
        var table = new TextTable(lines, section, bounds);
        var title = table.title.isEmpty() ? above : table.title;
        return new Grid(
                table.spot(lines.getFirst()),
                title,
                table.columns.width(),
                List.copyOf(table.made));
    }

    private void add(NumberLine read) {
        if (read.line().isBlank() || read.line().isPageNumber()) return;
        if (TextColumns.isYears(read) || ruledHead.equals(Optional.of(read)))
            head(read.line(), columns.head(read.line()).orElse(List.of()));
        else if (read.isRow() || (begun && read.canBeRow() && columns.fits(read))) number(read);
        else {
            var head = columns.head(read.line());
            if (head.isPresent() && (!begun || read.atoms().isEmpty()))
                head(read.line(), head.get());
            else words(read.line());
        }
    }

    private void head(Line line, List<String> cells) {
        flush();
        if (cells.isEmpty()) put(line, padded(line.said()));
        else put(line, cells);
    }

    private void words(Line line) {
        if (!waiting.isEmpty() && goesOn(waiting.getLast(), line)) {
            var before = waiting.removeLast();
            waiting.add(new Words(before.line(), line, before.text() + " " + line.said()));
        } else if (waiting.isEmpty() && goesOnAfterRow(line)) {
            var before = made.removeLast();
            var cells = new ArrayList<>(before.cells());
            cells.set(0, Grid.Cell.of(cells.getFirst().text() + " " + line.said()));
            made.add(new Grid.Row(before.spot(), before.bold(), before.indent(), cells));
        } else waiting.add(new Words(line, line, line.said()));
    }

    /// Whether a line goes on with the label of the row right above, which filled its column.
    private boolean goesOnAfterRow(Line line) {
        if (!begun || !columns.labelled() || !line.beginsSmall()) return false;
        var before = made.getLast();
        var label = before.cells().getFirst().text();
        return line.number() == before.spot().line() + 1
                && !label.isEmpty()
                && label.length() >= 0.6 * longest;
    }

    private static boolean goesOn(Words before, Line line) {
        return goesOn(before.text(), line.said()) && line.number() - before.last().number() < 4;
    }

    static boolean goesOn(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) return false;
        return Character.isLowerCase(after.charAt(0)) || after.charAt(0) == '(' || isOpen(before);
    }

    private static boolean isOpen(String words) {
        return words.endsWith(",")
                || words.matches(".*(?:\\b(?:och|i|på|av|för|till|samt|eller|med|från)|[(/])")
                || words.lastIndexOf('(') > words.lastIndexOf(')');
    }

    private void number(NumberLine row) {
        var label = row.label();
        if (!begun) headOfWords();
        if (!waiting.isEmpty() && label.isEmpty() && columns.labelled())
            label = waiting.removeLast().text();
        else if (!waiting.isEmpty()
                && !label.isEmpty()
                && goesOn(waiting.getLast().text(), label)
                && row.line().number() - waiting.getLast().last().number() < 3)
            label = waiting.removeLast().text() + " " + label;
        flush();
        begun = true;
        put(row.line(), columns.cells(row, label));
    }

    /// Words before the first row, as many as there are columns, are the heads of these.
    private void headOfWords() {
        var heads = columns.heads(waiting.stream().map(Words::text).toList());
        if (heads.isEmpty()) return;
        var first = waiting.getFirst().line();
        waiting.clear();
        put(first, heads);
    }

    /// Words that no number followed: the title above the head, else rows of their own.
    private void flush() {
        for (var words : waiting)
            if (made.isEmpty() && title.isEmpty()) title = words.text();
            else put(words.line(), padded(words.text()));
        waiting.clear();
    }

    private List<String> padded(String first) {
        var cells = new ArrayList<>(Collections.nCopies(columns.width(), ""));
        cells.set(0, first);
        return cells;
    }

    private void put(Line line, List<String> cells) {
        made.add(new Grid.Row(spot(line), false, 0, cells.stream().map(Grid.Cell::of).toList()));
    }

    private Spot spot(Line line) {
        return new Spot(line.page(), line.number(), section);
    }
}
