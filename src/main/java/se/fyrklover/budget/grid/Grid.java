package se.fyrklover.budget.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import se.fyrklover.budget.BudgetLine;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;

/// A budget at one moment, read from its items: sections and lines in their order, with their
/// cells.
///
/// @param plan the year that it is named after
public record Grid(int plan, Items items) {

    /// The law's plan of three years begins with the budget's own (kommunallagen 11:6).
    public static final int SPAN = 2;

    public static final int LONGEST_SPAN = 3;

    /// So many lines a budget may have.
    public static final int MOST_LINES = 500;

    /// So many characters the name of a line may have.
    public static final int LONGEST_LABEL = 200;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// How many years are planned after the budget's own.
    public int span() {
        return items.find(ItemKey.SPAN).map(Integer::parseInt).orElse(SPAN);
    }

    public List<GridColumn> columns() {
        return GridColumn.of(plan, span());
    }

    /// By what a line or section is ordered among those beside it: the place that somebody gave it,
    /// else as it came.
    public BigDecimal place(String key, int position) {
        return items.find(ItemKey.place(key))
                .map(BigDecimal::new)
                .orElseGet(() -> BigDecimal.valueOf(position));
    }

    /// The same budget, with each line and section standing where it came wherever it can: a place
    /// that is a whole number is its position; and without what stands in no column of it.
    public Grid settled() {
        var settled = new TreeMap<>(items.of());
        settled.keySet()
                .removeIf(it ->
                        ItemKey.placed(it).isPresent()
                                || ItemKey.columnOf(it)
                                        .filter(column -> !columns().contains(column))
                                        .isPresent());
        for (var line : lines())
            settle(settled, line.key(), place(line.key(), line.position()), line::at);
        for (var section : sections())
            settle(settled, section.key(), place(section.key(), section.position()), section::at);
        return new Grid(plan, new Items(settled));
    }

    private static void settle(
            Map<String, String> items, String key, BigDecimal place, IntFunction<String> at) {
        var whole = place.setScale(0, RoundingMode.FLOOR);
        items.put(key, at.apply(whole.intValueExact()));
        if (whole.compareTo(place) != 0) items.put(ItemKey.place(key), place.toPlainString());
    }

    /// A budget made of what a file says of it; what stands in it hangs together already.
    ///
    /// @param order by what each section and line is ordered, by its key
    public static Grid made(
            int plan,
            int span,
            List<GridSection> sections,
            List<GridLine> lines,
            Map<String, BigDecimal> order,
            Map<String, GridCell> cells) {
        var items = new TreeMap<String, String>();
        items.put(ItemKey.SPAN, String.valueOf(span));
        sections.forEach(it ->
                settle(items, it.key(), order.getOrDefault(it.key(), BigDecimal.ZERO), it::at));
        lines.forEach(it ->
                settle(items, it.key(), order.getOrDefault(it.key(), BigDecimal.ZERO), it::at));
        cells.forEach((key, cell) -> items.put(key, cell.written()));
        return new Grid(plan, new Items(items));
    }

    /// The position for what comes after all that are there.
    public int next() {
        var lines = lines().stream().map(it -> place(it.key(), it.position()));
        var sections = sections().stream().map(it -> place(it.key(), it.position()));
        return Stream.concat(lines, sections)
                        .max(Comparator.naturalOrder())
                        .map(it -> it.setScale(0, RoundingMode.CEILING).intValue())
                        .orElse(0)
                + 1;
    }

    /// Each section after the one that it lies within, in their order.
    public List<GridSection> sections() {
        var all =
                items.of().entrySet().stream()
                        .filter(it -> ItemKey.isSection(it.getKey()))
                        .map(it -> GridSection.read(ItemKey.parts(it.getKey())[1], it.getValue()))
                        .sorted(
                                Comparator.comparing(
                                                (GridSection it) -> place(it.key(), it.position()))
                                        .thenComparing(GridSection::id))
                        .toList();
        var ordered = new ArrayList<GridSection>();
        within("", all, ordered);
        return ordered;
    }

    private static void within(String above, List<GridSection> all, List<GridSection> ordered) {
        for (var section : all)
            if (section.partOf().equals(above)) {
                ordered.add(section);
                within(section.id(), all, ordered);
            }
    }

    public List<GridLine> lines() {
        return items.of().entrySet().stream()
                .filter(it -> ItemKey.isLine(it.getKey()))
                .map(Grid::line)
                .map(it -> Map.entry(place(it.key(), it.position()), it))
                .sorted(
                        Map.Entry.<BigDecimal, GridLine>comparingByKey()
                                .thenComparing(it -> it.getValue().id()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static GridLine line(Map.Entry<String, String> item) {
        var parts = ItemKey.parts(item.getKey());
        return GridLine.read(parts[1], parts[2], item.getValue());
    }

    public List<GridLine> lines(GridSection section) {
        return lines().stream().filter(it -> it.section().equals(section.id())).toList();
    }

    public Optional<GridLine> line(String key) {
        return Optional.of(key)
                .filter(ItemKey::isLine)
                .flatMap(items::find)
                .map(it -> line(Map.entry(key, it)));
    }

    public Optional<GridCell> cell(GridLine line, GridColumn column) {
        return items.find(ItemKey.cell(line.section(), line.id(), column)).map(GridCell::read);
    }

    /// The years that some cell says something of.
    public List<Integer> years() {
        return columns().stream()
                .filter(column -> lines().stream().anyMatch(it -> cell(it, column).isPresent()))
                .map(GridColumn::year)
                .distinct()
                .toList();
    }

    public Items with(GridLine line) {
        return items.with(line.key(), Optional.of(line.written()));
    }

    /// Without a line and its cells.
    public Items without(GridLine line) {
        var left = items;
        for (var key : items.of().keySet())
            if (ItemKey.isWithin(key, line.key())) left = left.with(key, Optional.empty());
        return left;
    }

    /// What the lines that are tied to decisions say that was decided, where the decisions say
    /// something else. For a year that is planned an estimate stands until there is a decision.
    ///
    /// @param decided what the board has decided for a year, by intervention
    public List<Tie> untrue(Map<Integer, Map<String, Money>> decided) {
        var untrue = new ArrayList<Tie>();
        for (var line : lines())
            if (line.tied())
                for (var column : columns())
                    if (column.isDecided()) {
                        var now = decided(line, decided.getOrDefault(column.year(), Map.of()));
                        if (column.year() > plan && now.ore() == 0) continue;
                        var before = cell(line, column);
                        var isSame =
                                before.map(GridCell::amount).orElse(Money.ZERO).ore() == now.ore();
                        if (!isSame) untrue.add(new Tie(line, column, before, now));
                    }
        return untrue;
    }

    /// What a line tied to decisions says, and what the decisions say.
    public record Tie(GridLine line, GridColumn column, Optional<GridCell> before, Money now) {

        /// The cell as it should be: as large a part of what is decided now.
        GridCell cell() {
            return GridCell.counted(now, before.flatMap(GridCell::percent).orElse(WHOLE));
        }
    }

    private static Money decided(GridLine line, Map<String, Money> byIntervention) {
        return byIntervention.entrySet().stream()
                .filter(it ->
                        line.interventions().isEmpty()
                                || line.interventions().contains(it.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Money.ZERO, Money::plus);
    }

    /// With cells of the year before as they are now. A line that is not here comes with its own,
    /// where there is a section for it.
    ///
    /// @param now lines and cells by their keys
    public Items beside(Items now) {
        var with = items;
        for (var line : now.of().keySet()) {
            if (!ItemKey.isLine(line)) continue;
            var cells =
                    now.of().keySet().stream()
                            .filter(it -> ItemKey.isCell(it) && ItemKey.isWithin(it, line))
                            .toList();
            var isHere = items.find(line).isPresent();
            if (cells.isEmpty() || !(isHere || hasSectionOf(line))) continue;
            if (!isHere) with = with.with(line, now.find(line));
            for (var cell : cells) with = with.with(cell, now.find(cell));
        }
        return with;
    }

    private boolean hasSectionOf(String line) {
        return items.find(ItemKey.section(ItemKey.parts(line)[1])).isPresent();
    }

    /// With lines that others have taken away, as somebody wrote on them.
    ///
    /// @param mine the budget as that one wanted it
    /// @param keys of items that were written
    public Grid restored(Grid mine, List<String> keys) {
        var with = items;
        for (var key : keys) {
            var line = ItemKey.lineOf(key);
            if (line.isEmpty() || items.find(line.get()).isPresent()) continue;
            if (!hasSectionOf(line.get())) continue;
            for (var item : mine.items().of().entrySet())
                if (item.getKey().equals(line.get()) || ItemKey.isWithin(item.getKey(), line.get()))
                    with = with.with(item.getKey(), Optional.of(item.getValue()));
        }
        return new Grid(plan, with);
    }

    /// With what the decisions say in the lines that are tied to them.
    public Items following(Map<Integer, Map<String, Money>> decided) {
        return following(decided, _ -> true);
    }

    /// With what the decisions say in the lines that were not tied so before.
    public Items withNewTies(Grid before, Map<Integer, Map<String, Money>> decided) {
        return following(
                decided,
                line ->
                        before.line(line.key())
                                .filter(it -> it.interventions().equals(line.interventions()))
                                .filter(GridLine::tied)
                                .isEmpty());
    }

    private Items following(Map<Integer, Map<String, Money>> decided, Predicate<GridLine> which) {
        var followed = items;
        for (var tie : untrue(decided)) {
            if (!which.test(tie.line())) continue;
            var key = ItemKey.cell(tie.line().section(), tie.line().id(), tie.column());
            followed = followed.with(key, Optional.of(tie.cell().written()));
        }
        return followed;
    }

    /// As the sections of a plan.
    ///
    /// @param change the number of the change that an item came by, by its key
    /// @param document that tells of it
    /// @param file by which its place is called
    public List<BudgetSection> planSections(
            ToIntFunction<String> change, String document, String file) {
        return sections().stream()
                .map(it ->
                        new BudgetSection(
                                plan,
                                it.id(),
                                it.partOf().isEmpty() ? null : it.partOf(),
                                it.kind(),
                                it.role().orElse(null),
                                it.label(),
                                new Place(document, it.label(), file, change.applyAsInt(it.key()))))
                .toList();
    }

    /// As the lines of a plan, one for each cell.
    ///
    /// @param change the number of the change that an item came by, by its key
    /// @param document that tells of it
    /// @param file by which its place is called
    public List<BudgetLine> planLines(ToIntFunction<String> change, String document, String file) {
        var made = new ArrayList<BudgetLine>();
        for (var line : lines())
            for (var column : columns())
                cell(line, column)
                        .ifPresent(it -> {
                            var key = ItemKey.cell(line.section(), line.id(), column);
                            var place =
                                    new Place(document, line.label(), file, change.applyAsInt(key));
                            made.add(line(line, column, it, place));
                        });
        return made;
    }

    private BudgetLine line(GridLine line, GridColumn column, GridCell cell, Place place) {
        var percent = cell.percent().orElse(null);
        return new BudgetLine(
                plan,
                column.year(),
                column.column(),
                line.section(),
                line.id(),
                line.label(),
                percent == null ? cell.amount() : null,
                percent == null ? null : cell.amount(),
                percent,
                place);
    }
}
