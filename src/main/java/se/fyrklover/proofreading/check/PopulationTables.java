package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// A table about the new participants, or those who ended, counts as many as there are of them; and
/// women, men and others are all participants.
public final class PopulationTables implements Check {

    private static final Pattern SEX =
            Sought.pattern(
                    "(?:.* )?(?:kvinn(?:a|or)|m(?:a|ä)n|icke.?bin.r\\p{L}*|annat kön|annan könsidentitet|wom[ae]n|m[ae]n|non-binary):?");
    private static final Pattern WOMEN = Sought.pattern(".*(?:kvinn|wom[ae]n).*");
    private static final Pattern MAY_BE_SEVERAL =
            Sought.pattern(
                    ".*(?:försörjning|ersättning|inkomst|remi[st]\\p{L}*|konsultation\\p{L}*|orsak|diagnos|income|referral).*");

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        for (var section : Section.of(reading)) {
            sexes(section, tally);
            for (var table : section.tables()) look(section, table, tally);
        }
        return tally.found();
    }

    /// How many a table counts, where all its rows can be read.
    static Optional<Fraction> counted(Section.Table table) {
        var rows = parts(table);
        return rows.size() < 3
                        || rows.stream()
                                .anyMatch(it -> !Appendix.isPlain(it.text()) || !isCount(it))
                ? Optional.empty()
                : Optional.of(sum(rows));
    }

    private static List<Line> parts(Section.Table table) {
        return table.rows().stream().filter(it -> !Line.isTotal(it.text())).toList();
    }

    private static Fraction sum(List<Line> rows) {
        return rows.stream()
                .flatMap(it -> it.number().stream())
                .map(PrintedNumber::exact)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    static Optional<Fraction> count(Section section, Population population) {
        return Optional.ofNullable(section.counts().get(population))
                .flatMap(Line::number)
                .map(PrintedNumber::exact);
    }

    private static void sexes(Section section, Tally tally) {
        var total = section.counts().get(Population.TOTAL);
        if (total == null || total.number().isEmpty()) return;
        var at = section.lines().indexOf(total);
        if (at < 0) return;
        var rows =
                section.lines().stream()
                        .skip(at + 1)
                        .takeWhile(
                                it -> it.part() == total.part() && SEX.matcher(it.text()).matches())
                        .filter(it -> it.number().isPresent() && Appendix.isPlain(it.text()))
                        .toList();
        if (rows.size() < 2 || rows.stream().noneMatch(it -> WOMEN.matcher(it.text()).matches()))
            return;
        if (sum(rows).equals(total.number().get().exact())) tally.agrees();
        else
            tally.remark(
                    new Remark(
                            Remark.Sort.SUM,
                            Sureness.LIKELY,
                            total.spot(),
                            total.text(),
                            List.of(total.number().get().printed()),
                            Phrase.of(
                                    "proofreading.text.sexes",
                                    whole(sum(rows)),
                                    total.number().get().printed()),
                            Optional.empty(),
                            Phrase.of("proofreading.text.remedy.sum")));
    }

    private static void look(Section section, Section.Table table, Tally tally) {
        var population = Population.in(table.title());
        if (population.isEmpty()
                || population.get() == Population.PLACES
                || population.get() == Population.ONGOING) return;
        if (population.get() == Population.TOTAL
                && !table.title().toLowerCase(Locale.ROOT).contains("inskrivna")) return;
        var rows = parts(table);
        var told = count(section, population.get());
        if (told.isEmpty() || rows.size() < 3 || rows.stream().anyMatch(it -> isOwn(section, it)))
            return;
        var sum = counted(table);
        if (sum.isEmpty() || isSaidToLack(table, sum.get(), told.get()))
            tally.unclear("proofreading.text.unclear.rows");
        else if (sum.equals(told)) tally.agrees();
        else tally.remark(remark(section, table, population.get(), sum.get(), told.get()));
    }

    /// Whether it prints itself that it counts fewer.
    private static boolean isSaidToLack(Section.Table table, Fraction sum, Fraction told) {
        return sum.compareTo(told) < 0
                && table.rows().stream()
                        .filter(it -> Line.isTotal(it.text()))
                        .flatMap(it -> it.number().stream())
                        .anyMatch(it -> it.exact().equals(sum));
    }

    private static boolean isOwn(Section section, Line line) {
        return section.counts().values().stream().anyMatch(it -> it.spot().equals(line.spot()));
    }

    private static boolean isCount(Line line) {
        return line.number()
                .map(it ->
                        it.value().scale() <= 0
                                && it.value().signum() >= 0
                                && it.value().intValue() < 10_000)
                .orElse(false);
    }

    static Remark remark(
            Section section,
            Section.Table table,
            Population population,
            Fraction sum,
            Fraction told) {
        var other =
                section.counts().entrySet().stream()
                        .filter(it -> it.getKey() != population && it.getKey() != Population.PLACES)
                        .filter(it ->
                                it.getValue()
                                        .number()
                                        .map(number -> number.exact().equals(sum))
                                        .orElse(false))
                        .map(Map.Entry::getKey)
                        .findFirst();
        var several = MAY_BE_SEVERAL.matcher(table.title()).matches();
        return new Remark(
                other.isPresent() ? Remark.Sort.UNLIKE : Remark.Sort.SUM,
                several || (other.isEmpty() && sum.compareTo(told) < 0)
                        ? Sureness.LOOK
                        : Sureness.LIKELY,
                table.rows().getFirst().spot(),
                table.title(),
                table.rows().stream()
                        .map(it -> it.number().map(PrintedNumber::printed).orElse(""))
                        .collect(Collectors.toList()),
                Phrase.of(
                        "proofreading.text.population-table",
                        table.title(),
                        whole(sum),
                        Phrase.of(population.key()),
                        whole(told)),
                other.map(
                        it -> Phrase.of("proofreading.text.population-other", Phrase.of(it.key()))),
                Phrase.of("proofreading.text.remedy.population"));
    }

    private static long whole(Fraction count) {
        return count.rounded(0).longValue();
    }
}
