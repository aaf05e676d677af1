package se.fyrklover.proofreading.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sought;

/// Which year a report is about: the year of its title, or the one that it names most often.
final class ReportYear {

    private static final Pattern TITLE =
            Sought.pattern(
                    "(?:årsredovisning|årsrapport|verksamhetsberättelse|delårsrapport|verksamhetsplan|budget|årsbokslut|bokslut|annual report|interim report)\\D{0,60}((?:19|20)\\d{2})(?!\\d|[-\\u2013]\\d{4})");
    private static final int FIRST = 25;

    private ReportYear() {}

    static Optional<Integer> of(Reading reading, List<Sentence> sentences) {
        var named =
                sentences.stream()
                        .limit(FIRST)
                        .map(it -> TITLE.matcher(it.text()))
                        .filter(it -> it.find())
                        .map(it -> Integer.parseInt(it.group(1)))
                        .toList();
        var often = most(sentences.stream().flatMap(it -> it.years().stream()).toList());
        var titled = most(named);
        if (titled.isPresent() && often.isPresent() && !titled.equals(often)) {
            var times =
                    sentences.stream()
                            .flatMap(it -> it.years().stream())
                            .filter(titled.get()::equals)
                            .count();
            return times * 3
                            < sentences.stream()
                                    .flatMap(it -> it.years().stream())
                                    .filter(often.get()::equals)
                                    .count()
                    ? often
                    : titled;
        }
        return titled.or(() -> often).or(() -> newest(reading));
    }

    /// The one that is named most often, the first of several.
    private static Optional<Integer> most(List<Integer> years) {
        return years.stream()
                .distinct()
                .max(
                        Comparator.comparingInt((Integer it) -> Collections.frequency(years, it))
                                .thenComparingInt(it -> -years.indexOf(it)));
    }

    /// The newest year above a column.
    private static Optional<Integer> newest(Reading reading) {
        return reading.grids()
                .flatMap(it -> it.rows().stream().limit(3))
                .flatMap(it -> it.cells().stream())
                .map(Grid.Cell::text)
                .filter(it -> it.matches("(?:19|20)\\d{2}"))
                .map(Integer::valueOf)
                .max(Comparator.naturalOrder());
    }
}
