package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// Rows answered on scales of different lengths are not one column; and no mean is above its scale.
public final class ScalesInTables implements TextCheck {

    private static final Pattern ROW =
            Sought.pattern(
                    "(?:\\b(?:skala|scale)\\s*|\\()[01]\\s*[-\\u2010-\\u2013]\\s*(\\d{1,2})\\b\\)?");
    private static final Sought MEAN =
            Sought.of("\\b(?:snitt\\p{L}*|medel\\p{L}*|genomsnitt\\p{L}*|mean|average)\\b");

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        var tally = new Tally();
        reading.grids().forEach(grid -> rows(grid, tally));
        for (var sentence : sentences) mean(sentence, tally);
        return tally.found();
    }

    private static void rows(Grid grid, Tally tally) {
        var tops = new TreeMap<Integer, Grid.Row>();
        for (var row : grid.rows()) {
            var match = ROW.matcher(row.cells().getFirst().text());
            if (match.find()
                    && row.cells().stream().skip(1).anyMatch(it -> it.number().isPresent()))
                tops.putIfAbsent(Integer.valueOf(match.group(1)), row);
        }
        if (tops.isEmpty()) return;
        if (tops.size() == 1) {
            tally.agrees();
            return;
        }
        var named = tops.keySet().stream().map(it -> "" + it).toList();
        var row = tops.lastEntry().getValue();
        tally.remark(
                new Remark(
                        Remark.Sort.UNLIKE,
                        Sureness.LOOK,
                        row.spot(),
                        row.label(),
                        named,
                        Phrase.of("proofreading.text.scales", String.join(", ", named)),
                        Optional.empty(),
                        Phrase.of("proofreading.text.remedy.scales")));
    }

    /// "5,3 på en skala 1–5".
    private static void mean(Sentence sentence, Tally tally) {
        var tops = ScaleNames.in(sentence.text());
        if (tops.size() != 1 || !MEAN.isIn(sentence.text())) return;
        var top = Fraction.of(tops.iterator().next());
        var means = sentence.said().stream().filter(it -> it.number().value().scale() > 0).toList();
        if (means.size() != 1 || means.getFirst().number().isPercent()) return;
        var mean = means.getFirst();
        if (mean.amount().compareTo(top) <= 0) tally.agrees();
        else tally.remark(above(sentence, mean, top));
    }

    private static Remark above(Sentence sentence, Said mean, Fraction top) {
        return Remarks.of(
                Remark.Sort.UNLIKE,
                Sureness.LIKELY,
                sentence,
                Phrase.of(
                        "proofreading.text.scale-above",
                        mean.printed(),
                        top.rounded(0).longValue()),
                mean);
    }
}
