package se.fyrklover.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

class AnsweredSurveyTest {

    private static final AssociationId BYGDEN = new AssociationId(new UUID(0, 1));
    private static final Period YEAR = Period.year(2024);
    private static final Place PLACE = new Place("report", "Bilaga 1", "surveys.csv", 2);

    private final List<SurveyAnswer> rows = new ArrayList<>();

    private AnsweredSurveyTest told(
            String question, String group, String option, @Nullable Integer count) {
        rows.add(
                new SurveyAnswer(
                        "enkat",
                        question.isEmpty() ? null : question,
                        question.isEmpty() ? group : question,
                        group,
                        option,
                        count,
                        PLACE));
        return this;
    }

    private static Survey survey(int scale, int from, @Nullable Integer asked) {
        return new Survey(
                "enkat", "Enkäten", Survey.Subject.GENERAL, YEAR, scale, from, asked, null, PLACE);
    }

    private FigureSet figures(Survey survey) {
        var all = new AnsweredSurvey(Scope.whole(BYGDEN, YEAR), survey, rows).all();
        return new FigureSet(BYGDEN, YEAR, all.stream());
    }

    private static Outcome of(FigureSet figures, String definition, String line, String... group) {
        var facets = new ArrayList<Facet>();
        facets.add(new Facet(Dimension.LINE, line, Text.name(line)));
        for (var code : group) facets.add(new Facet(Dimension.CATEGORY, code, Text.name(code)));
        return figures.the(definition, facets.toArray(Facet[]::new)).outcome();
    }

    private static Fraction amount(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Known.class);
        return outcome.amountOr(Fraction.ZERO);
    }

    @Test
    void onFiveStepsFourAndFiveMayCount() {
        told("redo", "all", "1", 2).told("redo", "all", "2", 3).told("redo", "all", "3", 5);
        told("redo", "all", "4", 6).told("redo", "all", "5", 4);

        var figures = figures(survey(5, 4, null));

        // 6 + 4 of 2 + 3 + 5 + 6 + 4
        assertThat(amount(of(figures, "survey.favourable", "enkat.redo")))
                .isEqualTo(Fraction.of(10));
        assertThat(amount(of(figures, "survey.favourable-share", "enkat.redo")))
                .isEqualTo(Fraction.of(10, 20));
    }

    @Test
    void onSixStepsFourToSixMayCount() {
        told("redo", "all", "1", 1).told("redo", "all", "2", 2).told("redo", "all", "3", 3);
        told("redo", "all", "4", 4).told("redo", "all", "5", 5).told("redo", "all", "6", 6);

        // 4 + 5 + 6 of 21
        assertThat(amount(of(figures(survey(6, 4, null)), "survey.favourable-share", "enkat.redo")))
                .isEqualTo(Fraction.of(15, 21));
    }

    @Test
    void theSexesTogetherAreTheWhole() {
        told("", "women", "answered", 12).told("", "men", "answered", 8);
        told("redo", "women", "yes", 9).told("redo", "men", "yes", 3);

        var figures = figures(survey(2, 2, 40));

        assertThat(amount(of(figures, "survey.response-rate", "enkat")))
                .isEqualTo(Fraction.of(20, 40));
        assertThat(amount(of(figures, "survey.favourable-share", "enkat.redo")))
                .isEqualTo(Fraction.of(12, 20));
        assertThat(amount(of(figures, "survey.favourable-share", "enkat.redo", "men")))
                .isEqualTo(Fraction.of(3, 8));
    }

    @Test
    void aGroupThatWasNotToldMakesTheWholeMissingButNotItsUpperLimit() {
        told("", "women", "answered", 12).told("", "men", "answered", 8);
        told("redo", "women", "yes", 9);

        var figures = figures(survey(2, 2, null));

        assertThat(of(figures, "survey.favourable-share", "enkat.redo"))
                .isInstanceOf(Outcome.Missing.class);
        // 9 + all 8 men of 20
        assertThat(amount(of(figures, "survey.favourable-share-at-most", "enkat.redo")))
                .isEqualTo(Fraction.of(17, 20));
    }

    @Test
    void thoseWhoAnsweredTheQuestionAreTheWholeWhereTheyAreTold() {
        told("", "all", "answered", 20).told("redo", "all", "answered", 16);
        told("redo", "all", "yes", 12);

        assertThat(amount(of(figures(survey(2, 2, null)), "survey.favourable-share", "enkat.redo")))
                .isEqualTo(Fraction.of(12, 16));
    }

    @Test
    void withoutThoseAskedThereIsNoResponseRate() {
        told("", "all", "answered", 20);

        assertThat(of(figures(survey(2, 2, null)), "survey.response-rate", "enkat"))
                .isInstanceOf(Outcome.Missing.class);
    }
}
