package se.fyrklover.survey.web;

import java.util.List;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// The surveys of a year, to take along: a sheet for each.
final class SurveySheets {

    private SurveySheets() {}

    static List<Sheet> of(Page page, SurveysPage view) {
        return view.surveys().stream()
                .filter(it -> !it.questions().isEmpty())
                .map(it -> survey(page, it))
                .toList();
    }

    private static Sheet survey(Page page, SurveysPage.ShownSurvey shown) {
        return new Sheet(
                shown.survey().label(),
                List.of(
                        page.say("survey.question"),
                        page.say("survey.group"),
                        page.say("survey.respondents"),
                        page.say("survey.favourable"),
                        page.say("survey.share"),
                        page.say("survey.printed")),
                shown.questions().stream().map(it -> row(page, it)).toList());
    }

    private static Sheet.Row row(Page page, SurveysPage.Answers answers) {
        return new Sheet.Row(
                answers.question(),
                0,
                false,
                List.of(
                        new Sheet.Cell.Said(
                                answers.group().isEmpty() ? page.say("web.all") : answers.group()),
                        Sheet.Cell.of(page.words(), answers.respondents()),
                        Sheet.Cell.of(page.words(), answers.favourable()),
                        Sheet.Cell.of(page.words(), answers.share()),
                        new Sheet.Cell.Said(answers.printed())));
    }
}
