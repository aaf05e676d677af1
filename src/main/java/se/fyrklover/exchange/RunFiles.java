package se.fyrklover.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.association.Member;
import se.fyrklover.budget.BroughtRun;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// Reads how contributions were reckoned: `contribution-runs.csv`, `contribution-agreed.csv`,
/// `contribution-claims.csv` and the lists of inhabitants, `population-<year>.csv`, `.json` or
/// `.txt`.
final class RunFiles {

    private static final String RUNS = "contribution-runs.csv";
    private static final String AGREED = "contribution-agreed.csv";
    static final String CLAIMS = "contribution-claims.csv";
    static final String CLAIM = "year,member,what,on,amount_kr";
    private static final Pattern POPULATION =
            Pattern.compile("population-(?<year>(19|20)\\d\\d)\\.(csv|json|txt)");

    /// In which column a term stands; a list of inhabitants has a file of its own.
    private static final Map<String, String> COLUMNS =
            Map.ofEntries(
                    Map.entry("basis", "basis"),
                    Map.entry("amount", "amount_kr"),
                    Map.entry("state", "state_percent"),
                    Map.entry("regions", "regions_percent"),
                    Map.entry("municipalities", "municipalities_percent"),
                    Map.entry("agreement", "agreement"),
                    Map.entry("unit", "unit_kr"),
                    Map.entry("populationSource", "population_source"),
                    Map.entry("populationOn", "population_on"),
                    Map.entry("published", "published"));

    private final Sources sources;
    private final RegisterFiles registers;

    RunFiles(Sources sources, RegisterFiles registers) {
        this.sources = sources;
        this.registers = registers;
    }

    /// A run without its list and its agreements.
    private record Bare(int year, ContributionTerms terms, LocalDate decided, Place place)
            implements Placed {}

    /// A member's agreed amount of a year.
    private record Agreed(int year, String member, Money amount, Place place) implements Placed {}

    /// What happened to a member's claim of a year.
    private record Marked(int year, BroughtRun.Mark mark, Place place) implements Placed {

        /// What no document tells of may happen twice in a day, and is then told apart by its
        /// place.
        Object key() {
            return List.of(
                    year,
                    mark.member(),
                    mark.kind(),
                    mark.on(),
                    mark.amount(),
                    mark.until(),
                    mark.document().isEmpty() ? mark.where() : "");
        }
    }

    List<BroughtRun> runs(List<Member> members) {
        var bare =
                sources.rows(
                        RUNS,
                        "year,basis,amount_kr,state_percent,regions_percent,municipalities_percent,"
                                + "agreement,unit_kr,population_source,population_on,published,"
                                + "decided",
                        Bare::year,
                        this::bare);
        var agreed =
                sources.rows(
                        AGREED,
                        "year,member,amount_kr",
                        it -> List.of(it.year(), it.member()),
                        this::agreed);
        var marks = sources.rowsWithout("until", CLAIMS, CLAIM, Marked::key, this::marked);
        var lists = lists();
        var years = bare.stream().map(Bare::year).collect(Collectors.toSet());
        agreed.forEach(it -> known(years.contains(it.year()), it.place(), it.year()));
        marks.forEach(it -> known(years.contains(it.year()), it.place(), it.year()));
        return bare.stream().map(run -> whole(run, agreed, marks, lists, members)).toList();
    }

    private void known(boolean isKnown, Place place, int year) {
        if (!isKnown)
            sources.fault(
                    place.file(),
                    place.row(),
                    "year",
                    String.valueOf(year),
                    "exchange.expected.run-year");
    }

    /// The lists of inhabitants, by their files' names.
    private Map<String, String> lists() {
        return sources.names().filter(it -> POPULATION.matcher(it).matches()).toList().stream()
                .flatMap(file -> sources.text(file).map(it -> Map.entry(file, it)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private BroughtRun whole(
            Bare run,
            List<Agreed> agreed,
            List<Marked> marks,
            Map<String, String> lists,
            List<Member> members) {
        var files =
                lists.keySet().stream()
                        .filter(it -> it.startsWith("population-" + run.year() + "."))
                        .sorted()
                        .toList();
        if (files.size() > 1)
            sources.fault(
                    files.getLast(), 0, "", "", "exchange.expected.one-list", files.getFirst());
        var file = files.isEmpty() ? "population-" + run.year() + ".csv" : files.getFirst();
        var terms =
                run.terms()
                        .with(
                                agreed.stream()
                                        .filter(it -> it.year() == run.year())
                                        .map(it ->
                                                name(it.member(), members)
                                                        + "\t"
                                                        + written(it.amount()))
                                        .collect(Collectors.joining("\n")),
                                lists.getOrDefault(file, ""));
        ContributionRuns.faults(terms, members)
                .forEach((field, expected) -> fault(run, field, file, expected));
        return new BroughtRun(
                terms,
                run.decided(),
                marks.stream().filter(it -> it.year() == run.year()).map(Marked::mark).toList());
    }

    private static String name(String id, List<Member> members) {
        return members.stream()
                .filter(it -> it.id().equals(id))
                .map(Member::name)
                .findFirst()
                .orElse(id);
    }

    private static String written(Money amount) {
        var isWhole = amount.ore() % 100 == 0;
        return amount.inKronor().rounded(isWhole ? 0 : 2).toPlainString();
    }

    private void fault(Bare run, String field, String list, Phrase expected) {
        switch (field) {
            case "population" -> sources.fault(new Fault(list, 0, "", "", expected));
            case "agreed" -> sources.fault(new Fault(AGREED, 0, "", "", expected));
            default ->
                    sources.fault(
                            new Fault(
                                    RUNS,
                                    run.place().row(),
                                    COLUMNS.getOrDefault(field, ""),
                                    "",
                                    expected));
        }
    }

    private Optional<Bare> bare(Row row) {
        var year = row.value("year", RunFiles::year);
        var decided = row.value("decided", Row::parseDate);
        var place = row.place(sources.documents());
        if (year.isEmpty() || decided.isEmpty()) return Optional.empty();
        var terms =
                new ContributionTerms(
                        year.get(),
                        row.text("basis"),
                        row.text("amount_kr"),
                        row.optionalText("state_percent"),
                        row.optionalText("regions_percent"),
                        row.optionalText("municipalities_percent"),
                        row.optionalText("agreement"),
                        row.text("unit_kr"),
                        "",
                        "",
                        row.optionalText("population_source"),
                        row.optionalText("population_on"),
                        row.optionalText("published"));
        return Optional.of(new Bare(year.get(), terms, decided.get(), place));
    }

    private static Parsed<Integer> year(String text) {
        return Row.parseYear(text)
                .then(it ->
                        it >= ContributionRuns.firstYear()
                                ? Parsed.read(it)
                                : Parsed.unreadable("exchange.expected.year"));
    }

    private Optional<Agreed> agreed(Row row) {
        var year = row.year("year");
        var member = row.reference("member", registers.memberIds(), "members.csv");
        var amount = row.value("amount_kr", Money::parse);
        var place = row.place(sources.documents());
        return year.flatMap(y -> amount.map(it -> new Agreed(y, member, it, place)));
    }

    private Optional<Marked> marked(Row row) {
        var year = row.year("year");
        var member = row.reference("member", registers.memberIds(), "members.csv");
        var what =
                row.value(
                        "what",
                        it ->
                                Row.oneOf(
                                        Map.of(
                                                "sent", ContributionClaim.Kind.SENT,
                                                "reminded", ContributionClaim.Kind.REMINDED,
                                                "paid", ContributionClaim.Kind.PAID),
                                        it));
        var on = row.value("on", Row::parseDate);
        var amount = row.may("amount_kr", Money::parse);
        var until = row.may("until", Row::parseDate);
        var place = row.mayPlace(sources.documents());
        if (what.isEmpty() || on.isEmpty()) return Optional.empty();
        if (what.get() == ContributionClaim.Kind.PAID
                && amount.filter(it -> it.ore() != 0).isEmpty())
            row.fault("amount_kr", "exchange.expected.something");
        if (what.get() != ContributionClaim.Kind.PAID && amount.isPresent())
            row.fault("amount_kr", "exchange.expected.only-paid");
        if (what.get() != ContributionClaim.Kind.REMINDED && until.isPresent())
            row.fault("until", "exchange.expected.only-reminded");
        return year.map(it ->
                new Marked(
                        it,
                        new BroughtRun.Mark(
                                member,
                                what.get(),
                                on.get(),
                                amount,
                                until,
                                place.document(),
                                place.where()),
                        place));
    }
}
