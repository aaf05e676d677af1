package se.fyrklover.proofreading.sum;

import java.util.Optional;

/// How two numbers differ in their digits.
///
/// @param how `swapped` or `digit`
/// @param printed the digits that stand there
/// @param right those that should
record Digits(String how, String printed, String right) {

    /// Two digits that changed places, or one that is another; nothing else is told.
    static Optional<Digits> between(long printed, long right) {
        if (Long.signum(printed) != Long.signum(right)) return Optional.empty();
        var one = Long.toString(Math.abs(printed / 2));
        var other = Long.toString(Math.abs(right / 2));
        if (one.length() != other.length() || one.equals(other)) return Optional.empty();
        var from = 0;
        while (one.charAt(from) == other.charAt(from)) from++;
        var end = one.length();
        while (one.charAt(end - 1) == other.charAt(end - 1)) end--;
        var mine = one.substring(from, end);
        var theirs = other.substring(from, end);
        if (mine.length() == 1) return Optional.of(new Digits("digit", mine, theirs));
        var turned = new StringBuilder(mine).reverse().toString();
        return mine.length() == 2 && turned.equals(theirs)
                ? Optional.of(new Digits("swapped", mine, theirs))
                : Optional.empty();
    }
}
