package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sums of all that stands up to the total, for those that leave out an item or two of it.
///
/// Where what is left out is so little that rounding hides it, both fit, and the fuller one is
/// meant.
final class Fuller {

    private static final int LEFT_OUT = 2;

    private final Map<Integer, List<SumPattern>> sums = new HashMap<>();

    void add(SumPattern pattern) {
        sums.computeIfAbsent(pattern.total(), _ -> new ArrayList<>()).add(pattern);
    }

    boolean isThere(SumPattern pattern) {
        return sums.getOrDefault(pattern.total(), List.of()).stream()
                .anyMatch(it -> isFuller(it, pattern));
    }

    private static boolean isFuller(SumPattern one, SumPattern other) {
        var more = one.parts().size() - other.parts().size();
        return 0 < more
                && more <= LEFT_OUT
                && one.agreeing().size() >= other.agreeing().size()
                && one.parts().containsAll(other.parts());
    }
}
