package se.fyrklover.proofreading.sum;

import java.util.List;

/// One item is the sum of others, in the lines where it holds.
///
/// A difference is one too: that income less costs is the result means that income is the sum of
/// costs and result.
///
/// @param parts the items that are added, in order
/// @param agreeing the lines in which it holds, within the rounding
/// @param broken the lines between them in which it does not
/// @param bits how improbable it is by chance, as a power of two
public record SumPattern(
        int total, List<Integer> parts, List<Integer> agreeing, List<Integer> broken, double bits) {

    public SumPattern {
        parts = List.copyOf(parts);
        agreeing = List.copyOf(agreeing);
        broken = List.copyOf(broken);
    }

    public int from() {
        return agreeing.get(0);
    }

    public int to() {
        return agreeing.get(agreeing.size() - 1);
    }

    /// Whether they share lines.
    boolean meets(SumPattern other) {
        return from() <= other.to() && other.from() <= to();
    }

    /// 1 when the total comes after its parts, −1 when it comes before, 0 when it is among them.
    int way() {
        if (parts.get(parts.size() - 1) < total) return 1;
        return parts.get(0) > total ? -1 : 0;
    }

    /// Whether its parts are all that stands between the first of them and the total.
    boolean isBeside() {
        var first = parts.get(0);
        var last = parts.get(parts.size() - 1);
        return last - first == parts.size() - 1 && (first == total + 1 || last == total - 1);
    }

    /// Seldom broken where it holds.
    boolean isSteady() {
        return broken.size() <= Math.max(agreeing.size() / 3, agreeing.size() == 2 ? 1 : 0);
    }

    boolean shares(SumPattern other) {
        return parts.stream().anyMatch(other.parts::contains);
    }
}
