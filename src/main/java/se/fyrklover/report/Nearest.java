package se.fyrklover.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that somebody may have meant.
final class Nearest {

    private Nearest() {}

    /// The name that takes fewest letters to come to, if it is not quite another.
    static Optional<String> to(String written, Collection<String> names) {
        return names.stream()
                .min(
                        Comparator.<String>comparingInt(it -> distance(written, it))
                                .thenComparing(it -> it))
                .filter(it -> distance(written, it) <= Math.max(3, written.length() / 3));
    }

    /// How many letters must be put in, taken out or changed (Levenshtein).
    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (var at = 0; at <= b.length(); at++) before[at] = at;
        for (var i = 1; i <= a.length(); i++) {
            var now = new int[b.length() + 1];
            now[0] = i;
            for (var j = 1; j <= b.length(); j++)
                now[j] =
                        Math.min(
                                Math.min(now[j - 1], before[j]) + 1,
                                before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
            before = now;
        }
        return before[b.length()];
    }
}
