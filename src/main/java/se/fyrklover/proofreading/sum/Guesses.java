package se.fyrklover.proofreading.sum;

import java.util.HashMap;
import java.util.Map;
import se.fyrklover.proofreading.sum.Guess.Shape;

/// Finds what fits in single lines: which items could be the sum of which others.
///
/// Tries runs above and below, right beside the total or with up to two items between, every n-th
/// item, and pairs nearby, which is what differences are. In a vast table of small numbers nearly
/// everything fits; then only so much is kept.
final class Guesses {

    private static final int WORK = 3_000_000;
    private static final int LONGEST = 1500;
    private static final int MANY = 2000;
    private static final int NEAR = 9;
    private static final int SKIPS = 2;
    private static final int STRIDES = 6;
    private static final int STEPS = 80;
    private static final int MOST = 40_000;
    private static final int FEWEST = 250;
    private static final int TRIALS = 2_000_000;
    private static final int KEPT = 600_000;
    private static final double SKIPPED = 4;
    private static final double STRIDDEN = 3;
    private static final double FAR = 8;

    private final Matrix matrix;
    private final Map<Guess, Integer> seen = new HashMap<>();
    private final Map<Guess, Shape> shapes = new HashMap<>();
    private int fitting;

    Guesses(Matrix matrix) {
        this.matrix = matrix;
    }

    Shape shape(Guess guess) {
        return shapes.getOrDefault(guess, new Shape(0, 0));
    }

    /// The guesses, or those seen most often when there are very many.
    Iterable<Guess> all() {
        var left = seen;
        var most = Math.clamp(TRIALS / Math.max(1, matrix.lines()), FEWEST, MOST);
        for (var least = 2; left.size() > most; least++) {
            var needed = least;
            left = new HashMap<>(left);
            left.values().removeIf(it -> it < needed);
        }
        return left.keySet();
    }

    /// @param items those that are not yet parts of something there
    void look(int line, int[] items) {
        var sums = new LineSums(matrix, line, items);
        var reach = Math.clamp(WORK / Math.max(1, items.length), 20, LONGEST);
        for (var at = 0; at < items.length; at++) {
            if (!sums.has(at) || sums.value(at) == 0) continue;
            for (var skip = 0; skip <= SKIPS; skip++) {
                before(sums, at, skip, reach);
                after(sums, at, skip, reach);
            }
            if (items.length > MANY) continue;
            for (var stride = 2; stride <= STRIDES; stride++)
                for (var first = 1; first <= stride; first++) {
                    strides(sums, at, first, stride);
                    strides(sums, at, -first, -stride);
                }
            pairs(sums, at);
        }
    }

    private void before(LineSums sums, int at, int skip, int reach) {
        var end = at - skip;
        for (var from = end - 2; from >= Math.max(0, end - reach); from--)
            if (sums.runFits(at, from, end))
                add(sums, at, from, end, 1, run(1, skip, end - from, sums.edgeBefore(from)));
    }

    private void after(LineSums sums, int at, int skip, int reach) {
        var from = at + 1 + skip;
        for (var end = from + 2; end <= Math.min(sums.count(), from + reach); end++)
            if (sums.runFits(at, from, end))
                add(sums, at, from, end, 1, run(2, skip, end - from, sums.edgeAfter(end - 1)));
    }

    /// A run that begins at the total and ends at a heading is of one form however long it is.
    private static Shape run(int way, int skip, int count, boolean edge) {
        return new Shape(
                skip * SKIPPED, edge && skip == 0 ? way : way * 100_000 + skip * 10_000 + count);
    }

    private void strides(LineSums sums, int at, int first, int stride) {
        long sum = 0;
        long off = 0;
        var i = at + first;
        for (var count = 1; i >= 0 && i < sums.count() && count <= STEPS; count++) {
            sum += sums.value(i);
            off += sums.half(i);
            if (count > 2 && sums.fits(at, sum, off)) {
                var from = Math.min(at + first, i);
                var end = Math.max(at + first, i) + 1;
                var price = first == stride ? STRIDDEN : STRIDDEN + 2;
                add(sums, at, from, end, Math.abs(stride), new Shape(price, 0));
            }
            i += stride;
        }
    }

    private void pairs(LineSums sums, int at) {
        var end = Math.min(sums.count(), at + NEAR + 1);
        for (var one = Math.max(0, at - NEAR); one < end; one++) {
            if (one == at || !sums.has(one)) continue;
            for (var other = one + 1; other < end; other++) {
                if (other == at || !sums.has(other)) continue;
                var off = sums.half(one) + sums.half(other);
                if (!sums.fits(at, sums.value(one) + sums.value(other), off)) continue;
                if (++fitting > KEPT) return;
                var far = Math.abs(one - at) + Math.abs(other - at) - 1;
                var parts = new Items(sums.item(one), sums.item(other));
                count(new Guess(sums.item(at), parts), new Shape(Math.min(FAR, far), 0));
            }
        }
    }

    private void add(LineSums sums, int at, int from, int end, int stride, Shape shape) {
        if (++fitting > KEPT) return;
        var parts = new int[(end - from + stride - 1) / stride];
        for (var i = 0; i < parts.length; i++) parts[i] = sums.item(from + i * stride);
        count(new Guess(sums.item(at), new Items(parts)), shape);
    }

    private void count(Guess guess, Shape shape) {
        seen.merge(guess, 1, Integer::sum);
        shapes.merge(guess, shape, Shape::and);
    }
}
