package se.fyrklover.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.budget.BudgetSection.Kind;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Text;

/// The figures of one column of a plan: its lines, its sections with their subtotals, and what is
/// left.
final class PlanFigures {

    private static final Fraction PERCENT = Fraction.of(1, 100);

    private final Scope scope;
    private final List<BudgetSection> sections;
    private final List<BudgetLine> lines;
    private final Map<String, Figure> bySection = new LinkedHashMap<>();
    private final List<Figure> made = new ArrayList<>();

    private PlanFigures(Scope scope, List<BudgetSection> sections, List<BudgetLine> lines) {
        this.scope = scope;
        this.sections = sections;
        this.lines = lines;
    }

    static List<Figure> of(Scope whole, List<BudgetSection> sections, List<BudgetLine> lines) {
        var columns =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.column().facet(it.plan()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var figures = new ArrayList<Figure>();
        columns.forEach((column, own) -> {
            var plan = own.getFirst().plan();
            figures.addAll(
                    new PlanFigures(
                                    whole.of(column),
                                    sections.stream().filter(it -> it.plan() == plan).toList(),
                                    own)
                            .figures());
        });
        return figures;
    }

    /// Those of a definition in the plan that is named after the year.
    static Stream<Figure> ofOwnPlan(Scope whole, List<Figure> plans, String definition) {
        var own = String.valueOf(whole.period().year());
        return plans.stream()
                .filter(it -> it.definition().id().equals(definition))
                .filter(it ->
                        it.scope()
                                .facet(Dimension.PLAN)
                                .filter(plan -> plan.code().equals(own))
                                .isPresent());
    }

    private List<Figure> figures() {
        sections.stream().filter(it -> it.partOf() == null).forEach(this::section);
        var income = total("budget.income", Kind.INCOME);
        var costs = total("budget.costs", Kind.COSTS);
        var result =
                add(
                        "budget.result",
                        new Formula.Sum(
                                List.of(
                                        less("budget.operating-result", income, costs),
                                        less(
                                                "budget.financial-items",
                                                sum(
                                                        "budget.financial-income",
                                                        Kind.FINANCIAL_INCOME),
                                                sum(
                                                        "budget.financial-costs",
                                                        Kind.FINANCIAL_COSTS)))));
        if (has(Kind.EQUITY))
            add(
                    "budget.result-after-equity",
                    new Formula.Sum(List.of(result, sum("budget.equity-used", Kind.EQUITY))));
        if (has(Kind.OPENING_EQUITY))
            add(
                    "budget.income-and-equity",
                    new Formula.Sum(
                            List.of(income, sum("budget.opening-equity", Kind.OPENING_EQUITY))));
        administration(costs);
        return made;
    }

    /// A section of which this column says nothing has no figure.
    private Optional<Figure> section(BudgetSection section) {
        var parts =
                Stream.concat(
                                lines.stream()
                                        .filter(it -> it.section().equals(section.id()))
                                        .map(this::line),
                                sections.stream()
                                        .filter(it -> section.id().equals(it.partOf()))
                                        .flatMap(it -> section(it).stream()))
                        .toList();
        if (parts.isEmpty()) return Optional.empty();
        var figure =
                add("budget.section", new Formula.Sum(parts), facet(section.id(), section.label()));
        bySection.put(section.id(), figure);
        return Optional.of(figure);
    }

    private Figure line(BudgetLine line) {
        var facet = facet(line.section() + "." + line.line(), line.label());
        var amount = line.amount();
        if (amount != null)
            return add("budget.line", Formula.Reported.at(line.place(), amount), facet);
        var decided =
                add(
                        "budget.line-decided",
                        Formula.Reported.at(
                                line.place(), java.util.Objects.requireNonNull(line.decided())),
                        facet);
        var counted =
                Fraction.of(java.util.Objects.requireNonNull(line.countedPercent())).times(PERCENT);
        var share =
                add(
                        "budget.line-counted",
                        Formula.Reported.at(
                                line.place(), new Outcome.Known(new Quantity(counted, Unit.SHARE))),
                        facet);
        return add("budget.line", new Formula.Product(List.of(decided, share)), facet);
    }

    private boolean has(Kind kind) {
        return !uppermost(kind).isEmpty();
    }

    private List<Figure> uppermost(Kind kind) {
        return sections.stream()
                .filter(it -> it.partOf() == null && it.kind() == kind)
                .flatMap(it -> Optional.ofNullable(bySection.get(it.id())).stream())
                .toList();
    }

    private Figure sum(String definition, Kind kind) {
        return add(definition, new Formula.Sum(uppermost(kind)));
    }

    /// Without a section of the kind nothing is known: no association is without income or costs.
    private Figure total(String definition, Kind kind) {
        return has(kind)
                ? sum(definition, kind)
                : add(
                        definition,
                        Formula.Inferred.missing(
                                "budget.no-section",
                                BudgetFigures.DEFINITIONS.the(definition).label()));
    }

    private Figure less(String definition, Figure from, Figure less) {
        return add(definition, new Formula.Difference(from, List.of(less)));
    }

    /// What the sections for administration cost; a role holds for all that lies within its
    /// section.
    private void administration(Figure costs) {
        var parts =
                sections.stream()
                        .filter(it -> it.role() == BudgetSection.Role.ADMINISTRATION)
                        .flatMap(it -> Optional.ofNullable(bySection.get(it.id())).stream())
                        .toList();
        if (parts.isEmpty()) return;
        var administration = add("budget.administration-costs", new Formula.Sum(parts));
        add("budget.administration-share", new Formula.Share(administration, costs));
    }

    private static Facet facet(String code, String label) {
        return new Facet(Dimension.LINE, code, Text.name(label));
    }

    private Figure add(String definition, Formula formula, Facet... facets) {
        var narrowed = scope;
        for (var facet : facets) narrowed = narrowed.of(facet);
        var figure = new Figure(BudgetFigures.DEFINITIONS.the(definition), narrowed, formula);
        made.add(figure);
        return figure;
    }
}
