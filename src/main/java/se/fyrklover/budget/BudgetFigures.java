package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyrklover.association.Member;
import se.fyrklover.association.Members;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// The figures of contributions and of the interventions' money.
@Component
class BudgetFigures implements Figures {

    private static final Definitions DEFINITIONS = DefinitionFile.read("budget");

    private final Members members;
    private final Interventions interventions;
    private final Funds funds;

    BudgetFigures(Members members, Interventions interventions, Funds funds) {
        this.members = members;
        this.interventions = interventions;
        this.funds = funds;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return funds.years(association).stream()
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public FigureSet answer(Question asked) {
        var association = asked.association();
        var period = asked.period();
        var whole = asked.whole();
        var figures =
                period.isYear()
                        ? Stream.concat(contributions(whole), interventionMoney(whole))
                        : Stream.<Figure>empty();
        return new FigureSet(association, period, figures);
    }

    private Stream<Figure> contributions(Scope whole) {
        var names =
                members.of(whole.association()).stream()
                        .collect(Collectors.toMap(Member::id, Member::name));
        var definition = DEFINITIONS.the("budget.contributions");
        var parts =
                funds.contributions(whole.association(), whole.period().year()).stream()
                        .map(it ->
                                new Figure(
                                        definition,
                                        whole.of(member(it.member(), names)),
                                        Formula.Reported.at(it.place(), known(it.amount()))))
                        .toList();
        if (parts.isEmpty()) return Stream.empty();
        return Stream.concat(parts.stream(), Stream.of(sum("budget.contributions", whole, parts)));
    }

    private static Facet member(String id, Map<String, String> names) {
        return new Facet(Dimension.MEMBER, id, Text.name(names.getOrDefault(id, id)));
    }

    private Stream<Figure> interventionMoney(Scope whole) {
        var rows = funds.interventions(whole.association(), whole.period().year());
        if (rows.isEmpty()) return Stream.empty();
        var register =
                interventions.of(whole.association()).stream()
                        .collect(Collectors.toMap(Intervention::id, it -> it));
        var used = new LinkedHashMap<String, Figure>();
        rows.stream()
                .filter(row -> !isFrame(register, row))
                .forEach(
                        row -> used.put(row.intervention(), used(whole, register, row, List.of())));
        rows.stream()
                .filter(row -> isFrame(register, row))
                .forEach(row ->
                        used.put(
                                row.intervention(),
                                used(whole, register, row, paidFrom(row, rows, register, used))));
        var figures = new ArrayList<>(used.values());
        var own = rows.stream().filter(row -> the(register, row).paidFrom() == null).toList();
        var budgets = own.stream().map(row -> budget(whole, register, row)).toList();
        figures.addAll(budgets);
        for (var budget : budgets)
            figures.addAll(deviation(budget.scope(), used.get(code(budget)), budget));
        var allUsed =
                sum(
                        "budget.intervention-used",
                        whole,
                        own.stream().map(it -> use(used, it)).toList());
        var allBudget = sum("budget.intervention-budget", whole, budgets);
        figures.add(allUsed);
        figures.add(allBudget);
        figures.addAll(deviation(whole, allUsed, allBudget));
        return figures.stream();
    }

    private static Figure use(Map<String, Figure> used, InterventionFunds row) {
        return java.util.Objects.requireNonNull(used.get(row.intervention()));
    }

    private static String code(Figure figure) {
        return figure.scope().facet(Dimension.INTERVENTION).orElseThrow().code();
    }

    private static boolean isFrame(Map<String, Intervention> register, InterventionFunds row) {
        return the(register, row).kind() == Intervention.Kind.FRAME;
    }

    private static Intervention the(Map<String, Intervention> register, InterventionFunds row) {
        return java.util.Objects.requireNonNull(register.get(row.intervention()));
    }

    private static List<Figure> paidFrom(
            InterventionFunds frame,
            List<InterventionFunds> rows,
            Map<String, Intervention> register,
            Map<String, Figure> used) {
        return rows.stream()
                .filter(row -> frame.intervention().equals(the(register, row).paidFrom()))
                .map(row -> use(used, row))
                .toList();
    }

    private static Figure used(
            Scope whole,
            Map<String, Intervention> register,
            InterventionFunds row,
            List<Figure> parts) {
        return new Figure(
                DEFINITIONS.the("budget.intervention-used"),
                whole.of(the(register, row).facet()),
                !parts.isEmpty()
                        ? new Formula.Sum(parts)
                        : Formula.Reported.at(
                                row.place(),
                                amount(row.used(), "budget.use-unknown", register, row)));
    }

    private static Figure budget(
            Scope whole, Map<String, Intervention> register, InterventionFunds row) {
        return new Figure(
                DEFINITIONS.the("budget.intervention-budget"),
                whole.of(the(register, row).facet()),
                Formula.Reported.at(
                        row.place(), amount(row.budget(), "budget.budget-unknown", register, row)));
    }

    private static Figure sum(String definition, Scope scope, List<Figure> parts) {
        return new Figure(DEFINITIONS.the(definition), scope, new Formula.Sum(parts));
    }

    private static List<Figure> deviation(Scope scope, @Nullable Figure used, Figure budget) {
        if (used == null) return List.of();
        var deviation =
                new Figure(
                        DEFINITIONS.the("budget.intervention-deviation"),
                        scope,
                        new Formula.Difference(used, List.of(budget)));
        var share =
                new Figure(
                        DEFINITIONS.the("budget.intervention-deviation-share"),
                        scope,
                        new Formula.Share(deviation, budget));
        return List.of(deviation, share);
    }

    private static Outcome amount(
            @Nullable Money money,
            String missing,
            Map<String, Intervention> register,
            InterventionFunds row) {
        return money == null
                ? Outcome.Missing.of(missing, the(register, row).name())
                : known(money);
    }

    private static Outcome known(Money money) {
        return new Outcome.Known(Quantity.of(money));
    }
}
