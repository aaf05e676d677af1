package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.check.PartOfYear.PLAN;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.proofreading.say.Stretch;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// What a part of a year cost is not parted by twelve, nor called so much a year.
public final class RatesOfPart implements TextCheck {

    private static final Sought A_YEAR =
            Sought.of(
                    "\\b(?:per (?:\\p{L}+ (?:och|per) )?år|(?:och|om) året|årskostnad\\p{L}*|a year|per (?:\\p{L}+ (?:and|per) )?year|annual cost)\\b");
    private static final Sought A_MONTH =
            Sought.of("\\b(?:per månad|/mån(?:ad)?|i månaden|per month|a month)\\b");
    private static final Fraction TWELVE = Fraction.of(12);
    private static final int BACK = 2;

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var at = 0; at < sentences.size(); at++)
            rate(sentences.get(at), Sentence.near(sentences, at, BACK), tally);
        return tally.found();
    }

    /// What is said to be so much a year or a month, made of an amount of fewer months.
    private static void rate(Sentence sentence, List<Sentence> near, Tally tally) {
        var months = months(near);
        if (months.isEmpty() || PLAN.matcher(sentence.text()).find()) return;
        for (var said : sentence.of(Measure.KRONOR).toList()) {
            var tail = sentence.text().substring(said.from());
            var own = tail.substring(0, Math.min(tail.length(), said.printed().length() + 40));
            var before = sentence.before(said);
            if (A_MONTH.isIn(own)) aMonth(sentence, near, months.getAsInt(), said, tally);
            else if (A_YEAR.isIn(own) || A_YEAR.isIn(before)) aYear(sentence, near, said, tally);
        }
    }

    private static OptionalInt months(List<Sentence> near) {
        var text = near.stream().map(Sentence::text).collect(Collectors.joining(" "));
        var months = Stretch.months(text);
        return months.isPresent() && months.getAsInt() < 12 && !Stretch.isWhole(text)
                ? months
                : OptionalInt.empty();
    }

    private static Stream<Said> amounts(List<Sentence> near, Said but) {
        return near.stream()
                .flatMap(it -> it.of(Measure.KRONOR))
                .filter(it -> !it.equals(but) && !it.rate() && it.manner() == Manner.EXACT)
                .filter(it -> it.amount().compareTo(but.amount()) > 0);
    }

    private static void aMonth(
            Sentence sentence, List<Sentence> near, int months, Said rate, Tally tally) {
        for (var amount : amounts(near, rate).toList()) {
            if (rate.rounded().covers(amount.amount().dividedBy(Fraction.of(months))))
                tally.agrees();
            else if (rate.rounded().covers(amount.amount().dividedBy(TWELVE)))
                tally.remark(
                        remark(
                                sentence,
                                amount,
                                rate,
                                Phrase.of(
                                        "proofreading.text.part-by-twelve",
                                        amount.printed(),
                                        (long) months,
                                        rate.printed())));
        }
    }

    /// An amount of a part of the year by the number of participants is no cost for each a year.
    private static void aYear(Sentence sentence, List<Sentence> near, Said rate, Tally tally) {
        var counts =
                near.stream().flatMap(it -> it.of(Measure.PERSONS)).filter(Said::counts).toList();
        for (var amount : amounts(near, rate).toList())
            if (counts.stream()
                    .filter(it -> it.amount().sign() > 0)
                    .anyMatch(
                            it -> rate.rounded().covers(amount.amount().dividedBy(it.amount())))) {
                tally.remark(
                        remark(
                                sentence,
                                amount,
                                rate,
                                Phrase.of(
                                        "proofreading.text.part-a-year",
                                        rate.printed(),
                                        amount.printed())));
                return;
            }
    }

    private static Remark remark(Sentence sentence, Said amount, Said rate, Phrase says) {
        return Remarks.of(Remark.Sort.UNLIKE, Sureness.LIKELY, sentence, says, amount, rate);
    }
}
