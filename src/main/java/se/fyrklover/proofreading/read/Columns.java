package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Decides how many numbers the rows of a table hold, where a space may part two numbers or the
/// thousands of one.
///
/// The number is taken that most rows can have; among several, the one that leaves the fewest
/// groups of thousands joined without need, has the fewest columns, and is named by the head.
final class Columns {

    private static final int MOST = 24;
    private static final double NOT_POSSIBLE = 3;
    private static final double COLUMN = 1;
    private static final double NAMED = 1.5;
    private static final double JOINED = 0.105;
    private static final double CLOSE = 3;
    private static final double UNEVEN = 0.06;
    private static final double MOST_APART = 3;
    private static final double IMPOSSIBLE = 1e9;

    private final int count;
    private final double[] width;

    private Columns(int count, double[] width) {
        this.count = count;
        this.width = width;
    }

    /// @param named how many columns the head seems to name
    /// @param sure whether the numbers stand under so many ends
    static Columns of(List<NumberLine> rows, int named, boolean sure) {
        var spans = rows.stream().map(it -> Span.of(it.atoms())).toList();
        var count =
                sure && spans.stream().anyMatch(it -> it.holds(named))
                        ? named
                        : likeliest(rows, spans, named);
        var even = new Columns(count, new double[0]);
        return new Columns(count, even.widths(rows));
    }

    private static int likeliest(List<NumberLine> rows, List<Span> spans, int named) {
        var least = likeliest(spans, named, _ -> 0.0);
        var most = cost(spans, least) + CLOSE;
        return likeliest(
                spans, named, k -> cost(spans, k) > most ? CLOSE : UNEVEN * unevenness(rows, k));
    }

    /// How much the numbers of each column differ in how many digits they have.
    private static double unevenness(List<NumberLine> rows, int count) {
        var columns = new Columns(count, new Columns(count, new double[0]).widths(rows));
        return rows.stream()
                .flatMap(it -> columns.best(it.atoms()).map(at -> joined(it.atoms(), at)).stream())
                .mapToDouble(columns::apart)
                .sum();
    }

    private double apart(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToDouble(
                        it -> Math.min(MOST_APART, Math.abs(digits(cells.get(it)) - width[it])))
                .sum();
    }

    private static int likeliest(List<Span> spans, int named, IntToDoubleFunction more) {
        return IntStream.rangeClosed(1, MOST)
                .filter(k -> spans.stream().anyMatch(it -> it.holds(k)))
                .boxed()
                .min(
                        Comparator.comparingDouble(k ->
                                cost(spans, k) + more.applyAsDouble(k) - (k == named ? NAMED : 0)))
                .orElse(1);
    }

    int count() {
        return count;
    }

    /// The numbers of a row, or nothing where it cannot hold so many.
    Optional<List<String>> of(NumberLine row) {
        return best(row.atoms())
                .filter(starts -> !isTornApart(row.atoms(), starts))
                .map(starts -> joined(row.atoms(), starts));
    }

    private static List<String> joined(List<Atom> atoms, List<Integer> starts) {
        var cells = new ArrayList<String>();
        for (var at = 0; at < starts.size(); at++) {
            var to = at + 1 < starts.size() ? starts.get(at + 1) : atoms.size();
            cells.add(
                    String.join(
                            " ",
                            atoms.subList(starts.get(at), to).stream().map(Atom::text).toList()));
        }
        return cells;
    }

    /// How few and how many numbers a row can hold.
    ///
    /// @param could how many of its atoms could begin a number
    private record Span(int fewest, int most, int could) {

        static Span of(List<Atom> atoms) {
            var could = (int) atoms.stream().filter(Atom::canBegin).count();
            return new Span(Columns.fewest(atoms), Columns.most(atoms), could);
        }

        boolean holds(int count) {
            return count >= fewest && count <= most;
        }

        /// How many atoms are joined that could also have begun a number.
        int unforced(int count) {
            return Math.max(0, could - count);
        }
    }

    private static double cost(List<Span> spans, int count) {
        var cost = COLUMN * count;
        for (var span : spans)
            cost += span.holds(count) ? JOINED * span.unforced(count) : NOT_POSSIBLE;
        return cost;
    }

    static boolean isPossible(List<Atom> atoms, int count) {
        return count >= fewest(atoms) && count <= most(atoms);
    }

    /// The fewest numbers that the atoms can be.
    static int fewest(List<Atom> atoms) {
        var numbers = 0;
        for (var at = 0; at < atoms.size(); at++) if (!isWithin(atoms, at)) numbers++;
        return numbers;
    }

    /// Whether a number was parted only to fill the columns, and neither part has the digits that
    /// others in its column have.
    private boolean isTornApart(List<Atom> atoms, List<Integer> starts) {
        if (width.length == 0) return false;
        var cells = joined(atoms, starts);
        for (var at = 1; at < starts.size(); at++)
            if (isWithin(atoms, starts.get(at))
                    && isUnusual(cells.get(at - 1), at - 1)
                    && isUnusual(cells.get(at), at)) return true;
        return false;
    }

    private boolean isUnusual(String cell, int column) {
        return Math.abs(digits(cell) - width[column]) >= 3;
    }

    /// The numbers, as few as they can be.
    static List<String> asFew(List<Atom> atoms) {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at < atoms.size(); at++) if (!isWithin(atoms, at)) starts.add(at);
        return joined(atoms, starts);
    }

    private static int most(List<Atom> atoms) {
        var numbers = 0;
        for (var at = 0; at < atoms.size(); at++)
            if (at == 0 || atoms.get(at).canBegin() || !atoms.get(at).canFollow(atoms.get(at - 1)))
                numbers++;
        return numbers;
    }

    private double[] widths(List<NumberLine> rows) {
        var found = new ArrayList<double[]>();
        for (var row : rows)
            best(row.atoms())
                    .ifPresent(starts ->
                            found.add(
                                    joined(row.atoms(), starts).stream()
                                            .mapToDouble(Columns::digits)
                                            .toArray()));
        var widths = new double[count];
        for (var column = 0; column < count; column++) {
            var at = column;
            var sorted = found.stream().mapToDouble(it -> it[at]).sorted().toArray();
            widths[column] = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        }
        return widths;
    }

    private static double digits(String cell) {
        return cell.chars().filter(Character::isDigit).count();
    }

    /// Where each number begins, so that each has about as many digits as others in its column.
    private Optional<List<Integer>> best(List<Atom> atoms) {
        var size = atoms.size();
        if (!isPossible(atoms, count)) return Optional.empty();
        var cost = new double[count + 1][size + 1];
        var from = new int[count + 1][size + 1];
        for (var row : cost) Arrays.fill(row, IMPOSSIBLE);
        cost[0][0] = 0;
        for (var column = 1; column <= count; column++)
            for (var end = 1; end <= size; end++)
                for (var start = end; start-- > 0; ) {
                    var with = cost[column - 1][start] + cost(atoms, start, end, column - 1);
                    if (with < cost[column][end]) {
                        cost[column][end] = with;
                        from[column][end] = start;
                    }
                    if (!isWithin(atoms, start)) break;
                }
        return cost[count][size] >= IMPOSSIBLE ? Optional.empty() : Optional.of(starts(from, size));
    }

    private List<Integer> starts(int[][] from, int size) {
        var starts = new ArrayList<Integer>();
        for (int column = count, end = size; column > 0; column--) {
            end = from[column][end];
            starts.addFirst(end);
        }
        return starts;
    }

    private static boolean isWithin(List<Atom> atoms, int at) {
        return at > 0 && atoms.get(at).canFollow(atoms.get(at - 1));
    }

    private double cost(List<Atom> atoms, int start, int end, int column) {
        if (start > 0 && isWithin(atoms, start) && !atoms.get(start).canBegin()) return IMPOSSIBLE;
        var digits = atoms.subList(start, end).stream().mapToInt(Atom::digits).sum();
        var usual = width.length == 0 ? 0 : width[column];
        return (digits - usual) * (digits - usual);
    }
}
