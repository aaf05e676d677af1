package se.fyrklover.budget.grid;

import java.util.Locale;
import java.util.Optional;
import se.fyrklover.budget.BudgetSection;

/// A section of a budget that is worked on.
///
/// @param position by which sections are ordered
/// @param partOf the section that it lies within; empty for one that lies within none
public record GridSection(
        String id,
        int position,
        BudgetSection.Kind kind,
        Optional<BudgetSection.Role> role,
        String partOf,
        String label) {

    private static final int PARTS = 5;

    static GridSection read(String id, String text) {
        var parts = text.split("\t", PARTS);
        return new GridSection(
                id,
                Integer.parseInt(parts[0]),
                BudgetSection.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                Optional.of(parts[2])
                        .filter(it -> !it.isEmpty())
                        .map(it -> BudgetSection.Role.valueOf(it.toUpperCase(Locale.ROOT))),
                parts[3],
                parts[4]);
    }

    /// As an item keeps it.
    public String written() {
        return position
                + "\t"
                + code(kind)
                + "\t"
                + role.map(GridSection::code).orElse("")
                + "\t"
                + partOf
                + "\t"
                + label;
    }

    /// As an item keeps it, at another position.
    String at(int other) {
        return new GridSection(id, other, kind, role, partOf, label).written();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return ItemKey.section(id);
    }
}
