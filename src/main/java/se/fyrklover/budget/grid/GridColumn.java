package se.fyrklover.budget.grid;

import java.util.ArrayList;
import java.util.List;
import se.fyrklover.budget.BudgetLine;

/// A column of a budget: what it shows, and of which year.
public record GridColumn(BudgetLine.Column column, int year) {

    /// The columns of a budget: last year's budget and forecast, its own year, the years planned
    /// after it, and the forecast of its own year.
    public static List<GridColumn> of(int plan, int span) {
        var columns = new ArrayList<GridColumn>();
        columns.add(new GridColumn(BudgetLine.Column.PREVIOUS_BUDGET, plan - 1));
        columns.add(new GridColumn(BudgetLine.Column.FORECAST, plan - 1));
        columns.add(new GridColumn(BudgetLine.Column.BUDGET, plan));
        for (var later = 1; later <= span; later++)
            columns.add(new GridColumn(BudgetLine.Column.PLAN, plan + later));
        columns.add(new GridColumn(BudgetLine.Column.FORECAST, plan));
        return columns;
    }

    /// Whether it says what is to be, and is for the board to decide.
    public boolean isDecided() {
        return column == BudgetLine.Column.BUDGET || column == BudgetLine.Column.PLAN;
    }
}
