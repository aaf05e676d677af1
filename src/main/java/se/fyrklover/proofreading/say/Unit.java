package se.fyrklover.proofreading.say;

import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.shared.Fraction;

/// What stands after a number: its unit or its noun.
///
/// @param sign `%`, `kr`, `tkr` or `mnkr`, as a printed number says it
/// @param end where the unit ends
/// @param to where unit and noun end
/// @param isPartOfWord whether the number is glued to letters that are no unit: "7tjugo"
record Unit(
        Measure measure,
        Fraction each,
        String sign,
        String noun,
        boolean rate,
        int end,
        int to,
        boolean isPartOfWord) {

    private static final Pattern SPACES = Pattern.compile("\\G[ \\u00A0\\u2009\\u202F]?");
    private static final String NO_MORE = "(?![\\p{L}\\d])";
    private static final Pattern POINTS =
            unit("procentenhet(?:er)?|%-enhet(?:er)?|procent ?enheter|percentage points?");
    private static final Pattern PERCENT =
            Sought.pattern("\\G(?:%|(?:procent|percent|per cent)(?!\\p{L}))");
    private static final Pattern MILLIONS =
            unit("mnkr|mkr|msek|miljon(?:er)?(?: kr(?:onor)?)?|million(?: kronor| SEK)?");
    private static final Pattern THOUSANDS =
            unit(
                    "tkr|kkr|ksek|tusen kr(?:onor)?|tusen|thousand (?:kronor|SEK)"
                            + "|(?<=\\b(?:kr|SEK) \\d[\\d., \\u00A0]{0,12})thousand");
    private static final Pattern KRONOR =
            Sought.pattern("\\G(?:(?:kr|kronor|sek)" + NO_MORE + "|:-)");
    private static final Pattern MONTHS = unit("mån|månad(?:er|ers|s)?|months?");
    private static final Pattern TIME =
            unit(
                    "år|års|years?|veck(?:a|or)|weeks?|dag(?:ar)?|days?|tim|timm(?:e|ar)|hours?|min|minuter|minutes?|kvartal");
    private static final Pattern RATE = Sought.pattern("\\G ?(?:/ ?\\p{L}+| per \\p{L}+)(?! av)");
    private static final Pattern PERSONS =
            Sought.pattern(
                    "\\G(?:st\\.? |stycken )?((?:\\p{Ll}{2,} ){0,2}?(?:av )?\\p{L}*(?:deltagar(?:e|na|nas)|person(?:er|erna)?|individ(?:er|erna)?|kvinn(?:a|or|orna)"
                            + "|m(?:a|ä)n(?:nen)?|flick(?:a|or)|pojk(?:e|ar)|barn|ungdom(?:ar|arna)?|anställda|medarbetare|klient(?:er)?|elev(?:er)?"
                            + "|brukare|patient(?:er)?|respondent(?:er)?|svarande|unga|vuxna|icke-?\\s?binära?|participants?|people|persons?|wom[ae]n|m[ae]n|individuals?))"
                            + NO_MORE);
    private static final Pattern MORE_THAN_PERSONS =
            Pattern.compile(
                    "(?iU).*\\b(?:och|samt|av|i|per|and|of|som|till|för|antal|totalt|budgeterat|summa)\\b.*");
    private static final Pattern NOUN = Sought.pattern("\\G(?:st\\.? )?(\\p{L}[\\p{L}-]*)");

    private static final Pattern SMALL =
            Sought.pattern(
                    "(?:av|och|i|på|som|till|för|samt|eller|per|är|var|har|från|med|st|x|of|and|in|to|at|was|were|the)");

    private static Pattern unit(String words) {
        return Sought.pattern("\\G(?:" + words + ")" + NO_MORE);
    }

    static Unit after(String text, int number) {
        var space = SPACES.matcher(text);
        var at = space.find(number) ? space.end() : number;
        var glued = at == number && at < text.length() && Character.isLetter(text.charAt(at));
        for (var known : Known.ALL) {
            var match = known.form.matcher(text);
            if (match.find(at)) return known.unit(text, match.end());
        }
        var persons = PERSONS.matcher(text);
        if (!glued && persons.find(at) && !MORE_THAN_PERSONS.matcher(persons.group(1)).matches())
            return new Unit(
                    Measure.PERSONS,
                    Fraction.of(1),
                    "",
                    persons.group(1),
                    false,
                    number,
                    persons.end(),
                    false);
        var noun = NOUN.matcher(text);
        if (!glued && noun.find(at) && !SMALL.matcher(noun.group(1)).matches())
            return new Unit(
                    Measure.OTHER,
                    Fraction.of(1),
                    "",
                    noun.group(1),
                    false,
                    number,
                    noun.end(1),
                    false);
        return new Unit(Measure.OTHER, Fraction.of(1), "", "", false, number, number, glued);
    }

    /// A unit that is written in a fixed way.
    private record Known(Pattern form, Measure measure, Fraction each, String sign) {

        static final List<Known> ALL =
                List.of(
                        new Known(POINTS, Measure.POINTS, Fraction.of(1, 100), ""),
                        new Known(PERCENT, Measure.PERCENT, Fraction.of(1, 100), "%"),
                        new Known(MILLIONS, Measure.KRONOR, Fraction.of(1_000_000), "mnkr"),
                        new Known(THOUSANDS, Measure.KRONOR, Fraction.of(1_000), "tkr"),
                        new Known(KRONOR, Measure.KRONOR, Fraction.of(1), "kr"),
                        new Known(MONTHS, Measure.MONTHS, Fraction.of(1), ""),
                        new Known(TIME, Measure.TIME, Fraction.of(1), ""));

        Unit unit(String text, int end) {
            var rate = RATE.matcher(text);
            var isRate = measure == Measure.KRONOR && rate.find(end);
            return new Unit(measure, each, sign, "", isRate, end, isRate ? rate.end() : end, false);
        }
    }
}
