package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Rounded;

/// A sum that is told is what its parts make: "12 + 9 + 4 = 25", "9 000 kr i hyra och 1 500 kr i
/// el, totalt 10 500 kr".
public final class ToldSums implements TextCheck {

    private static final Pattern PLUS = Sought.pattern("[^\\d.;:=]{0,30}\\+\\s*");
    private static final Pattern EQUALS = Sought.pattern("[^\\d.;:+]{0,30}=\\s*(?:totalt\\s*)?");
    private static final Pattern AND =
            Sought.pattern(
                    "[^\\d.;:]{0,60}(?:,|\\boch|\\bsamt|\\bplus|\\band)\\s+(?:\\p{L}+\\s+){0,3}");
    private static final Pattern TOTAL =
            Sought.pattern(
                    "[^\\d.;:]{0,60},?\\s*\\b(?:totalt|sammanlagt|tillsammans|summa|i allt|in total|altogether)\\s*:?\\s*(?:blir det |är det |var det )?");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences) {
            var said = sentence.said();
            for (var at = 2; at < said.size(); at++) {
                var between = sentence.between(said.get(at - 1), said.get(at));
                if (EQUALS.matcher(between).matches()) signed(sentence, at, tally);
                else if (TOTAL.matcher(between).matches()) worded(sentence, at, tally);
            }
        }
        return tally.found();
    }

    /// The run of quantities before a place that are joined in one way.
    private static List<Said> run(Sentence sentence, int end, Pattern joint) {
        var said = sentence.said();
        var from = end - 1;
        while (from > 0
                && joint.matcher(sentence.between(said.get(from - 1), said.get(from))).matches())
            from--;
        return said.subList(from, end);
    }

    private static void signed(Sentence sentence, int end, Tally tally) {
        var parts = run(sentence, end, PLUS);
        if (parts.size() > 1)
            judge(sentence, parts, sentence.said().get(end), Sureness.CERTAIN, tally);
    }

    private static void worded(Sentence sentence, int end, Tally tally) {
        var result = sentence.said().get(end);
        var parts = run(sentence, end, AND);
        if (parts.size() < 2
                || parts.stream()
                        .anyMatch(it -> !it.is(result.measure()) || (it.rate() && !result.rate())))
            return;
        for (var from = 0; from + 1 < parts.size(); from++)
            if (sum(parts.subList(from, parts.size())).map(it -> fits(it, result)).orElse(false)) {
                tally.agrees();
                return;
            }
        if (result.amount()
                        .compareTo(
                                parts.stream()
                                        .map(Said::amount)
                                        .max(Fraction::compareTo)
                                        .orElseThrow())
                < 0) tally.unclear("proofreading.text.unclear.parts");
        else judge(sentence, parts, result, Sureness.LIKELY, tally);
    }

    private static Optional<Rounded> sum(List<Said> parts) {
        return parts.stream()
                .map(Said::rounded)
                .reduce((one, other) ->
                        new Rounded(
                                one.value().plus(other.value()),
                                one.precision().plus(other.precision())));
    }

    /// Whole numbers are exact; what was rounded may be off by what each of them was.
    private static boolean fits(Rounded sum, Said result) {
        if (sum.value().equals(result.amount())) return true;
        return !result.counts()
                && !result.each().equals(Fraction.of(1))
                && new Rounded(result.amount(), result.rounded().precision().plus(sum.precision()))
                        .covers(sum.value());
    }

    private static void judge(
            Sentence sentence, List<Said> parts, Said result, Sureness sureness, Tally tally) {
        var sum = sum(parts).orElseThrow();
        if (fits(sum, result)) tally.agrees();
        else if (result.manner() != Manner.EXACT
                || parts.stream().anyMatch(it -> it.manner() != Manner.EXACT))
            tally.unclear("proofreading.text.unclear.about");
        else {
            var all = new ArrayList<>(parts);
            all.add(result);
            tally.remark(
                    Remarks.of(
                            Remark.Sort.TOLD_SUM,
                            sureness,
                            sentence,
                            Phrase.of(
                                    "proofreading.text.sum",
                                    parts.stream()
                                            .map(Said::printed)
                                            .collect(Collectors.joining(" + ")),
                                    Remarks.like(result, sum.value()),
                                    result.printed()),
                            all.toArray(Said[]::new)));
        }
    }
}
