package se.fyrklover.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Question;

/// A year's budget as its figures tell it: the year's own where a plan is named after it, else what
/// the newest plan has of it; and the newest forecast of the year.
///
/// @param plan by which the budget's figures are told from others; nothing where no plan has the
///   year
/// @param forecast the same of the newest forecast
record BudgetTree(FigureSet figures, Optional<Facet> plan, Optional<Facet> forecast) {

    static BudgetTree of(Question asked) {
        var figures = asked.among("budget.result");
        var own = String.valueOf(asked.period().year());
        var plans =
                figures.narrowed("budget.result", Dimension.PLAN).stream()
                        .map(it -> it.scope().facet(Dimension.PLAN).orElseThrow())
                        .toList();
        return new BudgetTree(
                figures,
                plans.stream()
                        .filter(it -> it.code().chars().allMatch(Character::isDigit))
                        .max(
                                Comparator.comparing((Facet it) -> it.code().equals(own))
                                        .thenComparing(Facet::code)),
                plans.stream()
                        .filter(it -> it.code().endsWith("-forecast"))
                        .max(Comparator.comparing(Facet::code)));
    }

    Optional<Figure> budgeted(String definition) {
        return plan.flatMap(it -> figures.find(definition, it));
    }

    Optional<Figure> typed(String definition) {
        return forecast.flatMap(it -> figures.find(definition, it));
    }

    /// What the forecast has of a line of the budget.
    Optional<Figure> typedLine(Figure line) {
        return forecast.flatMap(it -> figures.find("budget.line", List.of(it, facet(line))));
    }

    /// The lines that a sum of the budget comes to.
    List<Figure> lines(String definition) {
        return budgeted(definition).stream().flatMap(BudgetTree::lines).toList();
    }

    private static Stream<Figure> lines(Figure figure) {
        return figure.definition().id().equals("budget.line")
                ? Stream.of(figure)
                : figure.formula().parts().stream().flatMap(BudgetTree::lines);
    }

    /// What the budget counts only a part of, where it says so.
    Optional<Figure> decided(Figure line) {
        return plan.flatMap(it -> figures.find("budget.line-decided", List.of(it, facet(line))));
    }

    static Facet facet(Figure line) {
        return line.scope().facet(Dimension.LINE).orElseThrow();
    }
}
