package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.PartOfWhole;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// A sentence gives away few persons of a sex that it does not count: what is left of all but those
/// of the other sex, or what a percentage makes of so many.
///
/// Neither the number nor the words that would give it away are repeated.
public final class FewLeft implements TextCheck {

    private static final Fraction FEW = Fraction.of(4);
    static final Pattern SEX =
            Sought.pattern(
                    "(?<!\\p{L})(?:kvinnor|kvinna|män|man|flickor|pojkar|women|woman|men)(?!\\p{L})");
    static final Pattern PERSONS =
            Sought.pattern(
                    "\\b(?:\\p{L}*deltagar\\p{L}*|person(?:er)?|individer|brukare|klienter|participants?|people)\\b");
    static final Pattern STAFF =
            Sought.pattern(
                    "\\b(?:anställ\\p{L}*|tjänst\\p{L}*|personal\\p{L}*|styrelse\\p{L}*|ledam\\p{L}*|handläggare|kansli\\p{L}*|ska|skall|mål\\p{L}*|staff|board)\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            if (!STAFF.matcher(sentence.text()).find() && SEX.matcher(sentence.text()).find())
                told(sentence, tally);
        return tally.found();
    }

    static boolean isFew(Fraction count) {
        return count.sign() > 0 && count.compareTo(FEW) <= 0;
    }

    private static void told(Sentence sentence, Tally tally) {
        if (!PERSONS.matcher(sentence.text()).find()) return;
        if (isRest(sentence)) tally.remark(remark(sentence, "small-rest"));
        else if (isShare(sentence)) tally.remark(remark(sentence, "small-percent"));
    }

    /// "Av 17 deltagare är 14 kvinnor", and no word of the others.
    private static boolean isRest(Sentence sentence) {
        var pairs = PartOfWhole.in(sentence);
        if (pairs.size() != 1 || sentence.said().size() != 2) return false;
        var pair = pairs.getFirst();
        return SEX.matcher(" " + pair.part().noun() + " " + sentence.after(pair.part())).find()
                && pair.part().manner() == Manner.EXACT
                && isFew(pair.whole().amount().minus(pair.part().amount()));
    }

    /// "Av 20 deltagare är 10 % män"; so too where the others are ninety per cent.
    private static boolean isShare(Sentence sentence) {
        var counts = sentence.said().stream().filter(Said::counts).toList();
        var shares = sentence.of(Measure.PERCENT).toList();
        if (counts.size() != 1 || shares.isEmpty() || !counts.getFirst().is(Measure.PERSONS))
            return false;
        var whole = counts.getFirst();
        return shares.stream()
                .filter(it -> whole.from() < it.from() && it.manner() == Manner.EXACT)
                .filter(it -> SEX.matcher(" " + sentence.after(it)).find())
                .anyMatch(it -> isFewOf(it.rounded().nearestOf(whole.amount()), whole.amount()));
    }

    private static boolean isFewOf(Fraction part, Fraction whole) {
        return isFew(part) || isFew(whole.minus(part));
    }

    private static Remark remark(Sentence sentence, String key) {
        return remark(sentence.spot(), sentence.shown(), key);
    }

    static Remark remark(Spot spot, String words, String key) {
        return Remarks.at(
                Remark.Sort.SMALL_COUNT,
                Sureness.LOOK,
                spot,
                PersonalNumbers.masked(words),
                List.of(),
                Phrase.of("proofreading.text." + key));
    }
}
