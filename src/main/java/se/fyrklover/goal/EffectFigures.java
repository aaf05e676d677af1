package se.fyrklover.goal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.goal.ModelApplication.Destination;
import se.fyrklover.shared.Phrase;

/// What the socio-economic model makes of a year's exits, by the follow-up's own counts and by the
/// numbers that the association put into it.
final class EffectFigures {

    private final Question asked;
    private final Scope whole;
    private final ModelMonth.Made model;
    private final Map<Destination, Figure> applied = new EnumMap<>(Destination.class);
    private final List<Figure> figures = new ArrayList<>();

    EffectFigures(
            Question asked, List<ModelParameter> parameters, List<ModelApplication> applications) {
        this.asked = asked;
        this.whole = asked.whole();
        this.model = ModelMonth.of(whole, parameters);
        if (!applications.isEmpty())
            for (var destination : Destination.values())
                applied.put(destination, applied(destination, applications));
    }

    List<Figure> all() {
        figures.addAll(model.figures());
        figures.addAll(applied.values());
        if (counted(Destination.EMPLOYMENT).isPresent())
            effects("", it -> counted(it).orElseThrow());
        if (!applied.isEmpty())
            effects("-as-applied", it -> Objects.requireNonNull(applied.get(it)));
        asked.among("followup.exits-without-step")
                .find("followup.exits-without-step")
                .ifPresent(this::withoutStep);
        return figures;
    }

    private Optional<Figure> counted(Destination destination) {
        return asked.among("followup.exit-destination")
                .find("followup.exit-destination", destination.facet());
    }

    private Figure applied(Destination destination, List<ModelApplication> applications) {
        return made(
                "goal.applied-persons",
                whole.of(destination.facet()),
                applications.stream()
                        .filter(it -> it.destination() == destination)
                        .findFirst()
                        .<Formula>map(it ->
                                Formula.Reported.at(
                                        it.place(), Outcome.known(it.persons(), Unit.PERSONS)))
                        .orElseGet(() ->
                                Formula.Inferred.missing(
                                        "goal.not-applied", destination.facet().name())));
    }

    private void effects(String basis, Function<Destination, Figure> persons) {
        var work = persons.apply(Destination.EMPLOYMENT);
        var studies = persons.apply(Destination.STUDIES);
        for (var month : model.months())
            both(
                    "",
                    basis,
                    month.scope(),
                    new Formula.Product(List.of(work, model.length(), month.work())),
                    new Formula.Product(List.of(studies, model.length(), month.cost())));
        var shortest = assumed("months");
        var least = assumed("share");
        var month = model.months().getLast();
        both(
                "-at-least",
                basis,
                whole,
                new Formula.Product(List.of(work, shortest, least, month.work())),
                new Formula.Product(List.of(studies, shortest, month.cost())));
    }

    private void both(String end, String basis, Scope scope, Formula work, Formula studies) {
        var ofWork = add("goal.effect-of-employment" + basis + end, scope, work);
        var ofStudies = add("goal.effect-of-studies" + basis + end, scope, studies);
        add("goal.effect" + basis + end, scope, new Formula.Sum(List.of(ofWork, ofStudies)));
    }

    /// One of the product's own assumptions, made once.
    private Figure assumed(String name) {
        var id = "goal.at-least-" + name;
        return figures.stream()
                .filter(it -> it.definition().id().equals(id))
                .findFirst()
                .orElseGet(() ->
                        add(
                                id,
                                whole,
                                new Formula.Inferred(
                                        new Outcome.Known(Assumption.the(name).value()),
                                        Phrase.of("goal.assumed"))));
    }

    private void withoutStep(Figure persons) {
        for (var month : model.months())
            add(
                    "goal.cost-without-step",
                    month.scope(),
                    new Formula.Product(List.of(persons, model.length(), month.cost())));
    }

    private Figure add(String definition, Scope own, Formula formula) {
        var figure = made(definition, own, formula);
        figures.add(figure);
        return figure;
    }

    private static Figure made(String definition, Scope own, Formula formula) {
        return new Figure(GoalFigures.DEFINITIONS.the(definition), own, formula);
    }
}
