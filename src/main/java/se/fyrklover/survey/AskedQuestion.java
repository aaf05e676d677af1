package se.fyrklover.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// One question of a survey: how many answered in the affirmative, of whom, and how many they can
/// be at most where some have not been told.
final class AskedQuestion {

    private final AnsweredSurvey survey;
    private final String code;
    private final String label;
    private final List<SurveyAnswer> rows;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Figure> favourable = new LinkedHashMap<>();
    private final Map<String, Figure> answered = new LinkedHashMap<>();

    AskedQuestion(AnsweredSurvey survey, String code) {
        this.survey = survey;
        this.code = code;
        this.rows = survey.to(code);
        this.label = rows.getFirst().label();
    }

    List<Figure> all() {
        var told = rows.stream().map(SurveyAnswer::group).distinct().map(survey::group).toList();
        told.forEach(this::answer);
        if (told.stream().noneMatch(RespondentGroup::isEverybody)) together();
        return figures;
    }

    private void answer(RespondentGroup group) {
        var steps = steps(group);
        var own = row(group, SurveyAnswer.ANSWERED);
        var respondents =
                own.map(row ->
                                make(
                                        "survey.answers",
                                        group,
                                        survey.counted(row.count(), row.place())))
                        .or(() ->
                                steps.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(
                                                make(
                                                        "survey.answers",
                                                        group,
                                                        new Formula.Sum(steps))))
                        .orElseGet(() -> survey.answers(group));
        var yes =
                make(
                        survey.definition("favourable"),
                        group,
                        row(group, SurveyAnswer.YES)
                                .map(row -> survey.counted(row.count(), row.place()))
                                .orElseGet(() -> affirmative(group, steps)));
        keep(group, yes, respondents);
    }

    private Formula affirmative(RespondentGroup group, List<Figure> steps) {
        var from = survey.survey().favourableFrom();
        if (steps.isEmpty() || from == null)
            return Formula.Inferred.missing("survey.group-not-told", group.name(), label);
        return new Formula.Sum(steps.stream().filter(step -> number(step) >= from).toList());
    }

    private static int number(Figure step) {
        var line = step.scope().facet(Dimension.LINE).orElseThrow().code();
        return Integer.parseInt(line.substring(line.lastIndexOf('.') + 1));
    }

    /// How many of a group chose each step that has a row.
    private List<Figure> steps(RespondentGroup group) {
        var steps = new ArrayList<Figure>();
        for (var row : rows)
            if (row.group().equals(group.code()))
                row.step()
                        .ifPresent(step ->
                                steps.add(
                                        survey.figure(
                                                survey.definition("step"),
                                                group.in(scope("." + step, label + ": " + step)),
                                                survey.counted(row.count(), row.place()))));
        figures.addAll(steps);
        return steps;
    }

    /// Everybody, where only the sexes are told: their sum, and what it can be at most.
    private void together() {
        var sexes = survey.sexes();
        for (var group : sexes)
            if (!favourable.containsKey(group.code()))
                keep(
                        group,
                        make(survey.definition("favourable"), group, affirmative(group, List.of())),
                        survey.answers(group));
        var everybody = survey.group(RespondentGroup.ALL);
        if (sexes.isEmpty()) return;
        var yes = sexes.stream().map(it -> of(favourable, it)).toList();
        var whole = respondents(everybody, sexes);
        keep(
                everybody,
                make(survey.definition("favourable"), everybody, new Formula.Sum(yes)),
                whole);
        var most =
                make(
                        survey.definition("favourable-at-most"),
                        everybody,
                        new Formula.Sum(sexes.stream().map(this::most).toList()));
        make(
                survey.definition("favourable-share-at-most"),
                everybody,
                new Formula.Share(most, whole));
    }

    /// Those who answered the question; all who answered the survey, where nothing else is said.
    private Figure respondents(RespondentGroup everybody, List<RespondentGroup> sexes) {
        var own = sexes.stream().map(it -> of(answered, it)).toList();
        return own.equals(sexes.stream().map(survey::answers).toList())
                ? survey.answers(everybody)
                : make("survey.answers", everybody, new Formula.Sum(own));
    }

    /// What is known of a group; all of them where nothing is.
    private Figure most(RespondentGroup group) {
        var yes = of(favourable, group);
        return yes.outcome() instanceof Outcome.Known ? yes : of(answered, group);
    }

    private static Figure of(Map<String, Figure> figures, RespondentGroup group) {
        return java.util.Objects.requireNonNull(figures.get(group.code()));
    }

    private void keep(RespondentGroup group, Figure yes, Figure respondents) {
        favourable.put(group.code(), yes);
        answered.put(group.code(), respondents);
        make(survey.definition("favourable-share"), group, new Formula.Share(yes, respondents));
    }

    private Optional<SurveyAnswer> row(RespondentGroup group, String option) {
        return rows.stream()
                .filter(row -> row.group().equals(group.code()) && row.is(option))
                .findFirst();
    }

    private Figure make(String definition, RespondentGroup group, Formula formula) {
        var figure = survey.figure(definition, group.in(scope("", label)), formula);
        figures.add(figure);
        return figure;
    }

    private Scope scope(String further, String name) {
        var whole = survey.whole();
        return new Scope(
                whole.association(),
                whole.period(),
                List.of(
                        new Facet(
                                Dimension.LINE,
                                survey.survey().id() + "." + code + further,
                                Text.name(name))));
    }
}
