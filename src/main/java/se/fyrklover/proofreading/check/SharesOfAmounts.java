package se.fyrklover.proofreading.check;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/// A percentage said of amounts in kronor is what two of them give, one way or another: "budgeten
/// var 900 tkr och utfallet 810 tkr, vilket motsvarar 90 %".
public final class SharesOfAmounts implements TextCheck {

    private static final Pattern GIVES =
            Sought.pattern(
                    ".*\\b(?:motsvara\\p{L}*|utgör|innebär|ger|blir|corresponds?(?: to)?)\\b[^.]{0,25}");

    private record Pair(Said one, Said other, Fraction share) {}

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            for (var percent : sentence.of(Measure.PERCENT).toList())
                if (PartOfWhole.in(sentence).isEmpty()
                        && percent.manner() == Manner.EXACT
                        && GIVES.matcher(sentence.before(percent)).matches())
                    look(sentence, percent, amounts(sentence, percent), tally);
        return tally.found();
    }

    private static List<Said> amounts(Sentence sentence, Said percent) {
        return sentence.of(Measure.KRONOR)
                .filter(it -> it.to() <= percent.from() && !it.rate())
                .filter(it -> it.manner() == Manner.EXACT && it.amount().sign() > 0)
                .toList();
    }

    private static void look(Sentence sentence, Said percent, List<Said> amounts, Tally tally) {
        if (amounts.size() < 2) return;
        var pairs = pairs(amounts);
        if (pairs.stream().anyMatch(it -> percent.rounded().covers(it.share()))) {
            tally.agrees();
            return;
        }
        var cut = pairs.stream().filter(it -> percent.rounded().isCutFrom(it.share())).findFirst();
        if (cut.isPresent())
            tally.remark(
                    remark(
                            sentence,
                            percent,
                            cut.get(),
                            Sureness.LOOK,
                            "proofreading.text.share-cut"));
        else if (amounts.size() == 2)
            tally.remark(
                    remark(
                            sentence,
                            percent,
                            nearest(pairs, percent),
                            Sureness.LIKELY,
                            "proofreading.text.share"));
        else tally.unclear("proofreading.text.unclear.base");
    }

    /// The part of the whole, and how far apart they are.
    private static List<Pair> pairs(List<Said> amounts) {
        return amounts.stream()
                .flatMap(one ->
                        amounts.stream()
                                .filter(it -> !it.equals(one))
                                .flatMap(other -> shares(one, other)))
                .toList();
    }

    private static Stream<Pair> shares(Said one, Said other) {
        var share = one.amount().dividedBy(other.amount());
        return Stream.of(
                new Pair(one, other, share),
                new Pair(one, other, share.minus(Fraction.of(1)).magnitude()));
    }

    private static Pair nearest(List<Pair> pairs, Said percent) {
        return pairs.stream()
                .min(Comparator.comparing(it -> it.share().minus(percent.amount()).magnitude()))
                .orElseThrow();
    }

    private static Remark remark(
            Sentence sentence, Said percent, Pair pair, Sureness sureness, String key) {
        return Remarks.of(
                Remark.Sort.SHARE,
                sureness,
                sentence,
                Phrase.of(
                        key,
                        pair.one().printed(),
                        pair.other().printed(),
                        Remarks.percent(pair.share(), percent),
                        percent.printed()),
                pair.one(),
                pair.other(),
                percent);
    }
}
