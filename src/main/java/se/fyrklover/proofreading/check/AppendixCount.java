package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Manner;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// As many appendices are told of as the list of them has.
public final class AppendixCount implements TextCheck {

    private static final Pattern LIST =
            Sought.pattern(
                    "(?:\\d+\\.?\\s+)?(?:bilagor|bilageförteckning|förteckning över bilagor|appendices|list of appendices)\\s*:?\\s*");
    private static final Pattern ITEM =
            Sought.pattern("(?:bilaga|appendix)?\\s*(\\d{1,2})\\s*[).:\\s–-]\\s*\\p{L}.*");
    private static final Pattern NOUN = Sought.pattern("(?:bilagor|appendices)");
    private static final int GAP = 4;

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        listed(Line.of(reading))
                .ifPresent(listed -> {
                    for (var sentence : sentences)
                        sentence.said().stream()
                                .filter(it ->
                                        NOUN.matcher(it.noun()).matches()
                                                && it.manner() == Manner.EXACT)
                                .forEach(it -> judge(sentence, it, listed, tally));
                });
        return tally.found();
    }

    /// The last number of the numbered list under a heading for it.
    static Optional<Integer> listed(List<Line> lines) {
        for (var at = 0; at < lines.size(); at++) {
            if (!LIST.matcher(lines.get(at).text()).matches()) continue;
            var numbers = numbers(lines.subList(at + 1, lines.size()));
            if (numbers.size() > 1) return Optional.of(numbers.getLast());
        }
        return Optional.empty();
    }

    private static List<Integer> numbers(List<Line> lines) {
        var numbers = new ArrayList<Integer>();
        var since = 0;
        for (var line : lines) {
            var match = ITEM.matcher(line.text().strip());
            if (match.matches() && Integer.parseInt(match.group(1)) == numbers.size() + 1) {
                numbers.add(numbers.size() + 1);
                since = 0;
            } else if (++since > GAP) break;
        }
        return numbers;
    }

    private static void judge(Sentence sentence, Said said, int listed, Tally tally) {
        var told = said.number().value().intValue();
        if (told == listed) tally.agrees();
        else
            tally.remark(
                    Remarks.at(
                            Remark.Sort.APPENDICES,
                            told > listed ? Sureness.CERTAIN : Sureness.LIKELY,
                            sentence.spot(),
                            sentence.shown(),
                            List.of(said.printed()),
                            Phrase.of(
                                    "proofreading.text.appendices",
                                    said.printed(),
                                    (long) listed)));
    }
}
