package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// Tables under one heading count the same participants, and not the new ones in one account and
/// all in another.
public final class MixedPopulations implements Check {

    /// A table of one section, with whom it counts.
    private record Counted(Section section, Section.Table table, Population population) {}

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        var byTitle = new LinkedHashMap<String, List<Counted>>();
        var sections = Section.of(reading);
        for (var section : sections)
            for (var table : section.tables())
                whom(section, table)
                        .filter(_ ->
                                Population.in(table.title())
                                        .filter(it ->
                                                it == Population.NEW || it == Population.ENDED)
                                        .isEmpty())
                        .ifPresent(it ->
                                byTitle.computeIfAbsent(stem(table.title()), _ -> new ArrayList<>())
                                        .add(new Counted(section, table, it)));
        byTitle.forEach((title, counted) -> {
            if (!title.isBlank()) look(counted, tally);
        });
        for (var section : sections)
            for (var table : section.tables())
                near(section, table)
                        .filter(_ ->
                                isExactElsewhere(
                                        byTitle.getOrDefault(stem(table.title()), List.of())))
                        .ifPresent(tally::remark);
        return tally.found();
    }

    /// The first two words: what follows may be the heads of columns.
    private static String stem(String title) {
        return Arrays.stream(title.toLowerCase(Locale.ROOT).split("\\P{L}+"))
                .filter(it -> !it.isEmpty())
                .limit(2)
                .collect(Collectors.joining(" "));
    }

    /// The new or all of them, where these are not as many.
    private static Optional<Population> whom(Section section, Section.Table table) {
        var of = PopulationTables.count(section, Population.NEW);
        var all = PopulationTables.count(section, Population.TOTAL);
        if (of.isEmpty() || all.isEmpty() || of.equals(all)) return Optional.empty();
        Optional<Fraction> sum = PopulationTables.counted(table);
        if (sum.isEmpty()) return Optional.empty();
        if (sum.equals(of)) return Optional.of(Population.NEW);
        return sum.equals(all) ? Optional.of(Population.TOTAL) : Optional.empty();
    }

    private static boolean isExactElsewhere(List<Counted> counted) {
        return counted.stream().anyMatch(it -> it.population() == Population.NEW);
    }

    /// A table that counts one more or less than the new, where others under its heading count
    /// them.
    private static Optional<Remark> near(Section section, Section.Table table) {
        var told = PopulationTables.count(section, Population.NEW);
        var sum = PopulationTables.counted(table);
        if (told.isEmpty()
                || sum.isEmpty()
                || Population.in(table.title())
                        .filter(it -> it == Population.NEW || it == Population.ENDED)
                        .isPresent()) return Optional.empty();
        return sum.get().minus(told.get()).magnitude().equals(Fraction.of(1))
                ? Optional.of(
                        PopulationTables.remark(
                                section, table, Population.NEW, sum.get(), told.get()))
                : Optional.empty();
    }

    private static void look(List<Counted> counted, Tally tally) {
        Map<Population, List<Counted>> by =
                counted.stream().collect(Collectors.groupingBy(Counted::population));
        if (by.size() < 2) {
            if (counted.size() > 1) tally.agrees();
            return;
        }
        var first = counted.getFirst().table();
        tally.remark(
                new Remark(
                        Remark.Sort.UNLIKE,
                        Sureness.LOOK,
                        first.rows().getFirst().spot(),
                        first.title(),
                        List.of(),
                        Phrase.of(
                                "proofreading.text.mixed",
                                first.title(),
                                names(by.getOrDefault(Population.NEW, List.of())),
                                names(by.getOrDefault(Population.TOTAL, List.of()))),
                        Optional.empty(),
                        Phrase.of("proofreading.text.remedy.population")));
    }

    private static String names(List<Counted> counted) {
        return counted.stream()
                .map(it ->
                        it.section().name().isEmpty()
                                ? it.section().lines().getFirst().spot().section()
                                : it.section().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
