package se.fyrklover.budget.grid;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fyrklover.budget.BudgetLine;
import se.fyrklover.budget.BudgetLine.Column;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.budget.BudgetSection.Kind;
import se.fyrklover.budget.BudgetSection.Role;

/// What the work with a budget begins with.
public final class Beginning {

    private final int plan;
    private final TreeMap<String, String> items = new TreeMap<>();

    private Beginning(int plan) {
        this.plan = plan;
        items.put(ItemKey.SPAN, String.valueOf(Grid.SPAN));
    }

    /// With what is known of the plan; else with the sections and lines of the newest plan before
    /// it, whose plan for the year becomes the first draft and whose own budget and forecast stand
    /// beside; else with the sections that most associations have.
    ///
    /// @param sections of all plans
    /// @param lines of all plans
    public static Items of(int plan, List<BudgetSection> sections, List<BudgetLine> lines) {
        var beginning = new Beginning(plan);
        var from =
                sections.stream()
                        .map(BudgetSection::plan)
                        .filter(it -> it <= plan)
                        .max(Comparator.naturalOrder());
        if (from.isEmpty()) beginning.usual();
        else {
            beginning.sections(sections.stream().filter(it -> it.plan() == from.get()).toList());
            beginning.lines(
                    from.get(), lines.stream().filter(it -> it.plan() == from.get()).toList());
        }
        return new Items(beginning.items);
    }

    /// What the budget of the year before says of its year, as it stands beside the next: by the
    /// keys of its lines and their cells.
    ///
    /// @param lines of that year, by all plans
    public static Items beside(int plan, List<BudgetLine> lines) {
        var beginning = new Beginning(plan);
        beginning.items.clear();
        beginning.lines(plan - 1, lines.stream().filter(it -> it.plan() == plan - 1).toList());
        return new Items(beginning.items);
    }

    private void usual() {
        var kinds =
                List.of(
                        section("intakter", 1, Kind.INCOME, null, "", "Intäkter"),
                        section("kostnader", 2, Kind.COSTS, null, "", "Kostnader"),
                        section(
                                "verksamhet",
                                3,
                                Kind.COSTS,
                                Role.ACTIVITY,
                                "kostnader",
                                "Verksamhet"),
                        section(
                                "administration",
                                4,
                                Kind.COSTS,
                                Role.ADMINISTRATION,
                                "kostnader",
                                "Administration"),
                        section(
                                "finansiellt",
                                5,
                                Kind.FINANCIAL_INCOME,
                                null,
                                "",
                                "Finansiella intäkter"),
                        section("eget-kapital", 6, Kind.EQUITY, null, "", "Eget kapital"));
        kinds.forEach(it -> items.put(it.key(), it.written()));
        line(new GridLine("intakter", "medlemsbidrag", 1, false, List.of(), "Medlemsbidrag"));
        line(new GridLine("verksamhet", "insatser", 2, true, List.of(), "Beslutade insatser"));
        line(new GridLine("administration", "personal", 3, false, List.of(), "Personal"));
        line(new GridLine("finansiellt", "ranta", 4, false, List.of(), "Ränteintäkter"));
    }

    private static GridSection section(
            String id, int position, Kind kind, @Nullable Role role, String partOf, String label) {
        return new GridSection(id, position, kind, Optional.ofNullable(role), partOf, label);
    }

    private void sections(List<BudgetSection> sections) {
        for (var at = 0; at < sections.size(); at++) {
            var it = sections.get(at);
            var section =
                    section(
                            it.id(),
                            at + 1,
                            it.kind(),
                            it.role(),
                            Objects.requireNonNullElse(it.partOf(), ""),
                            it.label());
            items.put(section.key(), section.written());
        }
    }

    private void line(GridLine line) {
        items.put(line.key(), line.written());
    }

    private void lines(int from, List<BudgetLine> lines) {
        var columns = GridColumn.of(plan, Grid.SPAN);
        var position = 0;
        for (var line : lines) {
            var key = ItemKey.line(line.section(), line.line());
            if (!items.containsKey(key))
                line(
                        new GridLine(
                                line.section(),
                                line.line(),
                                ++position,
                                false,
                                List.of(),
                                line.label()));
            var to = columns.stream().filter(it -> fills(from, line, it)).findFirst();
            to.ifPresent(it ->
                    items.putIfAbsent(
                            ItemKey.cell(line.section(), line.line(), it), cell(line).written()));
        }
    }

    /// Whether a column begins with what a line of a plan says.
    private boolean fills(int from, BudgetLine line, GridColumn column) {
        if (line.year() != column.year()) return false;
        return from == plan ? line.column() == column.column() : column.column() == beside(line);
    }

    /// Where a column of the plan before stands in the next.
    private Column beside(BudgetLine before) {
        return switch (before.column()) {
            case BUDGET -> Column.PREVIOUS_BUDGET;
            case PLAN -> before.year() == plan ? Column.BUDGET : Column.PLAN;
            default -> before.column();
        };
    }

    private static GridCell cell(BudgetLine line) {
        var amount = line.amount();
        return amount != null
                ? GridCell.of(amount)
                : GridCell.counted(
                        Objects.requireNonNull(line.decided()),
                        Objects.requireNonNull(line.countedPercent()));
    }

    /// An id made of a label, which no other has.
    public static String id(String label, Predicate<String> isTaken) {
        var plain =
                Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        var stem = plain.isEmpty() ? "rad" : plain.substring(0, Math.min(plain.length(), 40));
        var id = stem;
        for (var number = 2; isTaken.test(id); number++) id = stem + "-" + number;
        return id;
    }
}
