package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.PartOfWhole;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// No sentence points out a person: one to four of a sex or with something sensitive, also where a
/// percentage of so few gives it away.
public final class SmallCountsTold implements TextCheck {

    private static final Fraction FEW = Fraction.of(4);
    private static final Sought SENSITIVE =
            Sought.of(
                    "\\b(?:\\p{L}*diagnos\\p{L}*|sjuk(?:dom|skriv|ersättning|penning)\\p{L}*|avlid\\p{L}*|\\p{L}*missbruk\\p{L}*|\\p{L}*beroende\\p{L}*|våld\\p{L}*|kvinn(?:a|or)|män|\\bman\\b|icke.?binär\\p{L}*|aktivitetsersättning|försörjningsstöd|funktionsnedsättning|självmord\\p{L}*|utlandsfödd\\p{L}*|diagnosed|violence|illness|women|men)\\b");
    private static final Sought PARTICIPANTS =
            Sought.of(
                    "\\b(?:\\p{L}*deltagar\\p{L}*|individ\\p{L}*|inskriv\\p{L}*|brukar\\p{L}*|klient\\p{L}*|participants?)\\b");
    private static final Sought STAFF =
            Sought.of(
                    "\\b(?:anställ\\p{L}*|tjänst\\p{L}*|personal\\p{L}*|styrelse\\p{L}*|ledam\\p{L}*|ledamöter|handläggare|koordinator\\p{L}*|kansli\\p{L}*|ska|skall|mål\\p{L}*|staff|board)\\b");
    private static final Pattern OF =
            Sought.pattern("\\s*(?:av|of)\\s+(?:(?:de|dessa|totalt|samtliga|alla)\\s+)*");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences) {
            if (STAFF.isIn(sentence.text())) continue;
            if (isPrinted(sentence)) tally.remark(remark(sentence, "proofreading.text.small-told"));
            else if (isGivenAway(sentence))
                tally.remark(remark(sentence, "proofreading.text.small-percent"));
        }
        return tally.found();
    }

    private static boolean isFew(Fraction count) {
        return count.sign() > 0 && count.compareTo(FEW) <= 0;
    }

    private static boolean isPrinted(Sentence sentence) {
        return SENSITIVE.isIn(sentence.text())
                && (PARTICIPANTS.isIn(sentence.text()) || !PartOfWhole.in(sentence).isEmpty())
                && sentence.said().stream()
                        .anyMatch(
                                it -> it.is(Measure.PERSONS) && it.counts() && isFew(it.amount()));
    }

    /// "7 % av 30 deltagare": a percentage of so few that one can reckon who it is.
    private static boolean isGivenAway(Sentence sentence) {
        for (var at = 0; at + 1 < sentence.said().size(); at++) {
            var percent = sentence.said().get(at);
            var whole = sentence.said().get(at + 1);
            if (percent.is(Measure.PERCENT)
                    && whole.is(Measure.PERSONS)
                    && whole.counts()
                    && OF.matcher(sentence.between(percent, whole)).matches()
                    && isFew(nearest(percent, whole))) return true;
        }
        return false;
    }

    private static Fraction nearest(Said percent, Said whole) {
        return percent.rounded().nearestOf(whole.amount());
    }

    private static Remark remark(Sentence sentence, String says) {
        return Remarks.at(
                Remark.Sort.SMALL_COUNT,
                Sureness.LOOK,
                sentence.spot(),
                PersonalNumbers.masked(sentence.shown()),
                List.of(),
                Phrase.of(says));
    }
}
