package se.fyrklover.followup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// What is wrong in a period report by the form and by itself; with a fault it is not received.
///
/// Only what cannot be right is a fault: what may be right and looks odd is for the findings.
public final class PeriodReportCheck {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final int LONGEST = 20_000;

    private static final PeriodReportForm FORM = PeriodReportForm.form();

    private final PeriodReport report;
    private final List<Phrase> faults = new ArrayList<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, String> populations = new HashMap<>();
    private final Set<String> mixed = new HashSet<>();

    private PeriodReportCheck(PeriodReport report) {
        this.report = report;
    }

    /// Nothing where the report can be received.
    public static List<Phrase> faults(PeriodReport report) {
        var check = new PeriodReportCheck(report);
        check.boxes();
        check.words();
        if (check.faults.isEmpty()) check.sums();
        return List.copyOf(check.faults);
    }

    private void fault(String key, Object... arguments) {
        faults.add(Phrase.of(key, arguments));
    }

    private void boxes() {
        if (report.cells().isEmpty()) fault("followup.check.empty");
        for (var cell : report.cells())
            FORM.table(cell.table())
                    .ifPresentOrElse(
                            table -> box(table, cell),
                            () -> fault("followup.check.unknown-table", shown(cell.table())));
    }

    private void box(DeclaredTable table, PeriodReport.Cell cell) {
        var category =
                table.category(cell.category()).filter(it -> table.addsUp() || !it.isTotal());
        if (category.isEmpty()) {
            fault("followup.check.unknown-category", table.label(), shown(cell.category()));
            return;
        }
        var named = new Object[] {table.label(), category.get().name()};
        if (cell.count() < 0) fault("followup.check.negative", named);
        if (cell.count() > MOST_PEOPLE) fault("followup.check.too-many-people", named);
        if (!table.accepts(cell.population().isEmpty() ? null : cell.population()))
            fault("followup.check.population", table.label(), shown(cell.population()));
        var before = populations.putIfAbsent(table.code(), population(table, cell));
        if (before != null && !before.equals(population(table, cell))) {
            if (mixed.add(table.code())) fault("followup.check.populations-mixed", table.label());
        } else if (counts.computeIfAbsent(table.code(), _ -> new HashMap<>())
                        .put(cell.category(), cell.count())
                != null) fault("followup.check.twice", named);
    }

    /// Whom a box counts; the form's own where nothing is said.
    private static String population(DeclaredTable table, PeriodReport.Cell cell) {
        return cell.population().isEmpty()
                ? Objects.requireNonNullElse(table.population(), "")
                : cell.population();
    }

    private void words() {
        var themes = new HashSet<String>();
        for (var told : report.words()) {
            var theme =
                    FORM.themes().stream()
                            .filter(it -> it.code().equals(told.theme()))
                            .filter(it -> !it.validFrom().isAfter(report.period().to()))
                            .findFirst();
            if (theme.isEmpty()) {
                fault("followup.check.unknown-theme", shown(told.theme()));
                continue;
            }
            var label = theme.get().label();
            if (!themes.add(told.theme())) fault("followup.check.theme-twice", label);
            if (told.words().isBlank()) fault("followup.check.no-words", label);
            if (told.words().codePointCount(0, told.words().length()) > LONGEST)
                fault("followup.check.too-long", label, LONGEST);
            if (!isPlain(told.words())) fault("followup.check.control", label);
        }
    }

    /// Whether it is nothing but letters and lines.
    private static boolean isPlain(String words) {
        return words.chars().noneMatch(it -> Character.isISOControl(it) && it != '\n')
                && StandardCharsets.UTF_8.newEncoder().canEncode(words);
    }

    private void sums() {
        FORM.tables().stream().filter(DeclaredTable::addsUp).forEach(this::parts);
        atMost("exited", "enrolled");
        atMost("new", "enrolled");
        atMost("ongoing", "enrolled");
        leftOngoing();
        FORM.tables().stream()
                .filter(it -> it.addsUp() && !it.code().equals("income_at_exit"))
                .forEach(this::asMany);
        accepted();
    }

    /// A coarse box and the finer ones that it holds.
    private void parts(DeclaredTable table) {
        for (var coarse : table.categories()) {
            var own = count(table, coarse.code());
            var finer = table.within(coarse);
            if (own.isEmpty() || finer.stream().noneMatch(it -> isTold(table, it))) continue;
            var together = finer.stream().mapToLong(it -> told(table, it)).sum();
            var all = finer.stream().allMatch(it -> isTold(table, it));
            if (together > own.get() || (all && together < own.get()))
                fault("followup.check.parts", table.label(), coarse.name(), own.get(), together);
        }
    }

    private boolean isTold(DeclaredTable table, DeclaredTable.Category category) {
        var finer = table.within(category);
        return count(table, category.code()).isPresent()
                || (!finer.isEmpty() && finer.stream().allMatch(it -> isTold(table, it)));
    }

    /// What a box says, or what its finer ones come to.
    private long told(DeclaredTable table, DeclaredTable.Category category) {
        return count(table, category.code())
                .map(Integer::longValue)
                .orElseGet(() ->
                        table.within(category).stream().mapToLong(it -> told(table, it)).sum());
    }

    private Optional<Integer> count(DeclaredTable table, String category) {
        return Optional.ofNullable(counts.getOrDefault(table.code(), Map.of()).get(category));
    }

    private void atMost(String part, String whole) {
        var few = movement(part);
        var many = movement(whole);
        if (few.isPresent() && many.isPresent() && few.get() > many.get())
            fault(
                    "followup.check.at-most",
                    FORM.the("participants").the(part).name(),
                    few.get(),
                    name(whole),
                    many.get());
    }

    private void leftOngoing() {
        var enrolled = movement("enrolled");
        var exited = movement("exited");
        var ongoing = movement("ongoing");
        if (enrolled.isEmpty() || exited.isEmpty() || ongoing.isEmpty()) return;
        if (enrolled.get() - exited.get() != ongoing.get())
            fault("followup.check.ongoing", enrolled.get(), exited.get(), ongoing.get());
    }

    /// A table of people has as many as there are of those whom it counts.
    private void asMany(DeclaredTable table) {
        var population = populations.getOrDefault(table.code(), "");
        var people = movement(population);
        if (people.isEmpty()) return;
        var together = told(table, table.total());
        if (together != people.get())
            fault(
                    "followup.check.as-many",
                    table.label(),
                    together,
                    name(population),
                    people.get());
    }

    private void accepted() {
        var accepted = FORM.the("referrals_accepted");
        var all = FORM.the("referrals");
        if (!counts.containsKey(accepted.code()) || !counts.containsKey(all.code())) return;
        var few = told(accepted, accepted.total());
        var many = told(all, all.total());
        if (few > many) fault("followup.check.accepted", few, many);
    }

    private Optional<Integer> movement(String category) {
        return count(FORM.the("participants"), category);
    }

    private static Text name(String movement) {
        return FORM.the("participants").the(movement).name().withinSentence();
    }

    /// A code that somebody else chose, as it can stand in a sentence.
    private static String shown(String code) {
        return code.replaceAll("[^A-Za-z0-9_-]+", " ").strip();
    }
}
