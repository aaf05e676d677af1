package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Tenants;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// What the board has granted, for what budgets say was decided: for a line that is tied to several
/// interventions, the sum of theirs; and for a budget that ties no line, all that it says was
/// decided.
@Component
class GrantedLines {

    private final Tenants tenants;
    private final GridRows grids;

    GrantedLines(Tenants tenants, GridRows grids) {
        this.tenants = tenants;
        this.grids = grids;
    }

    /// The lines of a standing version that are tied to several interventions.
    static Stream<GridLine> ofSeveral(Grid grid) {
        return grid.lines().stream().filter(it -> it.tied() && it.interventions().size() > 1);
    }

    /// By which the figures of a line are told from those of others.
    static Scope scope(Scope whole, Grid grid, GridLine line, GridColumn column) {
        return whole.of(column.column().facet(grid.plan()))
                .of(
                        new Facet(
                                Dimension.LINE,
                                line.section() + "." + line.id(),
                                Text.name(line.label())));
    }

    /// @param plans the figures of all plans of the year
    /// @param granted what each intervention was granted
    List<Figure> of(Scope whole, List<Figure> plans, FigureSet granted) {
        return tenants.within(
                whole.association(),
                () -> {
                    int year = whole.period().year();
                    var standing = grids.standing(year);
                    var made = new ArrayList<Figure>();
                    for (var version : standing) tied(whole, grids.grid(version), granted, made);
                    if (standing.stream().noneMatch(it -> it.plan() == year))
                        decided(whole, plans).ifPresent(made::add);
                    return made;
                });
    }

    private static void tied(Scope whole, Grid grid, FigureSet granted, List<Figure> made) {
        for (var column : grid.columns())
            if (column.isDecided() && column.year() == whole.period().year())
                ofSeveral(grid)
                        .map(it ->
                                new Figure(
                                        BudgetFigures.DEFINITIONS.the("budget.line-granted"),
                                        scope(whole, grid, it, column),
                                        new Formula.Sum(parts(it, granted))))
                        .forEach(made::add);
    }

    private static List<Figure> parts(GridLine line, FigureSet granted) {
        return line.interventions().stream()
                .flatMap(it ->
                        granted
                                .find(
                                        "funding.decided",
                                        new Facet(Dimension.INTERVENTION, it, Text.name(it)))
                                .stream())
                .toList();
    }

    /// In the budget of the plan that is named after the year.
    private static Optional<Figure> decided(Scope whole, List<Figure> plans) {
        var own = String.valueOf(whole.period().year());
        var parts =
                plans.stream()
                        .filter(it -> it.definition().id().equals("budget.line-decided"))
                        .filter(it ->
                                it.scope()
                                        .facet(Dimension.PLAN)
                                        .filter(plan -> plan.code().equals(own))
                                        .isPresent())
                        .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Figure(
                                BudgetFigures.DEFINITIONS.the("budget.decided"),
                                whole,
                                new Formula.Sum(parts)));
    }
}
