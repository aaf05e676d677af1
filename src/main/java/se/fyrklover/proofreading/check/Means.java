package se.fyrklover.proofreading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A mean that is told is the total by the number beside it: "600 000 kr för 15 deltagare, i snitt
/// 40 000 kr per deltagare".
public final class Means implements TextCheck {

    private static final Pattern MEAN =
            Sought.pattern(
                    "(?:\\bi (?:genom)?snitt|\\bgenomsnittlig\\p{L}*|\\bmedelkostnad\\p{L}*|\\bon average|\\ban average of)\\b[^.;\\d]{0,30}");
    private static final Sought AFTER = Sought.of("^[^.;\\d]{0,25}\\bi (?:genom)?snitt\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences) look(sentence, tally);
        return tally.found();
    }

    /// One total, one number of something and one mean, or it cannot be told which is which.
    private static void look(Sentence sentence, Tally tally) {
        var means = sentence.of(Measure.KRONOR).filter(it -> isMean(sentence, it)).toList();
        if (means.size() != 1) return;
        var mean = means.getFirst();
        var totals =
                sentence.of(Measure.KRONOR).filter(it -> !it.equals(mean) && !it.rate()).toList();
        var counts =
                sentence.said().stream().filter(it -> it.counts() && !it.noun().isEmpty()).toList();
        if (totals.size() == 1 && counts.size() == 1 && counts.getFirst().amount().sign() > 0)
            judge(sentence, totals.getFirst(), counts.getFirst(), mean, tally);
    }

    private static boolean isMean(Sentence sentence, Said said) {
        var before = sentence.before(said);
        var match = MEAN.matcher(before);
        while (match.find()) if (match.end() == before.length()) return true;
        return AFTER.isIn(sentence.after(said));
    }

    private static void judge(Sentence sentence, Said total, Said count, Said mean, Tally tally) {
        var exact = total.amount().dividedBy(count.amount());
        var off = total.rounded().precision().dividedBy(count.amount());
        if (new Rounded(mean.amount(), mean.rounded().precision().plus(off)).covers(exact))
            tally.agrees();
        else if (Stream.of(total, count, mean).anyMatch(it -> it.manner() != Manner.EXACT)
                || isRound(mean, exact)) tally.unclear("proofreading.text.unclear.about");
        else
            tally.remark(
                    Remarks.of(
                            Remark.Sort.MEAN,
                            Sureness.LIKELY,
                            sentence,
                            Phrase.of(
                                    "proofreading.text.mean",
                                    total.printed(),
                                    count.printed(),
                                    Remarks.like(mean, exact),
                                    mean.printed()),
                            List.of(total, count, mean).toArray(Said[]::new)));
    }

    /// Whether it was rounded to so many noughts: 40 000 for 39 876.
    private static boolean isRound(Said mean, Fraction exact) {
        var value = mean.number().value().stripTrailingZeros();
        return value.scale() < 0
                && new Rounded(
                                mean.amount(),
                                Fraction.of(BigDecimal.ONE.movePointRight(-value.scale()))
                                        .times(mean.each())
                                        .times(Fraction.of(1, 2)))
                        .covers(exact);
    }
}
