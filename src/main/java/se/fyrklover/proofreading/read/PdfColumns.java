package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The columns of a printed table, found from where its numbers end: those of one column mostly end
/// under each other, and never stand beside each other in one row.
final class PdfColumns {

    private static final float NEAR = 0.3f;
    private static final int LONG = 4;

    private final List<Column> numbers;
    private final List<PdfLine> rows;
    private final float size;
    private @Nullable Words words;

    /// Where words stand: where their columns before the first number begin, and between which
    /// columns of numbers there are some.
    private record Words(List<Float> lefts, List<Boolean> between) {}

    /// Numbers under each other.
    private static final class Column {

        private final List<PdfPiece> pieces = new ArrayList<>();
        private final List<PdfLine> lines = new ArrayList<>();
        private float from = Float.MAX_VALUE;
        private float to;
        private float edge;

        void add(PdfLine line, PdfPiece piece) {
            pieces.add(piece);
            lines.add(line);
            from = Math.min(from, piece.from());
            to = Math.max(to, piece.to());
        }

        void settle() {
            var ends = pieces.stream().map(PdfPiece::to).sorted().toList();
            edge = ends.get(ends.size() / 2);
            from = Float.MAX_VALUE;
            for (var piece : pieces) from = Math.min(from, lastNumber(piece));
        }

        /// Where the last number of a piece begins, should several have run together.
        private static float lastNumber(PdfPiece piece) {
            return piece.isNumber() ? piece.from() : piece.words().getLast().from();
        }

        boolean isOne(Column other) {
            return from < other.to && other.from < to && Collections.disjoint(lines, other.lines);
        }
    }

    private PdfColumns(List<Column> numbers, List<PdfLine> rows) {
        this.numbers = numbers;
        this.rows = rows;
        this.size = rows.getFirst().size();
    }

    /// Found when first asked for, which it never is while a table's end is looked for.
    private Words words() {
        var known = words;
        if (known == null) {
            var between =
                    IntStream.rangeClosed(0, numbers.size())
                            .mapToObj(gap -> gap > 0 && isWordsBetween(rows, gap))
                            .toList();
            known = new Words(lefts(rows), between);
            words = known;
        }
        return known;
    }

    /// @param rows those lines of a table that have numbers
    static PdfColumns of(List<PdfLine> rows) {
        var found = new ArrayList<Column>();
        var near = NEAR * rows.getFirst().size();
        record Placed(PdfLine line, PdfPiece piece) {}
        var placed =
                rows.stream()
                        .flatMap(line ->
                                line.pieces().stream()
                                        .filter(PdfPiece::isNumeric)
                                        .map(it -> new Placed(line, it)))
                        .sorted(Comparator.comparingDouble(it -> it.piece().to()))
                        .toList();
        var last = -Float.MAX_VALUE;
        for (var one : placed) {
            if (found.isEmpty() || one.piece().to() - last > near) found.add(new Column());
            found.getLast().add(one.line(), one.piece());
            last = one.piece().to();
        }
        return new PdfColumns(merged(found), rows);
    }

    private static List<Column> merged(List<Column> found) {
        var merged = new ArrayList<Column>();
        for (var column : found) {
            column.settle();
            var same =
                    merged.isEmpty() || !merged.getLast().isOne(column) ? null : merged.getLast();
            if (same == null) merged.add(column);
            else {
                for (var at = 0; at < column.pieces.size(); at++)
                    same.add(column.lines.get(at), column.pieces.get(at));
                same.settle();
            }
        }
        return merged;
    }

    int width() {
        var words = 0;
        for (var gap : words().between()) words += gap ? 1 : 0;
        return words().lefts().size() + numbers.size() + words;
    }

    boolean isLabelled() {
        return !words().lefts().isEmpty();
    }

    /// Whether each number of the line ends where a column does.
    boolean endsAlike(PdfLine line) {
        return line.pieces().stream()
                .filter(PdfPiece::isNumeric)
                .allMatch(it ->
                        numbers.stream()
                                .anyMatch(column -> Math.abs(column.edge - it.to()) < size));
    }

    /// Where each column of numbers ends.
    List<Float> edges() {
        return numbers.stream().map(it -> it.edge).toList();
    }

    /// Whether they are the columns of the same table, on another page.
    boolean isLike(PdfColumns other) {
        if (width() != other.width() || numbers.size() != other.numbers.size()) return false;
        for (var at = 0; at < numbers.size(); at++)
            if (Math.abs(numbers.get(at).edge - other.numbers.get(at).edge) > size) return false;
        return true;
    }

    float firstNumber() {
        return numbers.getFirst().from;
    }

    /// Whether any number of the line stands in one of the columns.
    boolean holds(PdfLine line) {
        return line.pieces().stream()
                .filter(PdfPiece::isNumeric)
                .anyMatch(it ->
                        numbers.stream()
                                .anyMatch(
                                        column -> it.from() < column.to && column.from < it.to()));
    }

    /// Whether it is a row in which no gap parts the label and the numbers: each column ends in it.
    boolean holdsFused(PdfLine line) {
        if (line.pieces().size() != 1 || line.pieces().getFirst().isNumeric()) return false;
        var ends =
                parted(line.pieces().getFirst()).stream()
                        .filter(PdfPiece::isNumber)
                        .map(PdfPiece::to)
                        .toList();
        return ends.size() == numbers.size()
                && IntStream.range(0, ends.size())
                        .allMatch(
                                it -> Math.abs(numbers.get(it).edge - ends.get(it)) < NEAR * size);
    }

    private boolean isWordsBetween(List<PdfLine> rows, int gap) {
        var with =
                rows.stream()
                        .filter(line ->
                                line.pieces().stream()
                                        .anyMatch(it -> !it.isNumeric() && isIn(it, gap)))
                        .count();
        return gap == numbers.size() ? with > 0 : with >= 2;
    }

    /// Whether a piece lies wholly between two columns of numbers.
    private boolean isIn(PdfPiece piece, int gap) {
        var after = gap == 0 ? -Float.MAX_VALUE : numbers.get(gap - 1).to;
        var before = gap == numbers.size() ? Float.MAX_VALUE : numbers.get(gap).from;
        return piece.from() > after - 1 && piece.to() < before + 1;
    }

    /// Where the columns of words before the first number begin.
    private List<Float> lefts(List<PdfLine> rows) {
        var first = new ArrayList<Float>();
        var more = new ArrayList<Float>();
        for (var line : rows) {
            var words =
                    line.pieces().stream().filter(it -> !it.isNumeric() && isIn(it, 0)).toList();
            if (words.isEmpty()) continue;
            first.add(words.getFirst().from());
            for (var piece : words.subList(1, words.size())) more.add(piece.from());
        }
        if (first.isEmpty()) return List.of();
        var lefts = new ArrayList<Float>(List.of(Collections.min(first)));
        Collections.sort(more);
        for (var at = 0; at < more.size(); ) {
            var to = at + 1;
            while (to < more.size() && more.get(to) - more.get(at) < NEAR * size) to++;
            if (to - at >= 2 && (to - at) * 3 >= rows.size()) lefts.add(more.get(at));
            at = to;
        }
        return lefts;
    }

    /// The cells of a line; what cannot be told to a column of its own goes to the nearest.
    List<String> cells(PdfLine line) {
        var cells = new ArrayList<>(Collections.nCopies(width(), ""));
        for (var piece : line.pieces())
            for (var part : parted(piece)) {
                var at = column(part);
                var before = cells.get(at);
                cells.set(at, before.isEmpty() ? part.text() : before + " " + part.text());
            }
        return cells;
    }

    /// Numbers of two columns may stand so near that no gap parts them, and so may a label and a
    /// number.
    private List<PdfPiece> parted(PdfPiece piece) {
        if (piece.words().size() < 2) return List.of(piece);
        var parts = new ArrayList<PdfPiece>();
        var words = piece.words();
        var from = 0;
        for (var at = 0; at < words.size() - 1; at++)
            if (endsColumn(words, from, at) && !Atom.isUnit(words.get(at + 1).text())) {
                parts.add(PdfPiece.of(words.subList(from, at + 1)));
                from = at + 1;
            }
        parts.add(PdfPiece.of(words.subList(from, words.size())));
        return parts.stream().flatMap(it -> fromLabel(it).stream()).toList();
    }

    private boolean endsColumn(List<PdfWord> words, int from, int at) {
        var word = words.get(at);
        var next = words.get(at + 1);
        return Atom.is(word.text())
                && new Atom(next.text(), 0, false).canBegin()
                && Atom.is(next.text())
                && isNumber(words.subList(from, at + 1))
                && numbers.stream().anyMatch(it -> Math.abs(it.edge - word.to()) < NEAR * size)
                && numbers.stream().anyMatch(it -> it.edge > next.from());
    }

    private static boolean isNumber(List<PdfWord> words) {
        var first = words.size() - 1;
        while (first > 0 && Atom.is(words.get(first - 1).text())) first--;
        return PdfPiece.of(words.subList(first, words.size())).isNumber();
    }

    private List<PdfPiece> fromLabel(PdfPiece piece) {
        if (piece.isNumeric() || numbers.isEmpty()) return List.of(piece);
        var words = piece.words();
        var first = words.size();
        while (first > 0
                && Atom.is(words.get(first - 1).text())
                && (words.get(first - 1).from() > firstNumber() - NEAR * size
                        || (first == words.size() && isLong(words.getLast())))) first--;
        while (first > 1 && first < words.size() && PdfGroups.reachBack(words, first)) first--;
        var ends = numbers.stream().anyMatch(it -> Math.abs(it.edge - piece.to()) < NEAR * size);
        if (first == 0 || first == words.size() || !ends) return List.of(piece);
        return List.of(
                PdfPiece.of(words.subList(0, first)),
                PdfPiece.of(words.subList(first, words.size())));
    }

    /// Too long to be the end of a label.
    private static boolean isLong(PdfWord word) {
        return word.text().length() > LONG && PdfPiece.of(List.of(word)).isNumber();
    }

    private int column(PdfPiece piece) {
        if (!piece.isNumeric())
            for (var gap = 0; gap <= numbers.size(); gap++) {
                if (gap == 0 && isIn(piece, 0) && isLabelled()) return label(piece);
                if (words().between().get(gap) && isIn(piece, gap)) return place(gap) - 1;
            }
        return nearest(piece);
    }

    private int label(PdfPiece piece) {
        var at = words().lefts().size() - 1;
        while (at > 0 && piece.from() < words().lefts().get(at) - NEAR * size) at--;
        return at;
    }

    /// Where the numbers of a column stand among all cells.
    private int place(int column) {
        var place = words().lefts().size() + column;
        for (var gap = 1; gap <= column; gap++) place += words().between().get(gap) ? 1 : 0;
        return place;
    }

    private int nearest(PdfPiece piece) {
        for (var at = 0; at < numbers.size(); at++)
            if (Math.abs(numbers.get(at).edge - piece.to()) < NEAR * size) return place(at);
        var best = 0;
        var most = -Float.MAX_VALUE;
        for (var at = 0; at < numbers.size(); at++) {
            var column = numbers.get(at);
            var shared = Math.min(piece.to(), column.to) - Math.max(piece.from(), column.from);
            if (piece.isNumeric()) shared -= Math.abs(column.edge - piece.to());
            if (shared > most) {
                most = shared;
                best = at;
            }
        }
        var isLabel = most <= 0 ? piece.from() < firstNumber() : beginsAsLabel(piece);
        return isLabelled() && !piece.isNumeric() && isLabel ? label(piece) : place(best);
    }

    private boolean beginsAsLabel(PdfPiece piece) {
        return words().lefts().stream().anyMatch(it -> Math.abs(it - piece.from()) < size);
    }
}
