package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// Answers on scales of different lengths stand not beside each other under one heading.
public final class Scales implements TextCheck {

    private static final Pattern SCALE =
            Pattern.compile(
                    "\\b(?:skala\\p{L}*|scale)\\b\\D{0,30}\\b[01]\\s*(?:[-\\u2010-\\u2013]|till|to)\\s*(\\d{1,2})\\b",
                    ANY_CASE);

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var bySection = new LinkedHashMap<String, Map<Integer, Sentence>>();
        for (var sentence : sentences) {
            var match = SCALE.matcher(sentence.text());
            while (match.find())
                bySection
                        .computeIfAbsent(sentence.spot().section(), _ -> new TreeMap<>())
                        .putIfAbsent(Integer.parseInt(match.group(1)), sentence);
        }
        bySection.values().forEach(tops -> look(tops, tally));
        return tally.found();
    }

    private static void look(Map<Integer, Sentence> tops, Tally tally) {
        if (tops.size() < 2) {
            tally.agrees();
            return;
        }
        var last = List.copyOf(tops.values()).getLast();
        var named = tops.keySet().stream().map(it -> "" + it).toList();
        tally.remark(
                new Remark(
                        Remark.Sort.UNLIKE,
                        Sureness.LOOK,
                        last.spot(),
                        last.shown(),
                        named,
                        Phrase.of("proofreading.text.scales", String.join(", ", named)),
                        Optional.empty(),
                        Phrase.of("proofreading.text.remedy.scales")));
    }
}
