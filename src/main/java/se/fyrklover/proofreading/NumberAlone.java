package se.fyrklover.proofreading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text that is nothing but a number, taken apart sign by sign, since every cell of every file is
/// asked.
///
/// @param number what may be a number, with its thousands
/// @param negative whether it stands in brackets
/// @param sign its unit, empty where it has none
record NumberAlone(String number, boolean negative, String sign) {

    private static final String BEFORE = "-\u2010\u2011\u2012\u2013\u2212+";
    private static final String WITHIN = "\u00A0\u2009\u202F .,";
    private static final String SPACES = " \t\n\u000B\f\r";
    private static final Set<String> UNITS = Set.of("", "%", "kr", "tkr", "mnkr", "mkr", "kronor");

    /// Nothing where the text is something else.
    static @Nullable NumberAlone in(String text) {
        var from = text.startsWith("(") ? 1 : 0;
        var end = end(text, from);
        if (end == from) return null;
        var closed = end < text.length() && text.charAt(end) == ')';
        var rest = closed ? end + 1 : end;
        while (rest < text.length() && SPACES.indexOf(text.charAt(rest)) >= 0) rest++;
        var sign = text.substring(rest);
        return closed == (from == 1) && UNITS.contains(sign)
                ? new NumberAlone(text.substring(from, end), closed, sign)
                : null;
    }

    /// After the last digit of the signs that a number is written with.
    private static int end(String text, int from) {
        var end = from;
        for (var at = from; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (isDigit(sign)) end = at + 1;
            else if (WITHIN.indexOf(sign) < 0 && (at > from || BEFORE.indexOf(sign) < 0)) break;
        }
        return end;
    }

    private static boolean isDigit(char sign) {
        return '0' <= sign && sign <= '9';
    }
}
