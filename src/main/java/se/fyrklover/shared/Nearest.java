package se.fyrklover.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// The name that somebody is likely to have meant: the one that fewest letters part from what was
/// written.
public final class Nearest {

    private Nearest() {}

    /// The nearest name, the first of several; empty where all are too far away.
    ///
    /// @param farthest how many letters may part a name from what was written
    public static Optional<String> to(
            String written, Collection<String> names, ToIntFunction<String> farthest) {
        return names.stream()
                .filter(it -> steps(written, it) <= farthest.applyAsInt(it))
                .min(Comparator.comparingInt(it -> steps(written, it)));
    }

    /// How many letters must be put in, taken away or exchanged to make one word the other
    /// (Levenshtein).
    private static int steps(String from, String to) {
        var before = new int[to.length() + 1];
        for (var at = 0; at <= to.length(); at++) before[at] = at;
        for (var row = 1; row <= from.length(); row++) {
            var now = new int[to.length() + 1];
            now[0] = row;
            for (var at = 1; at <= to.length(); at++) {
                var exchanged = from.charAt(row - 1) == to.charAt(at - 1) ? 0 : 1;
                now[at] =
                        Math.min(before[at - 1] + exchanged, 1 + Math.min(before[at], now[at - 1]));
            }
            before = now;
        }
        return before[to.length()];
    }
}
