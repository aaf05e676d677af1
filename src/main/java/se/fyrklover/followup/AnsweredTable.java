package se.fyrklover.followup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.followup.DeclaredTable.Category;
import se.fyrklover.shared.Phrase;

/// One declared table as one intervention answered it: a figure for each category, the total among
/// them.
///
/// A category is what its box says. Where the box is empty or absent, it is what a coarser category
/// leaves for it when the rest of that is split; else what its own finer categories make together;
/// else none, where the table is answered at all. What none of these tells is missing.
final class AnsweredTable {

    private final DeclaredTable table;
    private final Definition definition;
    private final Scope scope;
    private final String intervention;
    private final Map<String, ReportCell> cells = new HashMap<>();
    private final Map<String, Figure> figures = new LinkedHashMap<>();

    AnsweredTable(
            DeclaredTable table,
            Definition definition,
            Scope scope,
            String intervention,
            List<ReportCell> cells) {
        this.table = table;
        this.definition = definition;
        this.scope = scope;
        this.intervention = intervention;
        cells.forEach(cell -> this.cells.put(cell.category(), cell));
    }

    Stream<Figure> figures() {
        return table.categories().stream().map(this::figure);
    }

    Figure figure(Category category) {
        var made = figures.get(category.code());
        if (made != null) return made;
        var figure = new Figure(definition, category.in(scope), formula(category));
        figures.put(category.code(), figure);
        return figure;
    }

    private Formula formula(Category category) {
        if (cells.values().stream().allMatch(cell -> cell.count() == null))
            return Formula.Inferred.missing(
                    "followup.table-unanswered", intervention, definition.label());
        var cell = cells.get(category.code());
        if (cell != null && cell.count() != null) return reported(cell, cell.count(), remark(cell));
        return coarser(category)
                .map(coarse -> remainder(category, coarse))
                .orElseGet(() -> fromFiner(category, Optional.ofNullable(cell)));
    }

    /// The nearest coarser category that has a count of its own.
    private Optional<Category> coarser(Category category) {
        if (category.isTotal()) return Optional.empty();
        var coarse = table.the(category.partOf());
        return count(coarse).isPresent() ? Optional.of(coarse) : coarser(coarse);
    }

    private Formula remainder(Category category, Category coarse) {
        var parts = table.within(coarse);
        var split = parts.stream().filter(it -> count(it).isPresent()).toList();
        var left = count(coarse).orElse(0) - parts.stream().mapToInt(this::told).sum();
        if (left == 0)
            return told(category) == 0
                    ? none("followup.nothing-left")
                    : fromFiner(category, Optional.empty());
        var alone = split.size() == parts.size() - 1 && told(category) == 0;
        if (alone && left > 0 && category.partOf().equals(coarse.code()))
            return new Formula.Difference(
                    figure(coarse), split.stream().map(this::figure).toList());
        return Formula.Inferred.missing(
                "followup.not-split",
                intervention,
                coarse.isTotal() ? definition.label() : coarse.name(),
                count(coarse).orElse(0));
    }

    private Formula fromFiner(Category category, Optional<ReportCell> emptyBox) {
        var finer = table.within(category);
        if (!finer.isEmpty()) return new Formula.Sum(finer.stream().map(this::figure).toList());
        return emptyBox.map(box -> reported(box, 0, Optional.of(Phrase.of("followup.empty-box"))))
                .orElseGet(() -> none("followup.no-such-box"));
    }

    /// What is told of a category: its own count, or what its finer ones come to.
    private int told(Category category) {
        return count(category)
                .orElseGet(() -> table.within(category).stream().mapToInt(this::told).sum());
    }

    private Optional<Integer> count(Category category) {
        return Optional.ofNullable(cells.get(category.code())).map(ReportCell::count);
    }

    private Formula reported(ReportCell cell, int count, Optional<Phrase> remark) {
        return new Formula.Reported(Outcome.known(count, definition.unit()), cell.place(), remark);
    }

    private Formula none(String why) {
        return new Formula.Inferred(
                Outcome.known(0, definition.unit()), Phrase.of(why, intervention));
    }

    /// What a reader must know: that others than the form asks for were counted, or in other words.
    private Optional<Phrase> remark(ReportCell cell) {
        if (cell.population() != null && !cell.population().equals(table.population()))
            return Optional.of(Phrase.of("followup.counted-" + cell.population()));
        return Optional.ofNullable(cell.printedLabel())
                .map(label -> Phrase.of("followup.printed-as", label));
    }
}
