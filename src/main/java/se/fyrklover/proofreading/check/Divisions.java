package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// A number that is parted by sex is what its parts make: "30 deltagare, varav 18 kvinnor och 12
/// män".
public final class Divisions implements TextCheck {

    private static final Pattern OPENS =
            Sought.pattern(
                    "[^\\d.;()]{0,60}(?:\\b(?:varav|därav|fördelat på|fördelade på|fördelades på|of whom|of which)\\b[^\\d.;]{0,20}|\\(|:\\s*)");
    private static final Pattern JOINS =
            Sought.pattern(
                    "(?:\\s+[\\p{L}-]+){0,2}\\s*(?:,|och|samt|and|,\\s*(?:och|samt|and))\\s*");
    private static final Pattern WOMEN = Sought.pattern(".*(?:kvinn|flick|wom[ae]n|girls).*");
    private static final Pattern MEN =
            Sought.pattern("(?:\\p{L}+ )?(?:män|man|männen|pojkar|men|boys)");
    private static final Sought OTHERS =
            Sought.of(
                    "\\b(?:övrig\\p{L}*|annan|annat|icke|ej|okän\\p{L}*|vill inte|ville inte|valde|saknas|others?|unknown|en person|non)\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var sentence : sentences)
            for (var at = 0; at + 2 < sentence.said().size(); at++) look(sentence, at, tally);
        return tally.found();
    }

    private static void look(Sentence sentence, int at, Tally tally) {
        var whole = sentence.said().get(at);
        if (!whole.counts() || isOfOneSex(whole)) return;
        var next = sentence.said().get(at + 1);
        if (!OPENS.matcher(sentence.between(whole, next)).matches()) return;
        var parts = parts(sentence, at + 1);
        if (parts.stream().noneMatch(it -> WOMEN.matcher(it.noun()).matches())
                || parts.stream().noneMatch(it -> MEN.matcher(it.noun()).matches())) return;
        judge(sentence, whole, parts, tally);
    }

    private static boolean isOfOneSex(Said said) {
        return WOMEN.matcher(said.noun()).matches() || MEN.matcher(said.noun()).matches();
    }

    private static List<Said> parts(Sentence sentence, int from) {
        var said = sentence.said();
        var to = from + 1;
        while (to < said.size()
                && said.get(to).counts()
                && JOINS.matcher(sentence.between(said.get(to - 1), said.get(to))).matches()) to++;
        return said.subList(from, to);
    }

    private static void judge(Sentence sentence, Said whole, List<Said> parts, Tally tally) {
        var sum = parts.stream().map(Said::amount).reduce(Fraction.ZERO, Fraction::plus);
        var left = whole.amount().minus(sum);
        var rest = sentence.text().substring(parts.getLast().to()).toLowerCase(Locale.ROOT);
        if (left.isZero()) tally.agrees();
        else if (Stream.concat(Stream.of(whole), parts.stream())
                        .anyMatch(it -> it.manner() != Manner.EXACT)
                || (left.sign() > 0 && OTHERS.isIn(rest)))
            tally.unclear("proofreading.text.unclear.parts");
        else
            tally.remark(
                    Remarks.of(
                            Remark.Sort.TOLD_SUM,
                            left.sign() < 0 ? Sureness.CERTAIN : Sureness.LIKELY,
                            sentence,
                            Phrase.of(
                                    "proofreading.text.sum",
                                    parts.stream()
                                            .map(Said::printed)
                                            .collect(Collectors.joining(" + ")),
                                    Remarks.like(whole, sum),
                                    whole.printed()),
                            Stream.concat(Stream.of(whole), parts.stream()).toArray(Said[]::new)));
    }
}
