package se.fyrklover.proofreading.say;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How much of a year words speak of: eight months of "januari–augusti", twelve of "helåret".
public final class Stretch {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t",
                    "nov", "dec");
    private static final String MONTH =
            "((?:" + String.join("|", MONTHS) + ")\\p{L}*)\\.?(?:\\s+(?:19|20)\\d\\d)?";
    private static final Pattern RANGE =
            Sought.pattern(
                    "\\b(?:\\d{1,2}\\s+)?"
                            + MONTH
                            + "\\s*(?:[-\\u2010-\\u2015]|till(?: och med)?|t\\.?o\\.?m\\.?|to|through|until)\\s*(?:\\d{1,2}\\s+)?"
                            + MONTH
                            + "(?!\\p{L})");
    private static final Sought PART =
            Sought.of(
                    "\\b(?:delår\\p{L}*|tertial\\p{L}*|(?:första|andra|tredje|fjärde) kvartal\\p{L}*|halvår\\p{L}*|interim|half-year|first half|first eight months)\\b");
    private static final Sought WHOLE =
            Sought.of(
                    "\\b(?:helår(?:et|s)?|hela (?:år(?:et)?|(?:19|20)\\d\\d)|full[- ]year|(?:the )?(?:whole|entire|full) (?:of )?(?:year|(?:19|20)\\d\\d))\\b");
    private static final int YEAR = 12;

    private Stretch() {}

    /// Whether the words name a part of a year.
    public static boolean isPart(String text) {
        var months = months(text);
        return (months.isPresent() && months.getAsInt() < YEAR) || PART.isIn(text);
    }

    public static boolean isWhole(String text) {
        var months = months(text);
        return WHOLE.isIn(text) || (months.isPresent() && months.getAsInt() == YEAR);
    }

    /// How many months the only range of months takes.
    public static OptionalInt months(String text) {
        var found = RANGE.matcher(text).results().mapToInt(Stretch::length).distinct().toArray();
        return found.length == 1 && found[0] > 0 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    private static int length(MatchResult range) {
        return at(range.group(2)) - at(range.group(1)) + 1;
    }

    private static int at(String month) {
        for (var at = 0; at < MONTHS.size(); at++)
            if (month.matches("(?iu)" + MONTHS.get(at) + ".*")) return at;
        throw new IllegalArgumentException(month);
    }
}
