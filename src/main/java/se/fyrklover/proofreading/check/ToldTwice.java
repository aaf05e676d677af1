package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.PartOfWhole;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// So many of so many are as many wherever it is told: not "31 av 60" in one place and "32 av 60"
/// in another about the same thing.
///
/// The same thing is what has the same whole, nearly as many, and words in common.
public final class ToldTwice implements TextCheck {

    private static final int LETTERS = 7;
    private static final int IN_COMMON = 2;
    private static final Fraction NEAR = Fraction.of(5, 100);
    private static final Pattern GENERAL =
            Pattern.compile(
                    "deltag.*|individ.*|person.*|avslut.*|utskriv.*|inskriv.*|insats.*|förbund.*|procent.*|motsvar.*|totalt.*|samman.*|particip.*|samordn.*|tillsam.*|kvinno.*|antale.*");

    /// What is told, with the words around it.
    private record Told(Sentence sentence, PartOfWhole pair, Set<String> words) {

        Fraction part() {
            return pair.part().amount();
        }
    }

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var byWhole = new LinkedHashMap<Fraction, List<Told>>();
        for (var at = 0; at < sentences.size(); at++)
            for (var pair : PartOfWhole.in(sentences.get(at)))
                if (pair.part().counts()
                        && pair.part().manner() == Manner.EXACT
                        && pair.whole().amount().compareTo(Fraction.of(20)) >= 0)
                    byWhole.computeIfAbsent(pair.whole().amount(), _ -> new ArrayList<>())
                            .add(new Told(sentences.get(at), pair, words(sentences, at)));
        byWhole.values().forEach(told -> look(told, tally));
        return tally.found();
    }

    private static Set<String> words(List<Sentence> sentences, int at) {
        var paragraph = sentences.get(at).paragraph();
        return sentences.subList(Math.max(0, at - 1), Math.min(sentences.size(), at + 2)).stream()
                .filter(it -> it.paragraph() == paragraph)
                .flatMap(it -> Arrays.stream(it.lower().split("\\P{L}+")))
                .filter(it -> it.length() >= LETTERS - 1 && !GENERAL.matcher(it).matches())
                .map(it -> it.substring(0, Math.min(it.length(), LETTERS)))
                .collect(Collectors.toSet());
    }

    private static void look(List<Told> told, Tally tally) {
        for (var at = 1; at < told.size(); at++) {
            var one = told.get(at);
            var before = told.subList(0, at).stream().filter(it -> isSame(it, one)).toList();
            if (before.isEmpty()) continue;
            if (before.stream().anyMatch(it -> it.part().equals(one.part()))) tally.agrees();
            else tally.remark(remark(one, before.getFirst()));
        }
    }

    private static boolean isSame(Told one, Told other) {
        var apart = one.part().minus(other.part()).magnitude();
        return apart.compareTo(one.part().times(NEAR)) <= 0
                && one.words().stream().filter(other.words()::contains).count() >= IN_COMMON;
    }

    private static Remark remark(Told one, Told before) {
        return Remarks.of(
                Remark.Sort.TWO_VALUES,
                Sureness.LIKELY,
                one.sentence(),
                Phrase.of(
                        "proofreading.text.told-twice",
                        one.pair().part().printed(),
                        one.pair().whole().printed(),
                        before.pair().part().printed(),
                        (long) before.sentence().spot().line()),
                one.pair().part(),
                one.pair().whole(),
                before.pair().part());
    }
}
