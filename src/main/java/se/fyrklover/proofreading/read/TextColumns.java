package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The columns of a table in plain text: one of labels, perhaps one that names notes, and those of
/// numbers.
///
/// @param labelled whether there are labels
/// @param noted whether a column names notes, as the head then says
/// @param gaps whether two spaces stand where the note's cell is empty
record TextColumns(
        Columns numbers, boolean labelled, boolean noted, boolean gaps, List<Integer> ends) {

    private static final Pattern NOTE =
            Pattern.compile("(?i)(?:.*\\s)?(?:not|noter|note)(?:\\s.*)?");
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d?");
    private static final int NEAR = 2;

    static TextColumns of(List<NumberLine> lines) {
        var ruled = ruledHead(lines);
        var rows =
                lines.stream()
                        .filter(it -> it.isRow() && !isYears(it) && !ruled.equals(Optional.of(it)))
                        .toList();
        var head =
                lines.subList(
                        0, Math.max(0, lines.indexOf(rows.isEmpty() ? null : rows.getFirst())));
        var noted =
                head.stream()
                        .anyMatch(
                                it -> NOTE.matcher(it.line().said()).matches() && !startsNote(it));
        var labelled = isLabelled(lines, rows);
        var apart = rows.stream().filter(it -> !it.label().isEmpty() && it.isApart()).count();
        var gaps = apart > 0 && apart < rows.size();
        var bare = noted ? rows.stream().map(it -> bare(it, gaps)).toList() : rows;
        var named = head.isEmpty() ? 0 : HeadCells.named(head);
        var numbers = Columns.of(bare, named, named > 1 && laidOut(bare) == named);
        return new TextColumns(numbers, labelled, noted, gaps, ends(bare, numbers));
    }

    /// `Not 3. Fordringar` is a note itself and has no column for them.
    private static boolean startsNote(NumberLine line) {
        return line.line().said().matches("(?i)(?:not|note)\\s+\\d{1,2}(?!\\d).*");
    }

    /// Years alone, or under a name of their own where they follow each other: `Post 2024 2023`.
    static boolean isYears(NumberLine row) {
        return row.atoms().size() > 1
                && row.hasYearsOnly()
                && (row.label().isEmpty() || followEachOther(row.atoms()));
    }

    private static boolean followEachOther(List<Atom> years) {
        return IntStream.range(1, years.size())
                .allMatch(it ->
                        Math.abs(
                                        Integer.parseInt(years.get(it).text())
                                                - Integer.parseInt(years.get(it - 1).text()))
                                == 1);
    }

    /// What would be the first row, where it has nothing but years and a line is drawn under it.
    static Optional<NumberLine> ruledHead(List<NumberLine> lines) {
        var first = lines.stream().filter(NumberLine::isRow).findFirst();
        return first.filter(NumberLine::hasYearsOnly)
                .filter(it -> lines.indexOf(it) + 1 < lines.size())
                .filter(it -> lines.get(lines.indexOf(it) + 1).line().isRule());
    }

    /// Under how many ends the numbers of a text that keeps its layout stand.
    private static long laidOut(List<NumberLine> rows) {
        var ends =
                rows.stream()
                        .flatMap(it -> ends(it, Columns.asFew(it.atoms())).stream())
                        .sorted()
                        .toList();
        return IntStream.range(0, ends.size())
                .filter(it -> it == 0 || ends.get(it) - ends.get(it - 1) > NEAR)
                .count();
    }

    private static boolean isLabelled(List<NumberLine> lines, List<NumberLine> rows) {
        if (rows.stream().anyMatch(it -> !it.label().isEmpty())) return true;
        if (rows.isEmpty()) return false;
        return lines.subList(lines.indexOf(rows.getFirst()), lines.size()).stream()
                .anyMatch(it -> !it.isRow() && !it.line().isBlank());
    }

    int width() {
        return numbers.count() + (labelled ? 1 : 0) + (noted ? 1 : 0);
    }

    boolean fits(NumberLine row) {
        return numbers.of(row).isPresent();
    }

    private static boolean hasNote(NumberLine row, boolean gaps) {
        return row.atoms().size() > 1
                && !row.label().isEmpty()
                && !(gaps && row.isApart())
                && SMALL.matcher(row.atoms().getFirst().text()).matches()
                && row.atoms().get(1).canBegin();
    }

    private static NumberLine bare(NumberLine row, boolean gaps) {
        return hasNote(row, gaps) ? without(row, 1) : row;
    }

    private static NumberLine without(NumberLine row, int atoms) {
        return new NumberLine(
                row.line(), row.label(), row.atoms().subList(atoms, row.atoms().size()));
    }

    Optional<List<String>> head(Line line) {
        return HeadCells.fit(line.text(), numbers.count(), labelled, noted);
    }

    /// Heads of columns that were broken over lines, one for each column or for each of numbers.
    List<String> heads(List<String> words) {
        var missing = width() - words.size();
        if (words.size() < 2 || missing < 0 || missing > 1) return List.of();
        var heads = new ArrayList<>(words);
        if (missing == 1) heads.addFirst("");
        return heads;
    }

    List<String> cells(NumberLine row, String label) {
        var note = noted && hasNote(row, gaps);
        var bare = note ? without(row, 1) : row;
        var read = numbers.of(bare).or(() -> place(bare));
        var said = label;
        if (read.isEmpty() && labelled && SMALL.matcher(row.atoms().getFirst().text()).matches()) {
            read = numbers.of(without(row, 1));
            said = label + " " + row.atoms().getFirst().text();
        }
        if (read.isEmpty()) return whole(row, label);
        var cells = new ArrayList<String>();
        if (labelled) cells.add(said);
        if (noted) cells.add(note ? row.atoms().getFirst().text() : "");
        cells.addAll(read.get());
        return cells;
    }

    /// A row whose numbers cannot be told to columns stays words, so that nobody reckons with it.
    private List<String> whole(NumberLine row, String label) {
        var cells = new ArrayList<>(Collections.nCopies(width(), ""));
        var from = row.atoms().getFirst().from();
        cells.set(
                0,
                (label + " " + row.line().text().substring(from)).strip().replaceAll("\\s+", " "));
        return cells;
    }

    /// Where the columns end, in a text that keeps its layout; none where they do not stand under
    /// each other.
    private static List<Integer> ends(List<NumberLine> rows, Columns columns) {
        var full =
                rows.stream()
                        .flatMap(it -> columns.of(it).map(cells -> ends(it, cells)).stream())
                        .toList();
        var ends = new ArrayList<Integer>();
        for (var column = 0; column < columns.count(); column++) {
            var at = column;
            var sorted = full.stream().map(it -> it.get(at)).sorted().toList();
            if (sorted.isEmpty() || sorted.getLast() - sorted.getFirst() > NEAR) return List.of();
            ends.add(sorted.get(sorted.size() / 2));
        }
        return List.copyOf(ends);
    }

    private static List<Integer> ends(NumberLine row, List<String> cells) {
        var ends = new ArrayList<Integer>();
        var at = 0;
        for (var cell : cells) {
            at += cell.split(" ", -1).length;
            ends.add(row.atoms().get(Math.min(at, row.atoms().size()) - 1).to());
        }
        return ends;
    }

    /// The numbers of a row that has fewer than others, each in the column under whose end it ends.
    private Optional<List<String>> place(NumberLine row) {
        if (ends.isEmpty()) return Optional.empty();
        var read = Columns.asFew(row.atoms());
        var where = ends(row, read);
        var cells = new ArrayList<>(Collections.nCopies(numbers.count(), ""));
        for (var at = 0; at < read.size(); at++) {
            var column = near(where.get(at));
            if (column < 0 || !cells.get(column).isEmpty()) return Optional.empty();
            cells.set(column, read.get(at));
        }
        return Optional.of(cells);
    }

    private int near(int end) {
        for (var column = 0; column < ends.size(); column++)
            if (Math.abs(ends.get(column) - end) <= NEAR) return column;
        return -1;
    }
}
