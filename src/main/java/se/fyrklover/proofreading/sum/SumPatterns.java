package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.sum.Ranking.Ranked;

/// Finds which items of a table are the sums of which others, from the numbers of all its lines.
///
/// One winner for each total; its parts are put aside before the next round, so that sums of sums
/// come out.
public final class SumPatterns {

    private static final int ROUNDS = 8;
    private static final int SAMPLE = 24;
    private static final int FEWEST = 8;
    private static final int LOOKS = 12_000;
    private static final double INNER = 12;
    private static final double SECOND = 25;

    private final Matrix matrix;
    private final Hints hints;
    private final Weights weights;
    private final int[] items;
    private final int[] sample;
    private final BitSet[] aside;
    private final Twins twins;
    private boolean exact;
    private final List<SumPattern> found = new ArrayList<>();
    private final List<Ranked> waiting = new ArrayList<>();

    private SumPatterns(Matrix matrix, Hints hints) {
        this.matrix = matrix;
        this.hints = hints;
        weights = new Weights(matrix, hints);
        aside = new BitSet[matrix.items()];
        for (var i = 0; i < aside.length; i++) aside[i] = new BitSet();
        items =
                IntStream.range(0, matrix.items())
                        .filter(item -> !hints.unfit().get(item))
                        .filter(item -> lines().anyMatch(line -> matrix.has(item, line)))
                        .toArray();
        sample = sample();
        twins = new Twins(matrix, lines().toArray());
    }

    public static List<SumPattern> among(Matrix matrix, Hints hints) {
        var patterns = new SumPatterns(matrix, hints);
        for (var round = 0; round < ROUNDS; round++) if (!patterns.round()) break;
        patterns.late();
        var reach = new Reach(matrix, patterns.lines().toArray(), patterns.items);
        return patterns.found.stream().filter(reach::isEnough).toList();
    }

    private IntStream lines() {
        return IntStream.range(0, matrix.lines()).filter(line -> !hints.unfitLines().get(line));
    }

    private boolean round() {
        List<SumPattern> taken = new ArrayList<>();
        var best = best();
        for (var each : best) {
            if (!isFree(each)) continue;
            if (isOuter(each.pattern(), best)) {
                waiting.add(each);
                continue;
            }
            taken.add(each.pattern());
            found.add(each.pattern());
        }
        for (var each : taken)
            for (var part : each.parts()) aside[part].set(each.from(), each.to() + 1);
        return !taken.isEmpty();
    }

    private List<Ranked> best() {
        var guesses = new Guesses(matrix);
        for (var line : sample) guesses.look(line, active(line));
        var ranking = new Ranking(hints, items.length, guesses);
        for (var guess : guesses.all())
            weights.of(guess)
                    .filter(it -> it.pattern().isSteady())
                    .ifPresent(it -> ranking.add(guess, it));
        exact |= ranking.isExact();
        return ranking.best(exact);
    }

    /// A sum of the parts of another sum waits: it is mostly the sum of that sum.
    private static boolean isOuter(SumPattern pattern, List<Ranked> others) {
        return others.stream()
                .filter(it -> it.net() >= INNER)
                .map(Ranked::pattern)
                .filter(it -> it.total() != pattern.total() && it.meets(pattern))
                .filter(it -> it.parts().size() < pattern.parts().size())
                .filter(it -> !pattern.parts().contains(it.total()))
                .anyMatch(it -> pattern.parts().containsAll(it.parts()));
    }

    /// Those that waited and whose total nothing else explains, as sums from the year's beginning.
    private void late() {
        for (var each : waiting)
            if (isFree(each)
                    && found.stream()
                            .filter(it -> it.meets(each.pattern()))
                            .noneMatch(it -> it.total() == each.pattern().total()))
                found.add(each.pattern());
    }

    private boolean isFree(Ranked ranked) {
        var pattern = ranked.pattern();
        return found.stream()
                .filter(it -> it.meets(pattern))
                .noneMatch(it ->
                        isTold(it, pattern)
                                || (it.total() == pattern.total() && !isSecond(ranked, it))
                                || (it.parts().contains(pattern.total())
                                        && pattern.parts().contains(it.total())));
    }

    /// That a sum is made of the twins of another's parts says nothing more, unless they stand
    /// right beside it.
    private boolean isTold(SumPattern before, SumPattern pattern) {
        return before.parts().equals(pattern.parts())
                || (!pattern.isBeside() && twins.areSame(before.parts(), pattern.parts()));
    }

    /// A total can be told in two ways: by its parts, and by what is taken from it and what is
    /// left.
    private static boolean isSecond(Ranked ranked, SumPattern first) {
        var pattern = ranked.pattern();
        return ranked.net() >= SECOND
                && (pattern.bits() >= 0.4 * first.bits() || pattern.broken().isEmpty())
                && pattern.broken().size() * 10 <= pattern.agreeing().size()
                && !pattern.shares(first);
    }

    /// Some of the lines with three numbers or more; fewer where there is much to try in each.
    private int[] sample() {
        var fit = lines().filter(this::isFit).toArray();
        var most = Math.clamp(LOOKS / Math.max(1, items.length), FEWEST, SAMPLE);
        return fit.length <= most
                ? fit
                : IntStream.range(0, most)
                        .map(i -> fit[(int) ((long) i * fit.length / most)])
                        .toArray();
    }

    private boolean isFit(int line) {
        var count = 0;
        for (var item : items) if (matrix.has(item, line) && ++count == 3) return true;
        return false;
    }

    private int[] active(int line) {
        return IntStream.of(items).filter(item -> !aside[item].get(line)).toArray();
    }
}
