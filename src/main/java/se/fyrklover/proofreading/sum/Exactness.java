package se.fyrklover.proofreading.sum;

import java.util.List;
import se.fyrklover.proofreading.sum.Formula.Trial;

/// Whether a table's numbers are whole and not rounded, so that one unit too many is a fault.
///
/// Rounded parts seldom add up to the rounded total every time; where they do so far too often,
/// they were never rounded.
final class Exactness {

    private static final double DOUBT = 0.000_001;

    private Exactness() {}

    /// The only sum that is off by what rounding could explain, in a table without rounding.
    static List<Trial> odd(List<Trial> trials) {
        var odd = trials.stream().filter(it -> it.agrees() && it.excess() != 0).toList();
        if (odd.size() != 1) return List.of();
        var chance =
                trials.stream()
                        .filter(it -> it.agrees() && it.excess() == 0 && it.isTelling())
                        .mapToDouble(it -> it.sum().roundedFits())
                        .reduce(1, (one, other) -> one * other);
        return chance < DOUBT && odd.get(0).formula().isClear() ? odd : List.of();
    }
}
