package se.fyrklover.survey.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.survey.Survey;
import se.fyrklover.survey.Surveys;
import se.fyrklover.web.Page;

/// The surveys of a year: who answered, and what they answered.
public record SurveysPage(String title, String lead, List<ShownSurvey> surveys) {

    /// One survey.
    ///
    /// @param groups those who answered, by group, each with its share of all
    public record ShownSurvey(
            Survey survey,
            Figure answers,
            Figure rate,
            List<Group> groups,
            List<Answers> questions) {}

    /// Some of those who answered the survey.
    public record Group(String name, Figure answers, Figure share, String printed) {}

    /// What a group answered to a question.
    ///
    /// @param group empty where it is everybody
    /// @param printed what was printed about the share, in the order in which it was read
    public record Answers(
            String question,
            String group,
            Figure respondents,
            Figure favourable,
            Figure share,
            Optional<Figure> atMost,
            String printed) {}

    /// Whether any survey has a question to show.
    public boolean hasTables() {
        return surveys.stream().anyMatch(it -> !it.questions().isEmpty());
    }

    static SurveysPage of(Page page, Surveys door) {
        var surveys =
                page.period().isYear()
                        ? door.of(page.tenant().id(), page.period().year())
                        : List.<Survey>of();
        var shown = surveys.stream().map(it -> shown(page, it)).toList();
        return new SurveysPage(title(page, shown), lead(page, shown), shown);
    }

    private static String title(Page page, List<ShownSurvey> shown) {
        return switch (shown.size()) {
            case 0 -> page.say("survey.title.none", page.words().period(page.period()));
            case 1 -> page.say("survey.title.one");
            default -> page.say("survey.title", shown.size());
        };
    }

    private static String lead(Page page, List<ShownSurvey> shown) {
        return page.say(shown.isEmpty() ? "survey.lead.none" : "survey.lead");
    }

    private static ShownSurvey shown(Page page, Survey survey) {
        var own = survey.facet();
        return new ShownSurvey(
                survey,
                page.the("survey.answers", own),
                page.the("survey.response-rate", own),
                ofSurvey(page, survey, "survey.group-share").stream()
                        .map(share -> group(page, share))
                        .toList(),
                ofSurvey(page, survey, definition(survey, "favourable-share")).stream()
                        .sorted(java.util.Comparator.comparing(SurveysPage::isGroup))
                        .collect(
                                Collectors.groupingBy(
                                        SurveysPage::line,
                                        java.util.LinkedHashMap::new,
                                        Collectors.toCollection(ArrayList::new)))
                        .values()
                        .stream()
                        .flatMap(Collection::stream)
                        .map(share -> answers(page, survey, share))
                        .toList());
    }

    private static boolean isGroup(Figure share) {
        return share.scope().facet(Dimension.CATEGORY).isPresent();
    }

    private static String line(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow().code();
    }

    private static String definition(Survey survey, String name) {
        return (survey.subject().isSensitive() ? "survey.sensitive-" : "survey.") + name;
    }

    private static List<Figure> ofSurvey(Page page, Survey survey, String definition) {
        return page.figures().all().stream()
                .filter(it -> it.definition().id().equals(definition))
                .filter(it ->
                        line(it).equals(survey.id()) || line(it).startsWith(survey.id() + "."))
                .toList();
    }

    private static Group group(Page page, Figure share) {
        return new Group(
                group(page, share.scope()),
                share.formula().parts().getFirst(),
                share,
                printed(page, share));
    }

    private static String group(Page page, se.fyrklover.figure.Scope scope) {
        return scope.facet(Dimension.CATEGORY).map(it -> page.say(it.name())).orElse("");
    }

    private static Answers answers(Page page, Survey survey, Figure share) {
        var parts = ((Formula.Share) share.formula());
        return new Answers(
                page.say(share.scope().facet(Dimension.LINE).orElseThrow().name()),
                group(page, share.scope()),
                parts.whole(),
                parts.part(),
                share,
                page.figures()
                        .find(
                                definition(survey, "favourable-share-at-most"),
                                share.scope().facets())
                        .filter(_ -> !page.isKnown(share)),
                printed(page, share));
    }

    private static String printed(Page page, Figure figure) {
        return page.claims().about(figure).stream()
                .map(Claim::printed)
                .collect(Collectors.joining(", "));
    }
}
