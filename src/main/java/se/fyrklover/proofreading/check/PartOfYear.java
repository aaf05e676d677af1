package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Measure;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.proofreading.say.Stretch;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// What a part of a year cost is not set against what a whole year did.
public final class PartOfYear implements TextCheck {

    private static final Sought CHANGE =
            Sought.of(
                    "\\b(?:ökat|ökade|ökning\\p{L}*|minskat|minskade|minskning\\p{L}*|sjunkit|sjönk|stigit|steg|lägre|högre|increase\\p{L}*|decrease\\p{L}*|rose|fell|grew|lower|higher)\\b");
    static final Pattern PLAN =
            Sought.pattern(
                    "\\b(?:\\p{L}*budget\\p{L}*|\\p{L}*prognos\\p{L}*|\\p{L}*plan\\p{L}*|beräkna\\p{L}*|motsvarande|omräkna\\p{L}*|forecast|planned|annuali[sz]ed|pro rata)\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        sentences.forEach(it -> compared(it, tally));
        return tally.found();
    }

    /// "3 100 tkr för januari–augusti, en minskning från 4 900 tkr för helåret".
    private static void compared(Sentence sentence, Tally tally) {
        if (!CHANGE.isIn(sentence.text()) || PLAN.matcher(sentence.text()).find()) return;
        var part = called(sentence, Stretch::isPart);
        var whole = called(sentence, Stretch::isWhole);
        if (part.isEmpty() || whole.isEmpty() || part.equals(whole)) return;
        tally.remark(
                Remarks.of(
                        Remark.Sort.UNLIKE,
                        Sureness.LIKELY,
                        sentence,
                        Phrase.of(
                                "proofreading.text.part-compared",
                                part.get().printed(),
                                whole.get().printed()),
                        part.get(),
                        whole.get()));
    }

    /// The only amount whose own part of the sentence says so.
    private static Optional<Said> called(Sentence sentence, Predicate<String> is) {
        var amounts =
                sentence.said().stream()
                        .filter(it -> it.is(Measure.KRONOR) || it.is(Measure.PERSONS))
                        .filter(it -> is.test(around(sentence, it)))
                        .toList();
        return amounts.size() == 1 ? Optional.of(amounts.getFirst()) : Optional.empty();
    }

    /// The words of an amount: those before it from the last comma, and those after to the next.
    private static String around(Sentence sentence, Said said) {
        var before = sentence.before(said);
        var own = sentence.said().indexOf(said) == 0 ? 0 : lastComma(before);
        return before.substring(own) + " # " + sentence.after(said).split("[,;]", 2)[0];
    }

    private static int lastComma(String text) {
        return Math.max(text.lastIndexOf(','), text.lastIndexOf(';')) + 1;
    }
}
