package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Money;

/// The figures of what interventions were given and used in a year: by decisions and requisitions
/// where there are any, else as a package says.
///
/// Of use there are none in a year for which nothing is known to have been used, such as one that
/// is only planned.
final class InterventionMoney {

    private static final String BUDGET = "budget.intervention-budget";
    private static final String USED = "budget.intervention-used";

    private final Scope whole;
    private final FundedMoney funded;
    private final Map<String, One> all = new LinkedHashMap<>();
    private final Map<String, Figure> used = new LinkedHashMap<>();

    /// An intervention that has money, with what a package says of it.
    private record One(
            Facet facet, Optional<Intervention> registered, Optional<InterventionFunds> row) {

        @Nullable String frame() {
            return registered.map(Intervention::paidFrom).orElse(null);
        }

        boolean isFrame() {
            return registered.filter(it -> it.kind() == Intervention.Kind.FRAME).isPresent();
        }

        boolean saysUse() {
            return row.filter(it -> it.used() != null).isPresent();
        }
    }

    private InterventionMoney(
            Scope whole,
            List<Intervention> interventions,
            List<InterventionFunds> rows,
            FundedMoney funded) {
        this.whole = whole;
        this.funded = funded;
        var register = interventions.stream().collect(Collectors.toMap(Intervention::id, it -> it));
        for (var row : rows) {
            var registered = Objects.requireNonNull(register.get(row.intervention()));
            all.put(
                    registered.id(),
                    new One(registered.facet(), Optional.of(registered), Optional.of(row)));
        }
        funded.granted()
                .forEach(it ->
                        all.putIfAbsent(
                                it.code(),
                                new One(
                                        it,
                                        Optional.ofNullable(register.get(it.code())),
                                        Optional.empty())));
    }

    static List<Figure> of(
            Scope whole,
            List<Intervention> interventions,
            List<InterventionFunds> rows,
            FundedMoney funded) {
        var money = new InterventionMoney(whole, interventions, rows, funded);
        return money.all.isEmpty() ? List.of() : money.figures();
    }

    /// What went to interventions as shares of the members' contributions, where both are told of.
    static List<Figure> shares(Scope whole, List<Figure> money, List<Figure> contributions) {
        var all = whole(contributions, "budget.contributions");
        var shares = new ArrayList<Figure>();
        for (var what : List.of(USED, BUDGET))
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
        if (all.values().stream().anyMatch(it -> it.saysUse() || funded.isUsed(it.facet()))) use();
        var own = all.values().stream().filter(this::isOwn).toList();
        var budgets = own.stream().map(this::budget).toList();
        var figures = new ArrayList<>(used.values());
        figures.addAll(budgets);
        var sum = sum(BUDGET, budgets);
        figures.add(sum);
        if (used.isEmpty()) return figures;
        var allUsed = sum(USED, own.stream().map(this::use).toList());
        figures.add(allUsed);
        for (var at = 0; at < own.size(); at++)
            figures.addAll(deviation(use(own.get(at)), budgets.get(at)));
        figures.addAll(deviation(allUsed, sum));
        return figures;
    }

    /// What is paid from a frame has no budget of its own, if the frame has one.
    private boolean isOwn(One one) {
        var frame = one.frame();
        return frame == null || !all.containsKey(frame);
    }

    /// A frame comes after what is paid from it, since it is the sum of that.
    private void use() {
        for (var one : all.values()) if (!one.isFrame()) use(one, List.of());
        for (var one : all.values())
            if (one.isFrame()) use(one, paidFrom(one).map(this::use).toList());
    }

    private void use(One one, List<Figure> parts) {
        var formula =
                parts.isEmpty()
                        ? ownUse(one)
                        : new Formula.Sum(
                                Stream.concat(parts.stream(), funded.approved(one.facet()).stream())
                                        .toList());
        used.put(one.facet().code(), figure(USED, whole.of(one.facet()), formula));
    }

    private Formula ownUse(One one) {
        return funded.used(one.facet())
                .or(() -> one.row().map(it -> amount(one, it, it.used(), "budget.use-unknown")))
                .orElseGet(() ->
                        Formula.Inferred.missing("budget.use-underway", one.facet().name().sv()));
    }

    private Figure use(One one) {
        return Objects.requireNonNull(used.get(one.facet().code()));
    }

    private Stream<One> paidFrom(One frame) {
        return all.values().stream().filter(it -> frame.facet().code().equals(it.frame()));
    }

    private Figure budget(One one) {
        return figure(
                BUDGET,
                whole.of(one.facet()),
                funded.budget(one.facet(), paidFrom(one).map(One::facet).toList())
                        .orElseGet(() -> packaged(one)));
    }

    private Formula packaged(One one) {
        var row = one.row().orElseThrow();
        return amount(one, row, row.budget(), "budget.budget-unknown");
    }

    private static Formula amount(
            One one, InterventionFunds row, @Nullable Money money, String missing) {
        return money == null
                ? Formula.Reported.at(
                        row.place(), Outcome.Missing.of(missing, one.facet().name().sv()))
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
