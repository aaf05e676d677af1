package se.fyrklover.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.survey.RespondentGroup;
import se.fyrklover.survey.Survey;
import se.fyrklover.survey.SurveyAnswer;

/// Reads the files of what people answered: `surveys.csv` and `survey-answers.csv`.
final class SurveyFiles {

    private static final String ANSWERS = "survey-answers.csv";

    private final Sources sources;
    private final Map<String, Survey> surveys = new HashMap<>();

    SurveyFiles(Sources sources) {
        this.sources = sources;
    }

    List<Survey> surveys() {
        var read =
                sources.rows(
                        "surveys.csv",
                        "id,label,subject,from,to,scale,favourable_from,asked,answers",
                        Survey::id,
                        this::survey);
        read.forEach(it -> surveys.put(it.id(), it));
        return read;
    }

    private Optional<Survey> survey(Row row) {
        var id = row.id("id");
        var label = row.text("label");
        var subject = row.code("subject", Survey.Subject.class);
        var during = row.period();
        var scale = row.may("scale", text -> within(text, 2, 9));
        var from = row.may("favourable_from", text -> within(text, 1, scale.orElse(9)));
        var asked = row.may("asked", Numbers::parseCount);
        var answers = row.may("answers", Numbers::parseCount);
        if (asked.isPresent() && answers.isPresent() && answers.get() > asked.get())
            row.fault("answers", "exchange.expected.at-most", asked.get());
        var place = row.place(sources.documents());
        return subject.flatMap(about ->
                during.map(it ->
                        new Survey(
                                id,
                                label,
                                about,
                                it,
                                scale.orElse(null),
                                from.orElse(null),
                                asked.orElse(null),
                                answers.orElse(null),
                                place)));
    }

    private static Parsed<Integer> within(String text, int first, int last) {
        return Numbers.parseCount(text)
                .then(number ->
                        number >= first && number <= last
                                ? Parsed.read(number)
                                : Parsed.unreadable("exchange.expected.between", first, last));
    }

    List<SurveyAnswer> answers() {
        var read =
                sources.<SurveyAnswer>rows(
                        ANSWERS,
                        "survey,question,label,group,option,count",
                        it -> Arrays.asList(it.survey(), it.question(), it.group(), it.option()),
                        this::answer);
        withinRespondents(read);
        return read;
    }

    private Optional<SurveyAnswer> answer(Row row) {
        var survey = row.reference("survey", surveys.keySet(), "surveys.csv");
        var question = row.isEmpty("question") ? null : row.id("question");
        var label = row.text("label");
        var group = row.value("group", SurveyFiles::group).orElse("");
        var option =
                row.value("option", text -> option(text, question == null, surveys.get(survey)));
        var count = row.may("count", Numbers::parseCount).orElse(null);
        var place = row.place(sources.documents());
        return option.map(it -> new SurveyAnswer(survey, question, label, group, it, count, place));
    }

    private static Parsed<String> group(String code) {
        return RespondentGroup.isCode(code)
                ? Parsed.read(code)
                : Parsed.unreadable("exchange.expected.group");
    }

    /// A step needs a survey that tells its scale, and from which step an answer counts.
    private static Parsed<String> option(
            String code, boolean aboutSurvey, @org.jspecify.annotations.Nullable Survey survey) {
        if (code.equals(SurveyAnswer.ANSWERED)) return Parsed.read(code);
        if (aboutSurvey) return Parsed.unreadable("exchange.expected.answered");
        if (code.equals(SurveyAnswer.YES)) return Parsed.read(code);
        if (!code.matches("[1-9]")) return Parsed.unreadable("exchange.expected.option");
        if (survey == null) return Parsed.read(code);
        var scale = survey.scale();
        return scale != null && survey.favourableFrom() != null && Integer.parseInt(code) <= scale
                ? Parsed.read(code)
                : Parsed.unreadable("exchange.expected.step");
    }

    /// Nobody can answer yes who did not answer at all.
    private void withinRespondents(List<SurveyAnswer> rows) {
        for (var row : rows) {
            var count = row.count();
            if (row.question() == null || count == null) continue;
            rows.stream()
                    .filter(it ->
                            it.survey().equals(row.survey()) && it.group().equals(row.group()))
                    .filter(it -> it.is(SurveyAnswer.ANSWERED))
                    .filter(it -> it.question() == null || it.question().equals(row.question()))
                    .map(SurveyAnswer::count)
                    .filter(it -> it != null && it < count)
                    .findFirst()
                    .ifPresent(most ->
                            sources.fault(
                                    ANSWERS,
                                    row.place().row(),
                                    "count",
                                    count.toString(),
                                    "exchange.expected.at-most",
                                    most));
        }
    }
}
