package se.fyrklover.proofreading.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Thousands;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// Finds the quantities in a sentence, and leaves what is [Apart].
final class Quantities {

    private static final String SPACE = "[ \\u00A0\\u2009\\u202F]";

    /// Thousands are parted by a space, or by dots or commas where there are at least two of them.
    static final String NUMBER =
            "(?:\\d{1,3}(?:"
                    + SPACE
                    + "\\d{3})+(?!\\d)(?:[.,]\\d+)?"
                    + "|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d{1,3}(?:,\\d{3}){2,}(?!\\d)|\\d+(?:[.,]\\d+)?)";

    private static final List<List<String>> WORDS =
            List.of(
                    List.of("en", "ett", "one"),
                    List.of("två", "two"),
                    List.of("tre", "three"),
                    List.of("fyra", "four"),
                    List.of("fem", "five"),
                    List.of("sex", "six"),
                    List.of("sju", "seven"),
                    List.of("åtta", "eight"),
                    List.of("nio", "nine"),
                    List.of("tio", "ten"),
                    List.of("elva", "eleven"),
                    List.of("tolv", "twelve"));

    private static final Map<String, Integer> IN_WORDS =
            IntStream.range(0, WORDS.size())
                    .boxed()
                    .flatMap(at -> WORDS.get(at).stream().map(word -> Map.entry(word, at + 1)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern FORM =
            Sought.pattern(
                    "(?<![\\d\\p{L}])(?<![\\d][.,])(?:(?<kr>kr|SEK) )?(?<sign>(?<=^|[\\s(])[-\\u2010-\\u2013\\u2212+](?=\\d))?(?<number>"
                            + NUMBER
                            + ")(?!\\p{Ll}*\\d)"
                            + "|(?<![\\p{L}-])(?<word>"
                            + String.join("|", IN_WORDS.keySet())
                            + ")(?![\\p{L}-])");

    private Quantities() {}

    static List<Said> in(String text, List<Apart.Piece> apart, Thousands thousands) {
        var found = new ArrayList<Said>();
        var match = FORM.matcher(text);
        var from = 0;
        while (from <= text.length() && match.find(from)) {
            var at = match.start();
            var piece = apart.stream().filter(it -> it.from() <= at && at < it.to()).findFirst();
            if (piece.isPresent()) {
                from = piece.get().to();
                continue;
            }
            var said =
                    match.group("word") == null
                            ? printed(
                                    text,
                                    at,
                                    match.end(),
                                    thousands.plain(match.group("number")),
                                    match.group("sign"),
                                    match.group("kr") != null)
                            : inWords(text, at, match.end());
            said.forEach(found::add);
            from = said.isEmpty() ? match.end() : Math.max(match.end(), said.getFirst().to());
        }
        return found;
    }

    private static List<Said> printed(
            String text, int from, int end, String digits, @Nullable String sign, boolean kronor) {
        if (!(Numbers.parse(digits) instanceof Parsed.Read(var value))) return List.of();
        var unit = Unit.after(text, end);
        if (unit.isPartOfWord()) return List.of();
        var amount = sign == null || sign.equals("+") ? value : value.negate();
        var measure = kronor && unit.measure() == Measure.OTHER ? Measure.KRONOR : unit.measure();
        if (measure == Measure.KRONOR && value.scale() == 3) return List.of();
        return List.of(
                new Said(
                        new PrintedNumber(
                                text.substring(from, unit.end()).strip(), amount, unit.sign()),
                        measure,
                        unit.each(),
                        manner(text, from),
                        unit.noun(),
                        unit.rate(),
                        from,
                        unit.to()));
    }

    /// A number in words counts only persons, or is one of so many; "en" is mostly no number.
    private static List<Said> inWords(String text, int from, int end) {
        var word = text.substring(from, end).toLowerCase(Locale.ROOT);
        var value = IN_WORDS.getOrDefault(word, 0);
        var unit = Unit.after(text, end);
        var persons = unit.measure() == Measure.PERSONS;
        var ofSome = value > 1 && text.startsWith(" av ", end);
        if (!persons
                && !ofSome
                && (value == 1 || (unit.measure() == Measure.OTHER && unit.noun().isEmpty())))
            return List.of();
        return List.of(
                new Said(
                        new PrintedNumber(
                                text.substring(from, end), BigDecimal.valueOf(value), unit.sign()),
                        unit.measure(),
                        unit.each(),
                        manner(text, from),
                        unit.noun(),
                        unit.rate(),
                        from,
                        unit.to()));
    }

    private static final Pattern ABOUT =
            Sought.pattern(
                    "(?:\\bca\\.?|\\bcirka|\\bcirca|\\bomkring|\\brunt|\\bungefär|\\buppskattningsvis|\\bapproximately|\\babout|~|≈) ?$");
    private static final Pattern BOUND =
            Sought.pattern(
                    "\\b(?:drygt|knappt|nästan|nära|över|under|minst|högst|max|maximalt|minimum|upp till|upp emot|mer än|fler än|mindre än|färre än|lägst|at least|at most|more than|over|nearly|almost|up to|less than) ?$");

    private static Manner manner(String text, int from) {
        var before = text.substring(Math.max(0, from - 30), from);
        if (ABOUT.matcher(before).find()) return Manner.ABOUT;
        return BOUND.matcher(before).find() ? Manner.BOUND : Manner.EXACT;
    }
}
