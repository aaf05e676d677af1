package se.fyrklover.proofreading.sum;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Weighs a guess in all lines: how improbable it is that so much agrees by chance.
final class Weights {

    private static final double MISS = 6;
    private static final double MOST = 20;
    private static final double LITTLE = 0.02;
    private static final int FEW = 12;
    private static final double REPEATED = 0.7;
    private static final double SPREAD = 3.5;

    private final Matrix matrix;
    private final Hints hints;
    private final double[] most;
    private final LikeLines like;
    private final Map<Integer, long[]> totals = new HashMap<>();

    Weights(Matrix matrix, Hints hints) {
        this.matrix = matrix;
        this.hints = hints;
        most = new double[matrix.lines()];
        Arrays.setAll(most, this::most);
        like = new LikeLines(matrix, hints.unfitLines());
    }

    /// Where the same few numbers come again and again, much fits by chance.
    private double most(int line) {
        var told =
                IntStream.range(0, matrix.items())
                        .mapToLong(item -> matrix.value(item, line))
                        .filter(it -> it != 0)
                        .toArray();
        Arrays.sort(told);
        var different =
                IntStream.range(0, told.length)
                        .filter(i -> i == 0 || told[i] != told[i - 1])
                        .count();
        return told.length < FEW || different >= REPEATED * told.length
                ? MOST
                : Math.clamp(2 * bits((double) different), LITTLE, MOST);
    }

    static double bits(double times) {
        return Math.log(times) / Math.log(2);
    }

    /// The stretch of lines in which it speaks most for itself.
    Optional<Weighed> of(Guess guess) {
        var exact = new double[matrix.lines()];
        var told = told(guess, exact);
        double best = 0;
        double running = 0;
        var start = -1;
        var from = 0;
        var to = -1;
        for (var line = 0; line < told.length; line++) {
            if (Double.isNaN(told[line])) continue;
            if (start < 0 || running < 0) {
                running = 0;
                start = line;
            }
            running += told[line];
            if (running > best || (to >= from && told[line] == 0 && running == best)) {
                best = running;
                from = start;
                to = line;
            }
        }
        return to < from
                ? Optional.empty()
                : Optional.of(Weighed.between(guess, told, exact, from, to, best));
    }

    /// What each line says for it; below zero against it; not a number where nothing can be said.
    private double[] told(Guess guess, double[] exact) {
        var totals = this.totals.computeIfAbsent(guess.total(), this::totals);
        Set<Long> met = new HashSet<>();
        Set<Integer> said = new HashSet<>();
        var told = new double[matrix.lines()];
        for (var line = 0; line < told.length; line++) {
            var sum = hints.unfitLines().get(line) ? null : LineSum.of(matrix, guess, line);
            told[line] = sum == null ? Double.NaN : told(sum, line, totals, met);
            if (told[line] > LITTLE && !said.add(like.first(line))) told[line] = LITTLE;
            if (sum != null) exact[line] = Weighed.exact(sum);
        }
        return told;
    }

    /// What stands there as an item's numbers, each once and in rising order.
    private long[] totals(int item) {
        return IntStream.range(0, matrix.lines())
                .filter(line -> matrix.has(item, line))
                .mapToLong(line -> matrix.value(item, line))
                .sorted()
                .distinct()
                .toArray();
    }

    private double told(LineSum sum, int line, long[] totals, Set<Long> met) {
        if (sum.error() > Math.min((double) sum.off(), SPREAD * sum.deviation())) return -MISS;
        if (sum.greatest() == 0) return 0;
        if (sum.telling() <= 1 || !met.add(sum.mark())) return LITTLE;
        var steps = sum.greatest() / (double) sum.step() + 1;
        var chance =
                Math.max((2 * sum.error() / (double) sum.step() + 1) / steps, fitting(sum, totals));
        return Math.clamp(-bits(chance), LITTLE, most[line]);
    }

    /// The share of the other lines' totals that would have fitted as well.
    private static double fitting(LineSum sum, long[] totals) {
        if (totals.length < 3) return 0;
        var low = place(totals, sum.sum() - sum.error());
        var high = place(totals, sum.sum() + sum.error() + 1);
        return (high - low - 1) / (double) totals.length;
    }

    private static int place(long[] sorted, long value) {
        var at = Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }
}
