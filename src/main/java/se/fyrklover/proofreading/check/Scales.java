package se.fyrklover.proofreading.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// Answers on scales of different lengths stand not beside each other under one heading.
public final class Scales implements TextCheck {

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        var bySection = new LinkedHashMap<String, Map<Integer, Sentence>>();
        for (var sentence : sentences)
            for (var top : ScaleNames.in(sentence.text()))
                bySection
                        .computeIfAbsent(sentence.spot().section(), _ -> new TreeMap<>())
                        .putIfAbsent(top, sentence);
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
