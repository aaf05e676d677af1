package se.fyrklover.proofreading.sum;

import java.util.Arrays;

/// Tells sums that hold where they could from those that hold in a few lines and mostly do not.
///
/// Who adds up what stands right beside the total may do so in some lines only; whatever else holds
/// in less than two lines of three is mostly chance, or follows from other sums.
final class Reach {

    private static final double SELDOM = 0.1;

    private final Matrix matrix;
    private final int[] lines;
    private final int[] place;

    /// @param lines those in which anything is added
    /// @param items those that are added, in order
    Reach(Matrix matrix, int[] lines, int[] items) {
        this.matrix = matrix;
        this.lines = lines;
        place = new int[matrix.items()];
        for (var at = 0; at < items.length; at++) place[items[at]] = at;
    }

    boolean isEnough(SumPattern pattern) {
        var sums =
                Arrays.stream(lines)
                        .mapToObj(line -> LineSum.of(matrix, Guess.of(pattern), line))
                        .filter(it -> it != null && it.greatest() != 0)
                        .toList();
        var holding = sums.stream().filter(it -> it.error() <= it.off()).count();
        var against = sums.size() - holding;
        if (against < 2 || holding >= 2 * against) return true;
        return holding >= SELDOM * sums.size() && isBesideItsParts(pattern);
    }

    /// All that stands between the first part and the total is added.
    private boolean isBesideItsParts(SumPattern pattern) {
        var total = place[pattern.total()];
        var first = place[pattern.parts().getFirst()];
        var last = place[pattern.parts().getLast()];
        return last - first == pattern.parts().size() - 1
                && (first == total + 1 || last == total - 1);
    }
}
