package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.say.Sought;

/// Which scales words name, by the number that they end on: "skala 1–5", "femgradig skala",
/// "five-point scale".
final class ScaleNames {

    private static final Pattern DIGITS =
            Sought.pattern(
                    "\\b(?:skala\\p{L}*|scale)\\b\\D{0,30}\\b[01]\\s*(?:[-\\u2010-\\u2013]|till|to)\\s*(\\d{1,2})\\b");
    private static final Pattern GRADED =
            Sought.pattern(
                    "\\b(?:(\\d{1,2})[- ]?|(fyr|fem|sex|sju|tio|four|five|six|seven|ten)[- ]?)(?:gradig\\p{L}*|gradiga|skalig\\p{L}*|point)\\b");
    private static final List<List<String>> WORDS =
            List.of(
                    List.of("fyr", "four"),
                    List.of("fem", "five"),
                    List.of("sex", "six"),
                    List.of("sju", "seven"),
                    List.of("åtta", "eight"),
                    List.of("nio", "nine"),
                    List.of("tio", "ten"));
    private static final int FIRST = 4;

    private ScaleNames() {}

    /// The tops of the scales named.
    static Set<Integer> in(String text) {
        var tops = new TreeSet<Integer>();
        DIGITS.matcher(text).results().forEach(it -> tops.add(Integer.valueOf(it.group(1))));
        var graded = GRADED.matcher(text);
        while (graded.find())
            tops.add(
                    graded.group(1) == null
                            ? number(graded.group(2))
                            : Integer.parseInt(graded.group(1)));
        return tops;
    }

    private static int number(String word) {
        for (var at = 0; at < WORDS.size(); at++)
            if (WORDS.get(at).contains(word.toLowerCase(Locale.ROOT))) return at + FIRST;
        throw new IllegalArgumentException(word);
    }
}
