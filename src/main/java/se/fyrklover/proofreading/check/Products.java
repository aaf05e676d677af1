package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/// A product that is told is what its factors make: "8 deltagare x 1 500 kr x 12 mån, totalt 378
/// 000 kr".
public final class Products implements TextCheck {

    private static final Pattern TIMES =
            Sought.pattern(
                    "(?:\\s*\\p{L}+\\.?){0,3}\\s*(?:x|×|\\*|·|\\bgånger|\\btimes)\\s*(?:kr\\s*)?");
    private static final Pattern GIVES =
            Sought.pattern(
                    "[^.+]{0,25}?(?:=|\\b(?:totalt|sammanlagt|blir|ger|gav|summa|dvs\\.?|det vill säga|alltså|vilket (?:ger|blir|motsvarar|gör)|a total of|makes)\\b)[^.\\d]{0,25}");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences) look(sentence, tally);
        return tally.found();
    }

    private static void look(Sentence sentence, Tally tally) {
        var said = sentence.said();
        var chains = new ArrayList<List<Said>>();
        for (var at = 0; at + 2 < said.size(); at++) {
            var end = at;
            while (end + 1 < said.size() && isTimes(sentence, end)) end++;
            if (end > at) {
                chains.add(said.subList(at, end + 1));
                if (end + 1 < said.size() && gives(sentence, end))
                    result(sentence, chains, said.get(end + 1), tally);
            }
            at = end;
        }
    }

    private static boolean isTimes(Sentence sentence, int at) {
        return TIMES.matcher(sentence.between(sentence.said().get(at), sentence.said().get(at + 1)))
                .matches();
    }

    private static boolean gives(Sentence sentence, int at) {
        return GIVES.matcher(sentence.between(sentence.said().get(at), sentence.said().get(at + 1)))
                .matches();
    }

    /// Where several products are told, the result may be that of the last or of all.
    private static void result(
            Sentence sentence, List<List<Said>> chains, Said result, Tally tally) {
        var all = chains.stream().map(Products::product).reduce(Fraction.ZERO, Fraction::plus);
        var last = product(chains.getLast());
        if (chains.size() == 1 || result.rounded().covers(last))
            judge(sentence, chains.getLast(), result, tally);
        else if (result.rounded().covers(all)) tally.agrees();
        else tally.unclear("proofreading.text.unclear.parts");
    }

    private static Fraction product(List<Said> factors) {
        return factors.stream().map(Said::amount).reduce(Fraction.of(1), Fraction::times);
    }

    private static void judge(Sentence sentence, List<Said> factors, Said result, Tally tally) {
        var product = product(factors);
        if (result.rounded().covers(product)) tally.agrees();
        else if (result.manner() != Manner.EXACT
                || factors.stream().anyMatch(it -> it.manner() != Manner.EXACT)
                || result.is(Measure.PERCENT)) tally.unclear("proofreading.text.unclear.about");
        else {
            var all = new ArrayList<>(factors);
            all.add(result);
            tally.remark(
                    Remarks.of(
                            Remark.Sort.PRODUCT,
                            Sureness.CERTAIN,
                            sentence,
                            Phrase.of(
                                    "proofreading.text.product",
                                    factors.stream()
                                            .map(Said::printed)
                                            .collect(Collectors.joining(" × ")),
                                    Remarks.like(result, product),
                                    result.printed()),
                            all.toArray(Said[]::new)));
        }
    }
}
