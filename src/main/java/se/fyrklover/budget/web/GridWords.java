package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyrklover.budget.BudgetChange;
import se.fyrklover.budget.grid.Edit;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Move;
import se.fyrklover.words.Words;

/// What was changed in a budget, in words.
///
/// @param grid as it is, for the names of lines
record GridWords(Words words, Grid grid) {

    private static final int SHOWN = 5;

    GridPage.Changed changed(BudgetChange change) {
        var items = change.edit().items();
        var when =
                change.by()
                        .map(it ->
                                words.say("budget.grid.change.by", words.moment(change.at()), it))
                        .orElseGet(() -> words.moment(change.at()));
        if (change.number() == 1)
            return new GridPage.Changed(
                    1, when, List.of(words.say("budget.grid.change.begun")), 0, false);
        var said = new ArrayList<String>();
        change.undoes()
                .ifPresent(
                        it -> said.add(words.say("budget.grid.change.undo", String.valueOf(it))));
        items.stream().limit(SHOWN).map(this::said).forEach(said::add);
        return new GridPage.Changed(
                change.number(), when, said, Math.max(0, items.size() - SHOWN), true);
    }

    /// Each of the items, in words.
    List<String> said(List<Edit.Item> items) {
        return items.stream().map(this::said).toList();
    }

    private String said(Edit.Item item) {
        if (ItemKey.placed(item.key()).isPresent())
            return words.say(
                    "budget.grid.change.moved",
                    what(item.key(), item.becomes()),
                    value(item.key(), item.becomes()));
        return words.say(
                "budget.grid.change.item",
                what(item.key(), item.becomes().or(item::was)),
                value(item.key(), item.was()),
                value(item.key(), item.becomes()));
    }

    /// What an item is: a line in a column, or the name of a line or a section.
    ///
    /// @param some any value of it, for its name where it is gone
    String what(String key, Optional<String> some) {
        if (key.equals(ItemKey.SPAN)) return words.say("budget.grid.item.span");
        var placed = ItemKey.placed(key);
        if (placed.isPresent()) return what(placed.get(), grid.items().find(placed.get()));
        var column = ItemKey.columnOf(key);
        var line = ItemKey.lineOf(key).flatMap(grid::line);
        if (column.isPresent())
            return words.say(
                    "budget.grid.item.cell",
                    line.map(GridLine::label).orElseGet(() -> ItemKey.nameOf(key)),
                    GridView.head(words, grid.plan(), column.get()));
        return words.say(
                ItemKey.lineOf(key).isPresent()
                        ? "budget.grid.item.line"
                        : "budget.grid.item.section",
                some.map(GridWords::label).orElseGet(() -> ItemKey.nameOf(key)));
    }

    /// A value as it is read: an amount, a name, what something stands after, or nothing.
    String value(String key, Optional<String> value) {
        var placed = ItemKey.placed(key);
        if (placed.isPresent())
            return Move.after(grid, placed.get(), value)
                    .map(it -> words.say("budget.grid.place.after", it))
                    .orElseGet(() -> words.say("budget.grid.place.first"));
        if (value.isEmpty()) return words.say("budget.grid.value.none");
        return ItemKey.columnOf(key).isPresent()
                ? GridCell.read(value.get()).typed()
                : label(value.get());
    }

    /// A value as the form is filled in with it.
    String field(String key, String value) {
        return ItemKey.columnOf(key).isPresent() ? GridCell.read(value).typed() : label(value);
    }

    private static String label(String written) {
        return written.substring(written.lastIndexOf('\t') + 1);
    }
}
