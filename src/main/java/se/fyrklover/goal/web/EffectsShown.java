package se.fyrklover.goal.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;

/// What the socio-economic model assumes, and what it makes of a year's exits.
///
/// @param assumed the parameters of the model
/// @param counted the effect by the interventions' own reports, its lower end first
/// @param applied the effect by the numbers that the association put in, its lower end first
/// @param put those numbers
/// @param stuck what it costs when somebody does not get further
/// @param payers the effects by payer, where the model tells payers apart
public record EffectsShown(
        List<Figure> assumed,
        List<Figure> counted,
        List<Figure> applied,
        List<Figure> put,
        Optional<Figure> stuck,
        Optional<FigureTable> payers) {

    static EffectsShown of(Page page) {
        return new EffectsShown(
                Stream.concat(
                                page
                                        .figures()
                                        .narrowed("goal.model-parameter", Dimension.LINE)
                                        .stream(),
                                found(
                                        page,
                                        "goal.model-months",
                                        "goal.monthly-cost",
                                        "goal.monthly-effect-of-work",
                                        "goal.at-least-months",
                                        "goal.at-least-share")
                                        .stream())
                        .toList(),
                found(
                        page,
                        "goal.effect-of-employment",
                        "goal.effect-of-studies",
                        "goal.effect",
                        "goal.effect-at-least"),
                found(
                        page,
                        "goal.effect-of-employment-as-applied",
                        "goal.effect-of-studies-as-applied",
                        "goal.effect-as-applied",
                        "goal.effect-as-applied-at-least"),
                page.figures().narrowed("goal.applied-persons", Dimension.CATEGORY),
                page.figures().find("goal.cost-without-step"),
                payers(page));
    }

    public boolean isEmpty() {
        return assumed.isEmpty() && put.isEmpty();
    }

    private static List<Figure> found(Page page, String... definitions) {
        return Stream.of(definitions).flatMap(id -> page.figures().find(id).stream()).toList();
    }

    private static Optional<FigureTable> payers(Page page) {
        var columns =
                Stream.of("goal.effect", "goal.effect-as-applied", "goal.cost-without-step")
                        .filter(id -> page.figures().find(id).isPresent())
                        .toList();
        var payers =
                page.figures().narrowed("goal.monthly-cost", Dimension.CATEGORY).stream()
                        .flatMap(it -> it.scope().facet(Dimension.CATEGORY).stream())
                        .toList();
        if (payers.isEmpty() || columns.isEmpty()) return Optional.empty();
        return Optional.of(
                new FigureTable(
                        new Text("Per betalare", "By payer"),
                        columns.stream().map(id -> page.the(id).definition().label()).toList(),
                        payers.stream()
                                .map(payer ->
                                        new FigureTable.Row(
                                                payer.name(),
                                                0,
                                                false,
                                                columns.stream()
                                                        .map(id -> page.the(id, payer))
                                                        .toList(),
                                                Optional.empty()))
                                .toList()));
    }
}
