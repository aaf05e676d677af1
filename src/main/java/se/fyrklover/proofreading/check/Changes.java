package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.FromTo;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A change that is told goes the way it is said to, and is as great as it is said to be.
public final class Changes implements TextCheck {

    private static final Sought UP =
            Sought.of(
                    "\\b(?:ökat|ökade|ökar|ökning\\p{L}*|stigit|steg|stiger|växt|växte|uppgång|increased?|rose|grew|growth)\\b");
    private static final Sought DOWN =
            Sought.of(
                    "\\b(?:minskat|minskade|minskar|minskning\\p{L}*|sjunkit|sjönk|sjunker|nedgång|decreased?|fell|dropped)\\b");
    private static final Sought BY =
            Sought.of(
                    "(?:\\b(?:med|by|of|på|om)\\s*|\\(\\s*[+-]?\\s*|motsvarar\\s*|ökning\\s*|minskning\\s*)$");
    private static final Sought NOT =
            Sought.of("\\b(?:inte|kostnad\\p{L}* för minsk\\p{L}*|ska|skall|mål\\p{L}*|not)\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            if (!NOT.isIn(sentence.text()))
                FromTo.in(sentence).ifPresent(it -> look(sentence, it, tally));
        return tally.found();
    }

    private static void look(Sentence sentence, FromTo change, Tally tally) {
        if (Stream.of(change.from(), change.to()).anyMatch(it -> it.manner() != Manner.EXACT))
            return;
        var by = by(sentence, change);
        var up = UP.isIn(sentence.text());
        var down = DOWN.isIn(sentence.text());
        if (up == down && by.isEmpty()) return;
        var grows = change.to().amount().compareTo(change.from().amount());
        if (up != down && (up ? grows < 0 : grows > 0))
            tally.remark(wrongWay(sentence, change, up));
        else if (by.isPresent()) size(sentence, change, by.get(), tally);
        else tally.agrees();
    }

    /// How much it is said to change by, wherever the sentence says it.
    private static Optional<Said> by(Sentence sentence, FromTo change) {
        return sentence.said().stream()
                .filter(it -> !it.equals(change.from()) && !it.equals(change.to()))
                .filter(it ->
                        it.is(Measure.PERCENT)
                                || it.is(Measure.POINTS)
                                || it.is(change.to().measure()))
                .filter(it -> BY.isIn(sentence.before(it)))
                .findFirst();
    }

    private static Remark wrongWay(Sentence sentence, FromTo change, boolean up) {
        return Remarks.of(
                Remark.Sort.CHANGE,
                Sureness.LIKELY,
                sentence,
                Phrase.of(
                        up ? "proofreading.text.change-up" : "proofreading.text.change-down",
                        change.from().printed(),
                        change.to().printed()),
                change.from(),
                change.to());
    }

    private static void size(Sentence sentence, FromTo change, Said by, Tally tally) {
        var apart = change.to().amount().minus(change.from().amount()).magnitude();
        var part = apart.dividedBy(change.from().amount());
        var ofShares = change.from().is(Measure.PERCENT);
        var relative = by.is(Measure.PERCENT);
        var said =
                new Rounded(by.amount().magnitude(), precision(change, by, relative && !ofShares));
        if (by.manner() != Manner.EXACT) tally.unclear("proofreading.text.unclear.about");
        else if (said.covers(relative ? part : apart)) tally.agrees();
        else if (ofShares && relative && said.covers(apart))
            tally.remark(points(sentence, change, by, part));
        else if (relative && said.isCutFrom(part))
            tally.remark(
                    size(
                            sentence,
                            change,
                            by,
                            part,
                            Sureness.LOOK,
                            "proofreading.text.change-cut"));
        else
            tally.remark(
                    size(
                            sentence,
                            change,
                            by,
                            relative ? part : apart,
                            Sureness.CERTAIN,
                            "proofreading.text.change"));
    }

    /// What both ends and the change itself may have been rounded by.
    private static Fraction precision(FromTo change, Said by, boolean relative) {
        var own = by.rounded().precision();
        var ends = change.from().rounded().precision().plus(change.to().rounded().precision());
        if (change.from().counts() || change.from().each().equals(Fraction.of(1))) return own;
        return own.plus(relative ? ends.dividedBy(change.from().amount()) : ends);
    }

    private static Remark points(Sentence sentence, FromTo change, Said by, Fraction part) {
        return Remarks.of(
                Remark.Sort.CHANGE,
                Sureness.LIKELY,
                sentence,
                Phrase.of(
                        "proofreading.text.change-points",
                        change.from().printed(),
                        change.to().printed(),
                        by.number().value().abs().toPlainString().replace('.', ','),
                        Remarks.percent(part, by)),
                change.from(),
                change.to(),
                by);
    }

    private static Remark size(
            Sentence sentence,
            FromTo change,
            Said by,
            Fraction size,
            Sureness sureness,
            String key) {
        var written = by.is(Measure.PERCENT) ? Remarks.percent(size, by) : Remarks.like(by, size);
        return Remarks.of(
                Remark.Sort.CHANGE,
                sureness,
                sentence,
                Phrase.of(
                        key, change.from().printed(), change.to().printed(), written, by.printed()),
                change.from(),
                change.to(),
                by);
    }
}
