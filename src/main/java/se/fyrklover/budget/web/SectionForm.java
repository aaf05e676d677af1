package se.fyrklover.budget.web;

import java.util.Locale;
import java.util.Optional;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.budget.grid.Beginning;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridSection;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Items;
import se.fyrklover.web.Answers;

/// Reads how a budget is divided: a section that is new, another name of one, one that is to go,
/// and how many years are planned.
final class SectionForm {

    private SectionForm() {}

    /// The budget's items with what was asked for; nothing where it cannot be read.
    static Optional<Items> items(Grid grid, Answers form) {
        if (form.typed().containsKey("ar")) return span(grid, form.text("ar"));
        var gone = form.text("bort");
        if (!gone.isEmpty()) return without(grid, gone);
        return form.typed().containsKey("nytt")
                ? name(form, "nytt").flatMap(it -> renamed(grid, form.text("avsnitt"), it))
                : name(form, "namn").flatMap(it -> added(grid, form, it));
    }

    private static Optional<String> name(Answers form, String field) {
        var name = form.text(field).replaceAll("\\s+", " ");
        return Optional.of(name).filter(it -> !it.isEmpty() && it.length() <= Grid.LONGEST_LABEL);
    }

    private static Optional<Items> renamed(Grid grid, String id, String name) {
        return grid.sections().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> with(grid, called(it, name)));
    }

    private static Optional<Items> span(Grid grid, String years) {
        return years.matches("[0-" + Grid.LONGEST_SPAN + "]")
                ? Optional.of(grid.items().with(ItemKey.SPAN, Optional.of(years)))
                : Optional.empty();
    }

    private static Items with(Grid grid, GridSection section) {
        return grid.items().with(section.key(), Optional.of(section.written()));
    }

    private static GridSection called(GridSection section, String name) {
        return new GridSection(
                section.id(),
                section.position(),
                section.kind(),
                section.role(),
                section.partOf(),
                name);
    }

    private static Optional<Items> added(Grid grid, Answers form, String name) {
        var within =
                grid.sections().stream()
                        .filter(it -> it.id().equals(form.text("inom")))
                        .findFirst();
        var kind = within.map(GridSection::kind).or(() -> kind(form.text("slag")));
        if (kind.isEmpty()) return Optional.empty();
        return Optional.of(
                with(
                        grid,
                        new GridSection(
                                Beginning.id(
                                        name,
                                        it -> grid.items().find(ItemKey.section(it)).isPresent()),
                                grid.next(),
                                kind.get(),
                                role(form.text("roll")),
                                within.map(GridSection::id).orElse(""),
                                name)));
    }

    private static Optional<BudgetSection.Kind> kind(String text) {
        for (var kind : BudgetSection.Kind.values())
            if (kind.name().equalsIgnoreCase(text)) return Optional.of(kind);
        return Optional.empty();
    }

    private static Optional<BudgetSection.Role> role(String text) {
        for (var role : BudgetSection.Role.values())
            if (role.name().toLowerCase(Locale.ROOT).equals(text)) return Optional.of(role);
        return Optional.empty();
    }

    /// A section is taken away only when nothing is in it.
    private static Optional<Items> without(Grid grid, String id) {
        var isEmpty =
                grid.lines().stream().noneMatch(it -> it.section().equals(id))
                        && grid.sections().stream().noneMatch(it -> it.partOf().equals(id));
        var section = ItemKey.section(id);
        return isEmpty
                ? Optional.of(
                        grid.items()
                                .with(section, Optional.empty())
                                .with(ItemKey.place(section), Optional.empty()))
                : Optional.empty();
    }
}
