package se.fyrklover.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.goal.ModelParameter.Kind;

/// What one person and month come to in the model, for one payer or for all of them.
///
/// @param cost what a month of public support costs
/// @param work what is gained by a month at work: that cost, and the new income
record ModelMonth(Scope scope, Figure cost, Figure work) {

    /// The model as figures.
    ///
    /// @param months by payer, that of all of them last
    /// @param length how many months the model counts for each person
    record Made(List<ModelMonth> months, Figure length, List<Figure> figures) {}

    static Made of(Scope whole, List<ModelParameter> parameters) {
        return new Maker(whole, parameters).make();
    }

    private static final class Maker {

        private final Scope whole;
        private final List<ModelParameter> parameters;
        private final List<Figure> figures = new ArrayList<>();

        Maker(Scope whole, List<ModelParameter> parameters) {
            this.whole = whole;
            this.parameters = parameters;
        }

        Made make() {
            var length = add("goal.model-months", whole, length());
            for (var kind : Kind.values()) if (kind != Kind.MONTHS) parameter(kind);
            var scopes =
                    Stream.concat(
                            parameters.stream()
                                    .filter(it -> it.kind() != Kind.MONTHS)
                                    .map(it -> whole.of(it.payer().facet()))
                                    .distinct(),
                            Stream.of(whole));
            return new Made(scopes.map(this::month).toList(), length, figures);
        }

        private Formula length() {
            return parameters.stream()
                    .filter(it -> it.kind() == Kind.MONTHS)
                    .findFirst()
                    .map(Maker::reported)
                    .orElseGet(() -> unset(Kind.MONTHS));
        }

        /// What each payer has of a parameter, and their sum.
        private void parameter(Kind kind) {
            var own = whole.of(kind.facet());
            var parts =
                    parameters.stream()
                            .filter(it -> it.kind() == kind)
                            .map(it ->
                                    add(
                                            "goal.model-parameter",
                                            own.of(it.payer().facet()),
                                            reported(it)))
                            .toList();
            add(
                    "goal.model-parameter",
                    own,
                    parts.isEmpty() ? unset(kind) : new Formula.Sum(parts));
        }

        private ModelMonth month(Scope scope) {
            var cost =
                    add(
                            "goal.monthly-cost",
                            scope,
                            new Formula.Sum(
                                    Stream.of(Kind.PUBLIC_SUPPORT, Kind.ADMINISTRATION)
                                            .flatMap(kind -> value(kind, scope))
                                            .toList()));
            var work =
                    add(
                            "goal.monthly-effect-of-work",
                            scope,
                            new Formula.Sum(
                                    Stream.concat(
                                                    Stream.of(cost),
                                                    value(Kind.PUBLIC_INCOME_AT_WORK, scope))
                                            .toList()));
            return new ModelMonth(scope, cost, work);
        }

        private Stream<Figure> value(Kind kind, Scope scope) {
            var wanted = scope.of(kind.facet());
            return List.copyOf(figures).stream()
                    .filter(it -> it.definition().id().equals("goal.model-parameter"))
                    .filter(it -> it.scope().equals(wanted));
        }

        private static Formula reported(ModelParameter parameter) {
            return Formula.Reported.at(parameter.place(), new Outcome.Known(parameter.value()));
        }

        private static Formula unset(Kind kind) {
            return Formula.Inferred.missing("goal.no-parameter", kind.facet().name());
        }

        private Figure add(String definition, Scope own, Formula formula) {
            var figure = new Figure(GoalFigures.DEFINITIONS.the(definition), own, formula);
            figures.add(figure);
            return figure;
        }
    }
}
