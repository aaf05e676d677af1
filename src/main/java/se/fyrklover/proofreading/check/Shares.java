package se.fyrklover.proofreading.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

/// A percentage is what the two numbers beside it give: "31 av 60, vilket är 52 %".
public final class Shares implements TextCheck {

    private static final Sought GIVES =
            Sought.of(
                    "\\b(?:motsvara\\p{L}*|utgör|ger|gav|innebär|blir|blev|andel\\p{L}*|procentsats|vilket|alltså|dvs|det vill säga|d\\.v\\.s|corresponds?|that is|which (?:is|was|makes|gives)|making|equivalent|equals)\\b|=");
    private static final Sought REFERS =
            Sought.of(
                    "^(?:det|detta|tillsammans|sammantaget|vilket|andelen|this|that|together)\\b");
    private static final Sought OTHER =
            Sought.of(
                    "\\b(?:mål(?:et|en|sättning\\p{L}*)?|ska|skall|bör|budgetera\\p{L}*|budget|ök\\p{L}*|minsk\\p{L}*|sjunk\\p{L}*|jämfört|föregående|tidigare|förra|goal|target|increase\\p{L}*|decrease\\p{L}*)\\b");
    private static final Pattern BRACKET =
            Sought.pattern("[\\s\\p{L},.]{0,40}\\(\\s*(?:ca\\.? ?|motsvarar |dvs\\.? )?");
    private static final Pattern ADDED = Sought.pattern("[\\s\\p{L}]{1,50}[,:\u2013-]\\s*");
    private static final Pattern BEFORE =
            Sought.pattern(
                    "\\s*[(,–-]?\\s*(?:eller|dvs\\.?|det vill säga|motsvarande|alltså|vilket (?:är|motsvarar)|or|i\\.e\\.)?\\s*[(]?\\s*");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            var next = after(sentences, at);
            var pairs = PartOfWhole.in(sentence);
            for (var pair : pairs) look(sentence, pair, pairs, next, tally);
        }
        return tally.found();
    }

    private static Optional<Sentence> after(List<Sentence> sentences, int at) {
        return at + 1 < sentences.size()
                        && sentences.get(at + 1).paragraph() == sentences.get(at).paragraph()
                ? Optional.of(sentences.get(at + 1))
                : Optional.empty();
    }

    private static void look(
            Sentence sentence,
            PartOfWhole pair,
            List<PartOfWhole> pairs,
            Optional<Sentence> next,
            Tally tally) {
        var percent =
                before(sentence, pair)
                        .or(() -> behind(sentence, pair, pairs))
                        .or(() -> pairs.size() > 1 ? Optional.empty() : next.flatMap(Shares::told));
        percent.ifPresent(it -> judge(sentence, pair, it, tally));
    }

    /// "52 % (31/60)".
    private static Optional<Said> before(Sentence sentence, PartOfWhole pair) {
        var at =
                sentence.said()
                        .indexOf(
                                pair.part().from() < pair.whole().from()
                                        ? pair.part()
                                        : pair.whole());
        return Optional.of(at)
                .filter(it -> it > 0)
                .map(it -> sentence.said().get(it - 1))
                .filter(it -> it.is(Measure.PERCENT))
                .filter(it -> {
                    var gap = sentence.between(it, sentence.said().get(at));
                    return !gap.isBlank()
                            && BEFORE.matcher(gap).matches()
                            && !OTHER.isIn(sentence.before(it));
                });
    }

    /// "31 av 60 … motsvarar 52 %", "31 av 60 (52 %)".
    private static Optional<Said> behind(
            Sentence sentence, PartOfWhole pair, List<PartOfWhole> pairs) {
        var from = Math.max(pair.part().to(), pair.whole().to());
        var until =
                pairs.stream()
                        .mapToInt(it -> Math.min(it.part().from(), it.whole().from()))
                        .filter(it -> it > from)
                        .min()
                        .orElse(sentence.text().length());
        return sentence.of(Measure.PERCENT)
                .filter(it -> it.from() >= from && it.from() < until)
                .findFirst()
                .filter(it -> {
                    var gap = sentence.text().substring(from, it.from());
                    return BRACKET.matcher(gap).matches()
                            || (!isOfAnother(sentence, from, it)
                                    && !OTHER.isIn(gap)
                                    && (GIVES.isIn(gap) || isAdded(gap, sentence.after(it))));
                });
    }

    /// Whether another count stands between, which the percentage may be of.
    private static boolean isOfAnother(Sentence sentence, int from, Said percent) {
        return sentence.said().stream()
                .anyMatch(it -> it.counts() && it.from() >= from && it.from() < percent.from());
    }

    /// "31 av 60 svarande är kvinnor, 52 %."
    private static boolean isAdded(String gap, String after) {
        return ADDED.matcher(gap).matches() && after.matches("\\s*(?:[.,;)].*)?");
    }

    /// "Tillsammans motsvarar det 52 %", about the sentence before.
    private static Optional<Said> told(Sentence next) {
        return next.of(Measure.PERCENT)
                .findFirst()
                .filter(it -> {
                    var gap = next.text().substring(0, it.from());
                    return next.said().getFirst().equals(it)
                            && REFERS.isIn(gap)
                            && GIVES.isIn(gap)
                            && !OTHER.isIn(gap);
                });
    }

    private static void judge(Sentence sentence, PartOfWhole pair, Said percent, Tally tally) {
        var share = pair.part().amount().dividedBy(pair.whole().amount());
        var rounded = percent.rounded();
        if (rounded.covers(share)) tally.agrees();
        else if ((percent.is(Measure.PERCENT) && isLoose(pair, percent, share))
                || rounded.covers(Fraction.of(1).minus(share)))
            tally.unclear("proofreading.text.unclear.about");
        else if (rounded.isCutFrom(share))
            tally.remark(
                    remark(
                            sentence,
                            pair,
                            percent,
                            share,
                            Sureness.LOOK,
                            "proofreading.text.share-cut"));
        else
            tally.remark(
                    base(sentence, pair, percent)
                            .map(base -> otherBase(sentence, pair, percent, share, base))
                            .orElseGet(() ->
                                    remark(
                                            sentence,
                                            pair,
                                            percent,
                                            share,
                                            Sureness.CERTAIN,
                                            "proofreading.text.share")));
    }

    /// "ca 60 %" may be anything that rounds to it on the way to fives; a bound is not judged.
    private static boolean isLoose(PartOfWhole pair, Said percent, Fraction share) {
        if (Stream.of(pair.part(), pair.whole(), percent)
                .anyMatch(it -> it.manner() == Manner.BOUND)) return true;
        if (Stream.of(pair.part(), pair.whole()).anyMatch(it -> it.manner() == Manner.ABOUT))
            return true;
        var five = percent.number().value().remainder(BigDecimal.valueOf(5)).signum() == 0;
        var width = five ? Fraction.of(25, 1000) : percent.number().step().times(percent.each());
        return percent.manner() == Manner.ABOUT
                && percent.amount().minus(share).magnitude().compareTo(width) <= 0;
    }

    /// Another number of the sentence that the percentage is right of.
    private static Optional<Said> base(Sentence sentence, PartOfWhole pair, Said percent) {
        return sentence.said().stream()
                .filter(it -> !it.equals(pair.whole()) && !it.equals(pair.part()))
                .filter(it ->
                        it.is(pair.whole().measure())
                                && it.amount().compareTo(pair.part().amount()) > 0)
                .filter(it -> percent.rounded().covers(pair.part().amount().dividedBy(it.amount())))
                .findFirst();
    }

    private static Remark otherBase(
            Sentence sentence, PartOfWhole pair, Said percent, Fraction share, Said base) {
        return Remarks.of(
                Remark.Sort.SHARE,
                Sureness.LIKELY,
                sentence,
                Phrase.of(
                        "proofreading.text.share",
                        pair.part().printed(),
                        pair.whole().printed(),
                        Remarks.percent(share, percent),
                        percent.printed()),
                Phrase.of("proofreading.text.share-base", base.printed()),
                List.of(pair.part(), pair.whole(), percent));
    }

    private static Remark remark(
            Sentence sentence,
            PartOfWhole pair,
            Said percent,
            Fraction share,
            Sureness sureness,
            String key) {
        return Remarks.of(
                Remark.Sort.SHARE,
                sureness,
                sentence,
                Phrase.of(
                        key,
                        pair.part().printed(),
                        pair.whole().printed(),
                        Remarks.percent(share, percent),
                        percent.printed()),
                pair.part(),
                pair.whole(),
                percent);
    }
}
