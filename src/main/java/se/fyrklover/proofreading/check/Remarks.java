package se.fyrklover.proofreading.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Phrase;

/// Makes remarks about what a sentence or a table says.
final class Remarks {

    private static final Fraction HUNDRED = Fraction.of(100);

    private Remarks() {}

    static Remark of(
            Remark.Sort sort, Sureness sureness, Sentence sentence, Phrase says, Said... read) {
        return at(
                sort,
                sureness,
                sentence.spot(),
                sentence.shown(),
                Arrays.stream(read).map(Said::printed).toList(),
                says);
    }

    /// Without a cause, and with the remedy of its sort.
    ///
    /// @param words what stands there
    static Remark at(
            Remark.Sort sort,
            Sureness sureness,
            Spot spot,
            String words,
            List<String> read,
            Phrase says) {
        return new Remark(sort, sureness, spot, words, read, says, Optional.empty(), remedy(sort));
    }

    static Remark of(
            Remark.Sort sort,
            Sureness sureness,
            Sentence sentence,
            Phrase says,
            Phrase cause,
            List<Said> read) {
        return new Remark(
                sort,
                sureness,
                sentence.spot(),
                sentence.shown(),
                read.stream().map(Said::printed).toList(),
                says,
                Optional.of(cause),
                remedy(sort));
    }

    static Phrase remedy(Remark.Sort sort) {
        return Phrase.of("proofreading.text.remedy." + sort.code());
    }

    /// A share with a decimal more than was printed: `57,9 %`.
    static String percent(Fraction share, Said beside) {
        return percent(share, Math.max(0, beside.number().value().scale()) + 1);
    }

    static String percent(Fraction share, int decimals) {
        return Numbers.write(share.times(HUNDRED), decimals, Language.SV) + "\u00A0%";
    }

    /// An amount in the unit and with the decimals of what it is compared with.
    static String like(Said beside, Fraction amount) {
        var sign = beside.is(Measure.POINTS) ? "" : beside.number().sign();
        return Numbers.write(
                        amount.dividedBy(beside.each()),
                        Math.max(0, beside.number().value().scale()),
                        Language.SV)
                + (sign.isEmpty() ? "" : "\u00A0" + sign);
    }
}
