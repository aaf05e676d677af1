package se.fyrklover.goal;

import java.util.Collection;
import java.util.List;
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
import se.fyrklover.figure.Passage;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// The figures of goals and of the socio-economic model; both rest on those of other registers.
@Component
class GoalFigures implements Figures {

    static final Definitions DEFINITIONS = DefinitionFile.read("goal");

    private static final Text COMMENT = new Text("Kommentar", "Comment");

    private final Goals goals;
    private final SocioEconomics model;

    GoalFigures(Goals goals, SocioEconomics model) {
        this.goals = goals;
        this.model = model;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return Stream.of(goals.years(association), model.years(association))
                .flatMap(Collection::stream)
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A goal is set beforehand, and so tells nothing of how a year went.
    @Override
    public NavigableSet<Period> lived(AssociationId association) {
        return model.years(association).stream()
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FigureSet answer(Question asked) {
        var all =
                asked.period().isYear()
                        ? Stream.concat(attainment(asked), effects(asked).stream())
                        : Stream.<Figure>empty();
        return new FigureSet(asked.association(), asked.period(), all);
    }

    /// What the association itself says of each goal of the year.
    @Override
    public List<Passage> told(AssociationId association, Period period) {
        if (!period.isYear()) return List.of();
        var comments = goals.comments(association, period.year());
        var whole = Scope.whole(association, period);
        return goals.of(association, period.year()).stream()
                .flatMap(goal ->
                        comments.stream()
                                .filter(it -> it.goal().equals(goal.id()))
                                .map(it ->
                                        new Passage(
                                                whole.of(goal.facet()),
                                                "comment",
                                                COMMENT,
                                                it.words(),
                                                it.place())))
                .toList();
    }

    private Stream<Figure> attainment(Question asked) {
        var year = asked.period().year();
        var evidence = goals.evidence(asked.association(), year);
        return goals.of(asked.association(), year).stream()
                .flatMap(goal ->
                        new GoalAttainment(asked, goal, shown(evidence, goal)).all().stream());
    }

    private static List<GoalEvidence> shown(List<GoalEvidence> evidence, Goal goal) {
        return evidence.stream().filter(it -> it.goal().equals(goal.id())).toList();
    }

    private List<Figure> effects(Question asked) {
        var parameters = model.parameters(asked.association(), asked.period().to());
        var applied = model.applied(asked.association(), asked.period().year());
        return parameters.isEmpty() && applied.isEmpty()
                ? List.of()
                : new EffectFigures(asked, parameters, applied).all();
    }
}
