package se.fyrklover.proofreading.sum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Items that stand twice in a table with the same numbers.
final class Twins {

    private static final long ABSENT = Long.MIN_VALUE;

    private final int[] first;

    /// @param lines those in which anything is added
    Twins(Matrix matrix, int[] lines) {
        Map<List<Long>, Integer> seen = new HashMap<>();
        first = new int[matrix.items()];
        for (var item = 0; item < first.length; item++) {
            var at = item;
            var told =
                    IntStream.of(lines)
                            .mapToObj(it -> matrix.has(at, it) ? matrix.value(at, it) : ABSENT)
                            .toList();
            var isTold = told.stream().anyMatch(it -> it != 0 && it != ABSENT);
            var before = isTold ? seen.putIfAbsent(told, item) : null;
            first[item] = before == null ? item : before;
        }
    }

    /// Whether they are the same items, or their twins.
    boolean areSame(List<Integer> some, List<Integer> others) {
        return some.size() == others.size() && firsts(some).equals(firsts(others));
    }

    private List<Integer> firsts(List<Integer> items) {
        return items.stream().map(it -> first[it]).sorted().toList();
    }
}
