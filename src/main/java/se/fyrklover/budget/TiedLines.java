package se.fyrklover.budget;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Tenants;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// What budgets' lines that are tied to decisions say was decided for interventions in the budget's
/// own year, held against the decisions of today. What was planned for the years after was an
/// estimate.
@Component
class TiedLines implements Claims {

    private final Tenants tenants;
    private final GridRows grids;

    TiedLines(Tenants tenants, GridRows grids) {
        this.tenants = tenants;
        this.grids = grids;
    }

    @Override
    public List<Claim> during(AssociationId association, Period period) {
        if (!period.isYear()) return List.of();
        var whole = Scope.whole(association, period);
        return tenants.within(
                association,
                () ->
                        grids.standing(period.year()).stream()
                                .flatMap(it -> claims(it, grids.grid(it), whole))
                                .toList());
    }

    private static Stream<Claim> claims(BudgetVersion version, Grid grid, Scope whole) {
        return grid.columns().stream()
                .filter(it -> it.isDecided() && it.year() == whole.period().year())
                .filter(it -> it.year() == grid.plan())
                .flatMap(column ->
                        grid.lines().stream()
                                .filter(GridLine::tied)
                                .flatMap(line -> claim(version, grid, line, column, whole)));
    }

    private static Stream<Claim> claim(
            BudgetVersion version, Grid grid, GridLine line, GridColumn column, Scope whole) {
        var granted = granted(grid, line, column, whole);
        return grid.cell(line, column).stream()
                .map(cell ->
                        Claim.parse(
                                        granted,
                                        cell.amount().typed(),
                                        PrintedUnit.KR,
                                        new Place(
                                                "Budget %d, version %d"
                                                        .formatted(
                                                                version.plan(), version.number()),
                                                line.label(),
                                                "budget-%d-%d.json"
                                                        .formatted(
                                                                version.plan(), version.number()),
                                                version.change()))
                                .orThrow());
    }

    /// What of the decisions it is tied to: all, those of one intervention, or of several.
    private static Figure.Identity granted(
            Grid grid, GridLine line, GridColumn column, Scope whole) {
        var interventions = line.interventions();
        if (interventions.isEmpty()) return new Figure.Identity("funding.decided", whole);
        var only = interventions.getFirst();
        return interventions.size() == 1
                ? new Figure.Identity(
                        "funding.decided",
                        whole.of(new Facet(Dimension.INTERVENTION, only, Text.name(only))))
                : new Figure.Identity(
                        "budget.line-granted",
                        PlannedYear.Tie.of(grid, line, column).within(whole));
    }

    @Override
    public Map<String, String> titles(AssociationId association) {
        return Map.of();
    }
}
