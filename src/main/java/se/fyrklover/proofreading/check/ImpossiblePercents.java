package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.PartOfWhole;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A percentage of a stated number is one that some whole number of them gives: "55 % av 12
/// deltagare" cannot be.
public final class ImpossiblePercents implements TextCheck {

    private static final Pattern OF =
            Sought.pattern(
                    "\\s*(?:av|of)\\s+(?:(?:de|dessa|totalt|samtliga|alla|våra|årets|the|all)\\s+)*");
    private static final Pattern OF_BEFORE =
            Sought.pattern(
                    "(?:^|.*[\\s(,])(?:av|of)\\s+(?:(?:de|dessa|totalt|samtliga|alla|våra|årets|the|all)\\s+)*");
    private static final Pattern WORDS =
            Sought.pattern(
                    "(?:\\s+[\\p{L}-]+){0,6}\\s+(?:svarade|svarar|uppgav|uppger|upplevde|upplever|angav|anger|gick|har|var|är|fick|answered|said|were|had)(?:\\s+[\\p{L}-]+){0,2}\\s+");
    private static final Sought GOAL =
            Sought.of("\\b(?:ska|skall|bör|mål\\p{L}*|should|shall|goal)\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            for (var at = 0; at + 1 < sentence.said().size(); at++)
                look(sentence, sentence.said().get(at), sentence.said().get(at + 1), tally);
        return tally.found();
    }

    private static void look(Sentence sentence, Said one, Said next, Tally tally) {
        var between = sentence.between(one, next);
        if (one.is(Measure.PERCENT) && OF.matcher(between).matches())
            judge(sentence, one, next, tally);
        else if (next.is(Measure.PERCENT)
                && OF_BEFORE.matcher(sentence.before(one)).matches()
                && WORDS.matcher(between).matches()
                && PartOfWhole.in(sentence).isEmpty()) judge(sentence, next, one, tally);
    }

    /// Whether so few are counted that a percentage printed so exactly may miss them all.
    private static boolean canMiss(Said percent, Said whole) {
        var decimals = Math.max(0, percent.number().value().scale());
        return whole.counts()
                && Rounded.isCountable(whole.amount())
                && whole.amount().compareTo(Fraction.of((long) Math.pow(10, 2 + decimals))) < 0
                && (whole.is(Measure.PERSONS) || isSomething(whole))
                && percent.manner() == Manner.EXACT
                && whole.manner() == Manner.EXACT;
    }

    private static boolean isSomething(Said whole) {
        return whole.noun().length() > 3;
    }

    private static void judge(Sentence sentence, Said percent, Said whole, Tally tally) {
        if (!canMiss(percent, whole) || GOAL.isIn(sentence.text())) return;
        var rounded = percent.rounded();
        if (rounded.isReachableOf(whole.amount())) {
            tally.agrees();
            return;
        }
        var near = rounded.nearestOf(whole.amount());
        var cut = cut(rounded, whole.amount(), near);
        tally.remark(
                Remarks.of(
                        Remark.Sort.IMPOSSIBLE_PERCENT,
                        cut.isPresent() ? Sureness.LOOK : Sureness.CERTAIN,
                        sentence,
                        Phrase.of(
                                cut.isPresent()
                                        ? "proofreading.text.impossible-cut"
                                        : "proofreading.text.impossible",
                                percent.printed(),
                                whole.number().value().toBigInteger().longValue(),
                                near.numerator().longValue(),
                                Remarks.percent(near.dividedBy(whole.amount()), percent)),
                        percent,
                        whole));
    }

    private static Optional<Fraction> cut(Rounded percent, Fraction whole, Fraction near) {
        return Optional.of(near.plus(Fraction.of(1)))
                .filter(it -> percent.isCutFrom(it.dividedBy(whole)))
                .or(() -> Optional.of(near).filter(it -> percent.isCutFrom(it.dividedBy(whole))));
    }
}
