package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

/// A percentage "of those who ended" is reckoned on those who ended, where all who took part are
/// told of as well.
///
/// Said only where the percentage is right of the other whole, which tells what happened.
public final class WrongWhole implements TextCheck {

    private static final Pattern WHOLE =
            Sought.pattern(
                    "^\\s*(?:av|of)\\s+(?:(?:de|dem som|samtliga|alla|those who|the|all)\\s+)*(\\p{L}{5,})");
    private static final int STEM = 5;
    private static final int BACK = 2;

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        for (var at = 0; at < sentences.size(); at++) {
            var sentence = sentences.get(at);
            var near = Sentence.near(sentences, at, BACK);
            sentence.of(Measure.PERCENT)
                    .filter(it -> it.manner() == Manner.EXACT)
                    .forEach(it ->
                            stem(sentence, it)
                                    .ifPresent(stem -> look(sentence, it, stem, near, tally)));
        }
        return tally.found();
    }

    /// How the word begins that names the whole: "14 procent av de avslutade".
    private static Optional<String> stem(Sentence sentence, Said percent) {
        var match = WHOLE.matcher(sentence.after(percent));
        return match.find()
                ? Optional.of(match.group(1).substring(0, STEM).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static void look(
            Sentence sentence, Said percent, String stem, List<Sentence> near, Tally tally) {
        var part = part(sentence, percent);
        if (part.isEmpty()) return;
        var named = new ArrayList<Said>();
        var others = new ArrayList<Said>();
        for (var each : near)
            for (var said : each.said())
                if (isWhole(said, part.get())
                        && (!each.equals(sentence) || said.from() < percent.from()))
                    (isCalled(each, said, stem) ? named : others).add(said);
        if (named.isEmpty()) return;
        if (named.stream().anyMatch(it -> isOf(percent, part.get(), it))) tally.agrees();
        else if (named.size() == 1)
            others.stream()
                    .filter(it -> isOf(percent, part.get(), it))
                    .findFirst()
                    .ifPresent(other ->
                            tally.remark(
                                    remark(
                                            sentence,
                                            percent,
                                            part.get(),
                                            named.getFirst(),
                                            other)));
    }

    private static Optional<Said> part(Sentence sentence, Said percent) {
        return sentence.said().stream()
                .filter(it -> it.from() < percent.from() && it.counts())
                .reduce((_, last) -> last);
    }

    private static boolean isWhole(Said said, Said part) {
        return said.counts()
                && said.manner() == Manner.EXACT
                && !said.equals(part)
                && said.amount().compareTo(part.amount()) > 0;
    }

    /// Whether the words around a number name it so: "avslutades 91", "91 avslutade".
    private static boolean isCalled(Sentence sentence, Said said, String stem) {
        var before = sentence.before(said).split("[,.;:]", -1);
        var words = before[before.length - 1] + " " + said.noun();
        return words.toLowerCase(Locale.ROOT).contains(stem);
    }

    private static boolean isOf(Said percent, Said part, Said whole) {
        return percent.rounded().covers(part.amount().dividedBy(whole.amount()));
    }

    private static Remark remark(
            Sentence sentence, Said percent, Said part, Said whole, Said other) {
        Fraction share = part.amount().dividedBy(whole.amount());
        return Remarks.of(
                Remark.Sort.SHARE,
                Sureness.LIKELY,
                sentence,
                Phrase.of(
                        "proofreading.text.share",
                        part.printed(),
                        whole.printed(),
                        Remarks.percent(share, percent),
                        percent.printed()),
                Phrase.of("proofreading.text.share-base", other.printed()),
                List.of(part, whole, percent));
    }
}
