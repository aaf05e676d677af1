package se.fyrklover.proofreading.say;

import java.util.Optional;
import java.util.regex.Pattern;

/// A change that is told from its end: "55 deltagare jämfört med 40 året före", "55 (40 förra
/// året)".
final class Compared {

    private static final String LEAD = "(?:\\s*(?:totalt|kr|SEK|dem|in))*\\s*$";
    private static final String BEFORE =
            "(?:året\\s+(?:före|innan)|(?:föregående|förra|förgående|tidigare)\\s+år\\p{L}*|fjol\\p{L}*|i fjol|år(?:et)?\\s+(?:19|20)\\d\\d"
                    + "|(?:19|20)\\d\\d|(?:the\\s+)?(?:year before|previous year|last year|prior year))";
    private static final Sought AGAINST =
            Sought.of(
                    "\\b(?:jämfört med|att jämföra med|mot|compared (?:with|to)|against)(?:\\s+(?:för\\s+)?"
                            + BEFORE
                            + "(?:\\s*(?:då|när|var|:))?)?"
                            + LEAD);
    private static final Pattern BRACKET =
            Sought.pattern("^\\s*(?:\\p{L}+\\s*)?\\(\\s*(?:" + BEFORE + "\\s*:?)?\\s*$");
    private static final Sought PAST = Sought.of(BEFORE);
    private static final Sought OTHER =
            Sought.of(
                    "\\b(?:budget\\p{L}*|plan\\p{L}*|prognos\\p{L}*|mål\\p{L}*|riket|länet|snitt\\p{L}*|medan|men|samtidigt|däremot|target|while|but|whereas)\\b");
    private static final int NEAR = 30;

    private Compared() {}

    static Optional<FromTo> in(Sentence sentence, Said one, Said next) {
        var between = between(sentence, one, next);
        var after = sentence.after(next);
        var tail = after.substring(0, Math.min(NEAR, after.length()));
        if (OTHER.isIn(sentence.text()) || !areOfOneNoun(one, next)) return Optional.empty();
        var past = PAST.isIn(between + " " + next.noun() + " " + tail);
        return past && (AGAINST.isIn(between) || isBracket(sentence, one, between))
                ? Optional.of(new FromTo(next, one))
                : Optional.empty();
    }

    /// With the noun of the first, which may be the word that compares.
    private static String between(Sentence sentence, Said one, Said next) {
        var start = one.from() + one.printed().length();
        return sentence.text().substring(Math.min(start, next.from()), next.from());
    }

    private static boolean isBracket(Sentence sentence, Said one, String between) {
        var opens = sentence.text().indexOf('(', one.from());
        return opens >= one.from() && BRACKET.matcher(between).matches();
    }

    /// The first may lack its noun, and the second one's may be "året" or nothing.
    private static boolean areOfOneNoun(Said one, Said next) {
        if (!one.is(Measure.PERSONS) || !next.is(Measure.PERSONS)) return true;
        return one.noun().equalsIgnoreCase(next.noun());
    }
}
