package se.fyrklover.budget.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.budget.BudgetLine.Column;

/// Budgets to try things on.
public final class SomeGrids {

    public static final GridColumn BUDGET = new GridColumn(Column.BUDGET, 2026);
    public static final GridColumn PLAN = new GridColumn(Column.PLAN, 2027);

    private SomeGrids() {}

    /// As an association begins that has nothing before.
    public static Grid usual() {
        return new Grid(2026, Beginning.of(2026, List.of(), List.of()));
    }

    /// With amounts in the budget's own year, by the line: `administration/personal`.
    public static Grid with(Grid grid, Map<String, String> typed) {
        var items = grid.items();
        for (var one : typed.entrySet()) {
            var parts = one.getKey().split("/", -1);
            items =
                    items.with(
                            ItemKey.cell(parts[0], parts[1], BUDGET),
                            GridCell.parse(one.getValue()).orThrow().map(GridCell::written));
        }
        return new Grid(grid.plan(), items);
    }

    /// As a form is sent that nobody has changed.
    public static Map<String, String> form(Grid grid) {
        var form = new LinkedHashMap<String, String>();
        for (var line : grid.lines()) {
            form.put(line.key(), line.label());
            for (var column : grid.columns())
                form.put(
                        ItemKey.cell(line.section(), line.id(), column),
                        grid.cell(line, column).map(GridCell::typed).orElse(""));
        }
        return form;
    }

    public static String cell(String section, String line) {
        return ItemKey.cell(section, line, BUDGET);
    }

    public static Optional<GridCell> amount(Items items, String section, String line) {
        return items.find(cell(section, line)).map(GridCell::read);
    }
}
