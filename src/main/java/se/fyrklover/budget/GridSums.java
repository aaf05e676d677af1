package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;

/// The sums of a budget that is worked on, reckoned as the figures of a plan are.
public final class GridSums {

    private final int plan;
    private final List<Figure> figures;

    private GridSums(int plan, List<Figure> figures) {
        this.plan = plan;
        this.figures = figures;
    }

    public static GridSums of(AssociationId association, Grid grid) {
        var sections = grid.planSections(_ -> 0, "", "");
        var lines = grid.planLines(_ -> 0, "", "");
        var figures = new ArrayList<Figure>();
        lines.stream()
                .map(BudgetLine::year)
                .distinct()
                .forEach(year ->
                        figures.addAll(
                                PlanFigures.of(
                                        Scope.whole(association, Period.year(year)),
                                        sections,
                                        lines.stream().filter(it -> it.year() == year).toList())));
        return new GridSums(grid.plan(), figures);
    }

    /// What a section comes to in a column, where the column says anything of it.
    public Optional<Quantity> section(String id, GridColumn column) {
        return figures.stream()
                .filter(it -> it.definition().id().equals("budget.section"))
                .filter(it -> isOf(it, column))
                .filter(it -> it.scope().facets().stream().anyMatch(of -> of.code().equals(id)))
                .findFirst()
                .flatMap(GridSums::known);
    }

    /// A total of a column, such as `budget.result`.
    public Optional<Quantity> total(String definition, GridColumn column) {
        return figures.stream()
                .filter(it -> it.definition().id().equals(definition))
                .filter(it -> isOf(it, column) && it.scope().facets().size() == 1)
                .findFirst()
                .flatMap(GridSums::known);
    }

    /// The same in kronor; nothing where it is not known.
    public Optional<Fraction> kronor(String definition, GridColumn column) {
        return total(definition, column).map(Quantity::amount);
    }

    private boolean isOf(Figure figure, GridColumn column) {
        return figure.scope().period().equals(Period.year(column.year()))
                && figure.scope().facets().stream()
                        .map(Facet::code)
                        .anyMatch(column.column().facet(plan).code()::equals);
    }

    private static Optional<Quantity> known(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(var quantity)
                ? Optional.of(quantity)
                : Optional.empty();
    }
}
