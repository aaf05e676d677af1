package se.fyrklover.budget;

import java.util.List;
import java.util.stream.Stream;
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
final class GrantedLines {

    private GrantedLines() {}

    /// @param plans the figures of all plans of the year
    /// @param granted what each intervention was granted
    static Stream<Figure> of(
            Scope whole, PlannedYear planned, List<Figure> plans, FigureSet granted) {
        var tied = planned.ties().stream().map(it -> tied(whole, it, granted));
        return planned.versions().contains(whole.period().year())
                ? tied
                : Stream.concat(tied, decided(whole, plans));
    }

    private static Figure tied(Scope whole, PlannedYear.Tie tie, FigureSet granted) {
        var parts =
                tie.interventions().stream()
                        .map(it -> new Facet(Dimension.INTERVENTION, it, Text.name(it)))
                        .flatMap(it -> granted.find("funding.decided", it).stream())
                        .toList();
        return new Figure(
                BudgetFigures.DEFINITIONS.the("budget.line-granted"),
                tie.within(whole),
                new Formula.Sum(parts));
    }

    /// In the budget of the plan that is named after the year.
    private static Stream<Figure> decided(Scope whole, List<Figure> plans) {
        var parts = PlanFigures.ofOwnPlan(whole, plans, "budget.line-decided").toList();
        return parts.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Figure(
                                BudgetFigures.DEFINITIONS.the("budget.decided"),
                                whole,
                                new Formula.Sum(parts)));
    }
}
