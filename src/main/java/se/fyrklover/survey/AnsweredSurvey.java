package se.fyrklover.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Place;

/// One survey with its answers: who answered, and the figures of each question.
final class AnsweredSurvey {

    private final Scope whole;
    private final Survey survey;
    private final List<SurveyAnswer> rows;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, RespondentGroup> groups = new LinkedHashMap<>();
    private final Map<String, Figure> answers = new LinkedHashMap<>();

    AnsweredSurvey(Scope period, Survey survey, List<SurveyAnswer> rows) {
        this.whole = period.of(survey.facet());
        this.survey = survey;
        this.rows = rows;
        rows.stream()
                .filter(row -> row.question() == null)
                .forEach(row ->
                        groups.put(row.group(), RespondentGroup.of(row.group(), row.label())));
    }

    List<Figure> all() {
        respondents();
        rows.stream()
                .map(SurveyAnswer::question)
                .filter(Objects::nonNull)
                .distinct()
                .map(it -> new AskedQuestion(this, it))
                .forEach(question -> figures.addAll(question.all()));
        return figures;
    }

    private void respondents() {
        for (var row : rows)
            if (row.question() == null && !row.group().equals(RespondentGroup.ALL))
                answers.put(
                        row.group(),
                        figure(
                                "survey.answers",
                                group(row.group()).in(whole),
                                counted(row.count(), row.place())));
        figures.addAll(answers.values());
        var everybody = figure("survey.answers", whole, everybody());
        figures.add(everybody);
        figures.addAll(
                answers.values().stream()
                        .map(it ->
                                figure(
                                        "survey.group-share",
                                        it.scope(),
                                        new Formula.Share(it, everybody)))
                        .toList());
        answers.put(RespondentGroup.ALL, everybody);
        var asked = figure("survey.asked", whole, counted(survey.asked(), survey.place()));
        figures.add(asked);
        figures.add(figure("survey.response-rate", whole, new Formula.Share(everybody, asked)));
    }

    private Formula everybody() {
        var told =
                rows.stream()
                        .filter(row ->
                                row.question() == null && row.group().equals(RespondentGroup.ALL))
                        .findFirst();
        if (survey.answers() == null && told.isPresent())
            return counted(told.get().count(), told.get().place());
        var sexes = sexes();
        return survey.answers() == null && !sexes.isEmpty()
                ? new Formula.Sum(sexes.stream().map(this::answers).toList())
                : counted(survey.answers(), survey.place());
    }

    /// Those of the sexes by which the survey tells who answered.
    List<RespondentGroup> sexes() {
        return RespondentGroup.SEXES.stream().filter(it -> groups.containsKey(it.code())).toList();
    }

    RespondentGroup group(String code) {
        return Optional.ofNullable(groups.get(code))
                .orElseGet(() -> RespondentGroup.of(code, code));
    }

    /// How many of a group answered the survey.
    Figure answers(RespondentGroup group) {
        return Optional.ofNullable(answers.get(group.code()))
                .orElseGet(() -> {
                    var unknown =
                            figure(
                                    "survey.answers",
                                    group.in(whole),
                                    counted(null, survey.place()));
                    answers.put(group.code(), unknown);
                    figures.add(unknown);
                    return unknown;
                });
    }

    Survey survey() {
        return survey;
    }

    Scope whole() {
        return whole;
    }

    List<SurveyAnswer> to(String question) {
        return rows.stream().filter(row -> question.equals(row.question())).toList();
    }

    /// A definition by the name that it has where nothing is sensitive.
    String definition(String name) {
        return (survey.subject().isSensitive() ? "survey.sensitive-" : "survey.") + name;
    }

    Figure figure(String definition, Scope scope, Formula formula) {
        return new Figure(SurveyFigures.DEFINITIONS.the(definition), scope, formula);
    }

    Formula counted(@Nullable Integer count, Place place) {
        return Formula.Reported.at(
                place,
                count == null
                        ? Outcome.Missing.of("survey.not-told", survey.label())
                        : Outcome.known(count, Unit.PERSONS));
    }
}
