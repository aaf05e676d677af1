package se.fyrklover.survey;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Question;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// The figures of surveys, in the year in which each of them ended.
@Component
class SurveyFigures implements Figures {

    static final Definitions DEFINITIONS = DefinitionFile.read("survey");

    private final Surveys surveys;

    SurveyFigures(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return surveys.years(association).stream()
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FigureSet answer(Question asked) {
        var all =
                asked.period().isYear()
                        ? surveys.of(asked.association(), asked.period().year()).stream()
                                .flatMap(survey -> figures(asked, survey))
                        : Stream.<Figure>empty();
        return new FigureSet(asked.association(), asked.period(), all);
    }

    private Stream<Figure> figures(Question asked, Survey survey) {
        var answers = surveys.answers(asked.association(), survey.id());
        return new AnsweredSurvey(asked.whole(), survey, answers).all().stream();
    }
}
