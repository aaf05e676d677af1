package se.fyrklover.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.fyrklover.budget.BudgetLine;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;

/// Reads the files of plans: `budget-sections.csv` and `budget.csv`.
final class BudgetFiles {

    private static final String SECTIONS = "budget-sections.csv";
    private static final String LINES = "budget.csv";

    private record Key(int plan, String section) {}

    private final Sources sources;
    private final Map<Key, BudgetSection> sound = new HashMap<>();
    private final HashSet<Key> named = new HashSet<>();

    BudgetFiles(Sources sources) {
        this.sources = sources;
    }

    List<BudgetSection> sections() {
        var rows =
                sources.<BudgetSection>rows(
                        SECTIONS,
                        "plan,section,part_of,kind,role,label",
                        it -> List.of(it.plan(), it.id()),
                        this::section);
        rows.forEach(it -> sound.put(new Key(it.plan(), it.id()), it));
        rows.forEach(this::check);
        return rows;
    }

    private Optional<BudgetSection> section(Row row) {
        var plan = row.year("plan");
        var id = row.id("section");
        plan.ifPresent(it -> named.add(new Key(it, id)));
        var partOf = row.optionalText("part_of");
        var kind = row.code("kind", BudgetSection.Kind.class);
        var role =
                row.isEmpty("role")
                        ? Optional.<BudgetSection.Role>empty()
                        : row.code("role", BudgetSection.Role.class);
        if (role.isPresent() && kind.filter(it -> it != BudgetSection.Kind.COSTS).isPresent())
            row.fault("role", "exchange.expected.role-of-costs");
        var label = row.text("label");
        var place = row.place(sources.documents());
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new BudgetSection(
                        plan.orElseThrow(),
                        id,
                        partOf.isEmpty() ? null : partOf,
                        kind.orElseThrow(),
                        role.orElse(null),
                        label,
                        place));
    }

    private void check(BudgetSection section) {
        if (section.partOf() == null) return;
        var whole = whole(section);
        if (whole.isEmpty()) {
            // A section that is named but at fault has been told of already.
            if (!named.contains(new Key(section.plan(), section.partOf())))
                fault(section, "part_of", section.partOf(), "reference", SECTIONS);
        } else if (isWithinItself(section))
            fault(section, "part_of", section.partOf(), "no-circle");
        else if (whole.get().kind() != section.kind())
            fault(section, "kind", code(section.kind()), "kind-of-whole", code(whole.get().kind()));
        else if (section.role() != null && hasRoleAbove(section))
            fault(section, "role", code(section.role()), "role-once");
    }

    private Optional<BudgetSection> whole(BudgetSection section) {
        return Optional.ofNullable(section.partOf())
                .map(it -> sound.get(new Key(section.plan(), it)));
    }

    private boolean isWithinItself(BudgetSection section) {
        var seen = new HashSet<BudgetSection>();
        for (var at = Optional.of(section); at.isPresent(); at = whole(at.get()))
            if (!seen.add(at.get())) return true;
        return false;
    }

    private boolean hasRoleAbove(BudgetSection section) {
        for (var at = whole(section); at.isPresent(); at = whole(at.get()))
            if (at.get().role() != null) return true;
        return false;
    }

    private void fault(
            BudgetSection section,
            String column,
            String found,
            String expected,
            Object... arguments) {
        sources.fault(
                SECTIONS,
                section.place().row(),
                column,
                found,
                "exchange.expected." + expected,
                arguments);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    List<BudgetLine> lines() {
        return sources.rows(
                LINES,
                "plan,year,column,section,line,label,amount_kr,decided_kr,counted_percent",
                it -> List.of(it.plan(), it.year(), it.column(), it.section(), it.line()),
                this::line);
    }

    private Optional<BudgetLine> line(Row row) {
        var plan = row.year("plan");
        var year = row.year("year");
        var column = row.code("column", BudgetLine.Column.class);
        var section = row.id("section");
        if (row.isSound() && !named.contains(new Key(plan.orElseThrow(), section)))
            row.fault("section", "exchange.expected.section", SECTIONS);
        if (row.isSound()) checkColumn(row, plan.orElseThrow(), year.orElseThrow(), column);
        var line = row.id("line");
        var label = row.text("label");
        var amount = row.may("amount_kr", Money::parse);
        var decided = row.may("decided_kr", Money::parse);
        var counted = row.may("counted_percent", Numbers::parsePercent);
        checkAmounts(row);
        var place = row.place(sources.documents());
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new BudgetLine(
                        plan.orElseThrow(),
                        year.orElseThrow(),
                        column.orElseThrow(),
                        section,
                        line,
                        label,
                        amount.orElse(null),
                        decided.orElse(null),
                        counted.orElse(null),
                        place));
    }

    /// The budget is of the plan's own year and plan years come after it, so that no year has both.
    private static void checkColumn(
            Row row, int plan, int year, Optional<BudgetLine.Column> column) {
        var fits =
                switch (Objects.requireNonNull(column.orElse(null))) {
                    case BUDGET -> year == plan;
                    case PLAN -> year > plan;
                    case FORECAST, PREVIOUS_BUDGET, OUTCOME -> year <= plan;
                };
        if (!fits) row.fault("year", "exchange.expected.year-of-column", String.valueOf(plan));
    }

    static void checkAmounts(Row row) {
        var isCounted = !row.isEmpty("decided_kr") || !row.isEmpty("counted_percent");
        if (row.isEmpty("amount_kr") && !isCounted)
            row.fault("amount_kr", "exchange.expected.something");
        else if (!row.isEmpty("amount_kr") && isCounted)
            row.fault("amount_kr", "exchange.expected.amount-or-decided");
        else if (isCounted && row.isEmpty("decided_kr"))
            row.fault("decided_kr", "exchange.expected.something");
        else if (isCounted && row.isEmpty("counted_percent"))
            row.fault("counted_percent", "exchange.expected.something");
    }
}
