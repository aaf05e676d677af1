package se.fyrklover.goal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;

/// Whether one goal was reached, tried at the level that it is set for.
final class GoalAttainment {

    private final Question asked;
    private final Goal goal;
    private final Scope scope;
    private final List<GoalEvidence> evidence;
    private final List<Figure> figures = new ArrayList<>();

    GoalAttainment(Question asked, Goal goal, List<GoalEvidence> evidence) {
        this.asked = asked;
        this.goal = goal;
        this.scope = asked.whole().of(goal.facet());
        this.evidence = evidence;
    }

    List<Figure> all() {
        var measure = goal.measure();
        if (measure == null) add("goal.attained", scope, missing("goal.no-number"));
        else tried(measure, target());
        for (var kind : GoalEvidence.Kind.values()) shown(kind);
        return figures;
    }

    private void tried(Goal.Measure measure, Optional<Figure> target) {
        var whole = asked.among(measure.definition()).find(measure.definition(), measure.facets());
        switch (goal.level()) {
            case ASSOCIATION, EVIDENCE -> add("goal.attained", scope, compared(whole, target));
            case EACH_INTERVENTION -> each(measure, target, whole, Dimension.INTERVENTION);
            case EACH_MEMBER -> each(measure, target, whole, Dimension.MEMBER);
        }
    }

    private void each(
            Goal.Measure measure,
            Optional<Figure> target,
            Optional<Figure> whole,
            Dimension dimension) {
        var verdicts =
                parts(measure, dimension)
                        .map(part ->
                                add(
                                        "goal.attained",
                                        scope.of(part.scope().facet(dimension).orElseThrow()),
                                        compared(Optional.of(part), target)))
                        .toList();
        add(
                "goal.attained",
                scope,
                verdicts.isEmpty() ? missing("goal.no-measure") : new Formula.Every(verdicts));
        add("goal.attained-on-the-whole", scope, compared(whole, target));
    }

    private Stream<Figure> parts(Goal.Measure measure, Dimension dimension) {
        var narrowing = new HashSet<Facet>(measure.facets());
        return asked.among(measure.definition()).all().stream()
                .filter(it -> it.definition().id().equals(measure.definition()))
                .filter(it -> it.scope().facet(dimension).isPresent())
                .filter(it ->
                        it.scope().facets().size() == narrowing.size() + 1
                                && it.scope().facets().containsAll(narrowing));
    }

    private Formula compared(Optional<Figure> measured, Optional<Figure> target) {
        var comparison = goal.comparison();
        if (measured.isEmpty() || comparison == null) return missing("goal.no-measure");
        if (target.isEmpty()) return missing("goal.no-target");
        return new Formula.Compared(measured.get(), comparison, target.get());
    }

    private Optional<Figure> target() {
        return switch (goal.target()) {
            case Goal.Target.Stated stated ->
                    Optional.of(
                            add(
                                    "goal.target-" + stated.unit().unit().code(),
                                    scope,
                                    Formula.Reported.at(
                                            goal.place(), new Outcome.Known(stated.quantity()))));
            case Goal.Target.Measured(var definition) -> asked.among(definition).find(definition);
            case null -> Optional.empty();
        };
    }

    /// How many things of a kind were done; several are summed.
    private void shown(GoalEvidence.Kind kind) {
        var all = evidence.stream().filter(it -> it.kind() == kind).toList();
        if (all.isEmpty()) return;
        if (all.size() == 1) {
            add("goal.evidence", scope.of(kind.facet()), counted(all.getFirst()));
            return;
        }
        var parts = new ArrayList<Figure>();
        for (var one : all)
            parts.add(
                    add(
                            "goal.evidence",
                            asked.whole().of(item(one, parts.size() + 1)).of(kind.facet()),
                            counted(one)));
        add("goal.evidence", scope.of(kind.facet()), new Formula.Sum(parts));
    }

    private Facet item(GoalEvidence one, int number) {
        return new Facet(
                Dimension.LINE,
                goal.id() + "." + number,
                se.fyrklover.shared.Text.name(one.what()));
    }

    private static Formula counted(GoalEvidence one) {
        return Formula.Reported.at(one.place(), Outcome.known(one.count(), Unit.CASES));
    }

    private Formula missing(String why) {
        return Formula.Inferred.missing(why, goal.title());
    }

    private Figure add(String definition, Scope own, Formula formula) {
        var figure = new Figure(GoalFigures.DEFINITIONS.the(definition), own, formula);
        figures.add(figure);
        return figure;
    }
}
