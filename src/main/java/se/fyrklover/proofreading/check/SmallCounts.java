package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// No table points out a person by counting one to four of a sex, an age or a kind; nor by hiding
/// one such number that the total gives away.
///
/// Where the thing itself is sensitive, such as violence, up to nine are few. Asked about, since
/// only somebody who knows the participants can tell; what is hidden is never said.
public final class SmallCounts implements Check {

    private static final int FEW = 4;
    private static final int FEW_OF_SENSITIVE = 9;
    private static final int MANY = 5_000;
    private static final Sought KIND =
            Sought.of(
                    "(?<!\\w)(?:kvinn(?:a|or)|m(?:a|ä)n|flickor|pojkar|icke.?bin.r\\p{L}*|\\d{1,2}\\s*[-\\u2013]\\s*\\d{1,2}(?:\\s*år)?|grundskol\\p{L}*|gymnasi\\p{L}*|eftergymnasial\\p{L}*"
                            + "|sjukpenning|rehab\\p{L}*|aktivitetsersättning|sjukersättning|aktivitetsstöd|försörjningsstöd|ekonomiskt bistånd|a-kassa|studiestöd|studier?|arbete|diagnos\\p{L}*"
                            + "|gemensam kartläggning|women|men|education|våld|kränkning\\p{L}*)(?!\\w)");
    private static final Sought PERSONS =
            Sought.of(
                    "(?<!\\p{L})(?:\\p{L}*deltagar\\p{L}*|personer|individer|brukare|klienter|ålder\\p{L}*|utbildning\\p{L}*|försörjning\\p{L}*|kön|kvinnor|män|avslut\\p{L}*|participants|persons|people)(?!\\p{L})");
    private static final Sought NOT_PERSONS =
            Sought.of(
                    "(?:budget|kostnad|kronor|\\btkr\\b|\\bkr\\b|belopp|tjänst|anställ|personal|styrelse|ledam|möten|dagar|timmar|utbildningsinsats|kommun\\b)");
    private static final Sought SENSITIVE =
            Sought.of(
                    "(?<!\\p{L})(?:\\p{L}*våld\\p{L}*|kränkning\\p{L}*|övergrepp|missbruk\\p{L}*|violence|abuse)(?!\\p{L})");
    private static final Pattern HIDDEN =
            Sought.pattern(
                    "(?:<\\s*\\d|färre än \\w+|mindre än \\w+|fewer than \\w+|\\.\\.|x|\\*{1,2})");

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        var small = new ArrayList<Small>();
        for (var grid : reading.grids().toList()) {
            if (!isAboutPersons(grid)) continue;
            if (givesAway(grid))
                tally.remark(remark(grid, Phrase.of("proofreading.text.small-hidden"), List.of()));
            var kinds = small(grid);
            if (kinds.isEmpty()) tally.agrees();
            else small.add(new Small(grid, kinds));
        }
        bySection(small).forEach(it -> tally.remark(remark(it)));
        return tally.found();
    }

    /// A table with the rows that count few.
    private record Small(Grid grid, List<String> kinds) {}

    /// Tables under one heading are asked about at once.
    private static List<List<Small>> bySection(List<Small> small) {
        var sections = new ArrayList<List<Small>>();
        for (var one : small) {
            var section = one.grid().spot().section();
            if (sections.isEmpty()
                    || !sections.getLast().getFirst().grid().spot().section().equals(section))
                sections.add(new ArrayList<>());
            sections.getLast().add(one);
        }
        return sections;
    }

    private static List<Grid.Row> kinds(Grid grid) {
        return grid.rows().stream().filter(it -> KIND.isIn(it.cells().getFirst().text())).toList();
    }

    private static List<String> small(Grid grid) {
        var few = SENSITIVE.isIn(words(grid)) ? FEW_OF_SENSITIVE : FEW;
        return kinds(grid).stream()
                .filter(it -> isSmall(it, few))
                .map(it -> it.cells().getFirst().text())
                .toList();
    }

    private static boolean isAboutPersons(Grid grid) {
        return kinds(grid).size() > 1
                && PERSONS.isIn(words(grid))
                && !NOT_PERSONS.isIn(grid.title())
                && numbers(grid).stream()
                        .noneMatch(it ->
                                it.exact().compareTo(Fraction.of(MANY)) > 0
                                        && it.value().precision() < 7);
    }

    private static String words(Grid grid) {
        return grid.title()
                + " "
                + String.join(" ", grid.rows().stream().map(Grid.Row::label).toList());
    }

    private static List<PrintedNumber> numbers(Grid grid) {
        return grid.rows().stream()
                .flatMap(it -> it.cells().stream().skip(1))
                .flatMap(it -> it.number().stream())
                .toList();
    }

    private static boolean isSmall(Grid.Row row, int few) {
        return row.cells().stream()
                .skip(1)
                .flatMap(it -> it.number().stream())
                .anyMatch(it -> isSmall(it, few));
    }

    private static boolean isSmall(PrintedNumber number, int few) {
        return !number.isPercent()
                && number.value().scale() <= 0
                && number.value().signum() > 0
                && number.exact().compareTo(Fraction.of(few)) <= 0;
    }

    /// Whether one number of a column is hidden while its total and all others are shown.
    private static boolean givesAway(Grid grid) {
        for (var column = 1; column < grid.columns(); column++) {
            var at = column;
            var rows =
                    grid.rows().stream()
                            .filter(it -> !it.cells().get(at).text().isBlank())
                            .toList();
            var hidden =
                    rows.stream()
                            .filter(it ->
                                    HIDDEN.matcher(it.cells().get(at).text().strip()).matches())
                            .count();
            var total =
                    rows.stream()
                            .anyMatch(it ->
                                    Line.isTotal(it.cells().getFirst().text())
                                            && it.cells().get(at).number().isPresent());
            var shown = rows.stream().filter(it -> it.cells().get(at).number().isPresent()).count();
            if (hidden == 1 && total && shown > 1) return true;
        }
        return false;
    }

    private static Remark remark(List<Small> section) {
        return remark(
                section.getFirst().grid(),
                Phrase.of(
                        "proofreading.text.small-counts",
                        section.stream().mapToLong(it -> it.kinds().size()).sum(),
                        (long) section.size()),
                section.stream().flatMap(it -> it.kinds().stream()).toList());
    }

    /// About a table, by its title or its first row.
    static Remark remark(Grid grid, Phrase says, List<String> kinds) {
        var title = grid.title().isEmpty() ? grid.rows().getFirst().label() : grid.title();
        return Remarks.at(
                Remark.Sort.SMALL_COUNT,
                Sureness.LOOK,
                grid.spot(),
                PersonalNumbers.masked(title),
                kinds,
                says);
    }
}
