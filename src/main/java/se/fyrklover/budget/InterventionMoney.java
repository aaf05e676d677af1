package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Money;

/// The figures of what interventions were given and used in a year; of use there are none in a year
/// for which nothing is known to have been used, such as one that is only planned.
final class InterventionMoney {

    private final Scope whole;
    private final List<InterventionFunds> rows;
    private final Map<String, Intervention> register;
    private final Map<String, Figure> used = new LinkedHashMap<>();

    private InterventionMoney(
            Scope whole, List<Intervention> interventions, List<InterventionFunds> rows) {
        this.whole = whole;
        this.rows = rows;
        this.register =
                interventions.stream().collect(Collectors.toMap(Intervention::id, it -> it));
    }

    static List<Figure> of(
            Scope whole, List<Intervention> interventions, List<InterventionFunds> rows) {
        return rows.isEmpty()
                ? List.of()
                : new InterventionMoney(whole, interventions, rows).figures();
    }

    /// What went to interventions as shares of the members' contributions, where both are told of.
    static List<Figure> shares(Scope whole, List<Figure> money, List<Figure> contributions) {
        var all = whole(contributions, "budget.contributions");
        var shares = new ArrayList<Figure>();
        for (var what : List.of("budget.intervention-used", "budget.intervention-budget"))
            whole(money, what)
                    .ifPresent(part ->
                            all.ifPresent(it ->
                                    shares.add(
                                            figure(
                                                    what + "-share",
                                                    whole,
                                                    new Formula.Share(part, it)))));
        return shares;
    }

    private static Optional<Figure> whole(List<Figure> figures, String definition) {
        return figures.stream()
                .filter(it -> it.definition().id().equals(definition))
                .filter(it -> it.scope().facets().isEmpty())
                .findFirst();
    }

    private List<Figure> figures() {
        if (rows.stream().anyMatch(it -> it.used() != null)) use();
        var own = rows.stream().filter(row -> the(row).paidFrom() == null).toList();
        var budgets = own.stream().map(this::budget).toList();
        var figures = new ArrayList<>(used.values());
        figures.addAll(budgets);
        var all = sum("budget.intervention-budget", budgets);
        figures.add(all);
        if (used.isEmpty()) return figures;
        var allUsed = sum("budget.intervention-used", own.stream().map(this::use).toList());
        figures.add(allUsed);
        for (var at = 0; at < own.size(); at++)
            figures.addAll(deviation(use(own.get(at)), budgets.get(at)));
        figures.addAll(deviation(allUsed, all));
        return figures;
    }

    /// A frame comes after what is paid from it, since it is the sum of that.
    private void use() {
        for (var row : rows) if (!isFrame(row)) used.put(row.intervention(), used(row, List.of()));
        for (var row : rows)
            if (isFrame(row)) used.put(row.intervention(), used(row, paidFrom(row)));
    }

    private Figure use(InterventionFunds row) {
        return Objects.requireNonNull(used.get(row.intervention()));
    }

    private boolean isFrame(InterventionFunds row) {
        return the(row).kind() == Intervention.Kind.FRAME;
    }

    private Intervention the(InterventionFunds row) {
        return Objects.requireNonNull(register.get(row.intervention()));
    }

    private List<Figure> paidFrom(InterventionFunds frame) {
        return rows.stream()
                .filter(row -> frame.intervention().equals(the(row).paidFrom()))
                .map(this::use)
                .toList();
    }

    private Figure used(InterventionFunds row, List<Figure> parts) {
        return figure(
                "budget.intervention-used",
                whole.of(the(row).facet()),
                parts.isEmpty()
                        ? amount(row, row.used(), "budget.use-unknown")
                        : new Formula.Sum(parts));
    }

    private Figure budget(InterventionFunds row) {
        return figure(
                "budget.intervention-budget",
                whole.of(the(row).facet()),
                amount(row, row.budget(), "budget.budget-unknown"));
    }

    private Formula amount(InterventionFunds row, @Nullable Money money, String missing) {
        return money == null
                ? Formula.Reported.at(row.place(), Outcome.Missing.of(missing, the(row).name()))
                : Formula.Reported.at(row.place(), money);
    }

    private static List<Figure> deviation(Figure used, Figure budget) {
        var deviation =
                figure(
                        "budget.intervention-deviation",
                        budget.scope(),
                        new Formula.Difference(used, List.of(budget)));
        return List.of(
                deviation,
                figure(
                        "budget.intervention-deviation-share",
                        budget.scope(),
                        new Formula.Share(deviation, budget)));
    }

    private Figure sum(String definition, List<Figure> parts) {
        return figure(definition, whole, new Formula.Sum(parts));
    }

    private static Figure figure(String definition, Scope scope, Formula formula) {
        return new Figure(BudgetFigures.DEFINITIONS.the(definition), scope, formula);
    }
}
