package se.fyrklover.budget;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.association.Members;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Question;
import se.fyrklover.funding.Fundings;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// The figures of contributions, of the interventions' money, and of plans with their budgets.
@Component
class BudgetFigures implements Figures {

    static final Definitions DEFINITIONS = DefinitionFile.read("budget");

    private final Members members;
    private final Interventions interventions;
    private final Funds funds;
    private final Budgets budgets;
    private final Fundings fundings;

    BudgetFigures(
            Members members,
            Interventions interventions,
            Funds funds,
            Budgets budgets,
            Fundings fundings) {
        this.members = members;
        this.interventions = interventions;
        this.funds = funds;
        this.budgets = budgets;
        this.fundings = fundings;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return Stream.concat(funds.years(association).stream(), budgets.years(association).stream())
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public NavigableSet<Period> lived(AssociationId association) {
        return Stream.concat(
                        funds.yearsOfUse(association).stream(),
                        fundings.yearsOfUse(association).stream())
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FigureSet answer(Question asked) {
        var figures = asked.period().isYear() ? year(asked) : Stream.<Figure>empty();
        return new FigureSet(asked.association(), asked.period(), figures);
    }

    private Stream<Figure> year(Question asked) {
        var whole = asked.whole();
        var association = whole.association();
        var year = whole.period().year();
        var run = funds.run(association, year);
        var contributions =
                ContributionFigures.of(
                        whole,
                        members.of(association),
                        funds.contributions(association, year, run),
                        run);
        var decided = asked.among("funding.decided");
        var money =
                InterventionMoney.of(
                        whole,
                        interventions.of(association),
                        funds.interventions(association, year),
                        new FundedMoney(fundings.funded(association, year), decided));
        var shares = InterventionMoney.shares(whole, money, contributions);
        var planned = budgets.during(association, year);
        var plans = PlanFigures.of(whole, planned.sections(), planned.lines());
        var deviations = ForecastDeviation.of(whole, plans);
        var held =
                Stream.concat(
                                GrantedLines.of(whole, planned, plans, decided),
                                ContributionFigures.planned(whole, plans).stream())
                        .toList();
        return Stream.of(contributions, money, shares, plans, deviations, held)
                .flatMap(Collection::stream);
    }
}
