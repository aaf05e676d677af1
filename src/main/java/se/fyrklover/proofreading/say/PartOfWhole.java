package se.fyrklover.proofreading.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// So many of so many: "31 av 60 deltagare", "31/60", "av 20 avslutade har fem gått vidare".
public record PartOfWhole(Said part, Said whole) {

    private static final Pattern OF =
            Sought.pattern(
                    "\\s*(?:st\\.?\\s+)?(?:\\p{L}+\\s+){0,3}(?:av|utav|of|out of)\\s+(?:(?:de|dessa|totalt|samtliga|alla|våra|årets|sammanlagt|the|all|total)\\s+)*(?:kr\\s+)?");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final Pattern AV_BEFORE =
            Sought.pattern(
                    "(?:^|.*[\\s(])av\\s+(?:(?:de|dessa|totalt|samtliga|alla|våra|årets|sammanlagt)\\s+)*");
    private static final Pattern WORDS_THEN = Sought.pattern("(?:\\s+[\\p{L}-]+){1,7}\\s+");

    public static List<PartOfWhole> in(Sentence sentence) {
        var found = new ArrayList<PartOfWhole>();
        var said = sentence.said();
        for (var at = 0; at + 1 < said.size(); at++) {
            var one = said.get(at);
            var next = said.get(at + 1);
            var between = sentence.between(one, next);
            if (isPart(one, next)
                    && (saysOf(sentence, one, next) || SLASH.matcher(between).matches()))
                found.add(new PartOfWhole(one, next));
            else if (isPart(next, one)
                    && one.counts()
                    && AV_BEFORE.matcher(sentence.before(one)).matches()
                    && WORDS_THEN.matcher(between).matches()) found.add(new PartOfWhole(next, one));
        }
        return found;
    }

    /// The noun of the first may hold its "av": "14 av deltagarna".
    private static boolean saysOf(Sentence sentence, Said one, Said next) {
        var start = one.from() + one.number().printed().length();
        return start <= next.from()
                && OF.matcher(sentence.text().substring(start, next.from())).matches();
    }

    private static boolean isPart(Said part, Said whole) {
        var alike = part.is(whole.measure()) || (part.counts() && whole.counts());
        return alike
                && ((part.counts() && whole.counts()) || part.is(Measure.KRONOR))
                && !part.rate()
                && !whole.rate()
                && whole.amount().sign() > 0
                && part.amount().sign() >= 0
                && part.amount().compareTo(whole.amount()) <= 0;
    }
}
