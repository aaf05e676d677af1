package se.fyrklover.proofreading.sum;

import java.util.List;

/// Leaves out the patterns that only fit because a total is wrong, or by chance.
///
/// A total that forgets a row is still the sum of the other rows, in its own column. And what a sum
/// that holds oftener adds together with others is no sum of those: they would be counted twice.
final class Preferred {

    private Preferred() {}

    static List<SumPattern> of(List<SumPattern> patterns) {
        return patterns.stream()
                .filter(it -> patterns.stream().noneMatch(other -> isBetter(other, it)))
                .filter(it -> patterns.stream().noneMatch(other -> addsBoth(other, it)))
                .filter(it ->
                        it.agreeing().size() > 1 || it.way() <= 0 || last(it) == it.total() - 1)
                .toList();
    }

    private static int last(SumPattern pattern) {
        return pattern.parts().get(pattern.parts().size() - 1);
    }

    private static boolean addsBoth(SumPattern sum, SumPattern part) {
        return sum.agreeing().size() > part.agreeing().size()
                && sum.parts().contains(part.total())
                && sum.parts().containsAll(part.parts());
    }

    private static boolean isBetter(SumPattern one, SumPattern other) {
        return one.total() == other.total()
                && !one.equals(other)
                && one.agreeing().size() >= other.agreeing().size()
                && one.parts().size() > other.parts().size()
                && one.parts().containsAll(other.parts());
    }
}
