package se.fyrklover.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.budget.StateShare;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.EquityTiers;
import se.fyrklover.ledger.requirement.Deficit;
import se.fyrklover.ledger.scenario.PlannedYear;
import se.fyrklover.ledger.scenario.Scenario;
import se.fyrklover.ledger.scenario.StateChange;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// The years that are planned, side by side for what the state may come to give.
///
/// @param heads of the columns, one for each scenario
/// @param groups one for each year
/// @param isWhole whether the guideline's limit is known all the way in all of them
public record Scenarios(List<String> heads, List<Group> groups, Row saved, boolean isWhole) {

    /// A year of it.
    public record Group(String year, List<Row> rows) {}

    /// One thing of a year, for each scenario, in kronor.
    public record Row(String label, List<Fraction> kronor, boolean isWrong) {}

    /// What scenarios begin with.
    ///
    /// @param equity when the first planned year begins
    /// @param byForecast the years that are by a forecast, not by a plan
    record Start(
            List<PlannedYear> years, Fraction equity, List<Deficit> open, Set<Integer> byForecast) {

        int first() {
            return years.getFirst().year();
        }

        int last() {
            return years.getLast().year();
        }
    }

    /// Nothing where no year after the last one with an outcome is planned, or what is left to
    /// restore is not known.
    static Optional<Start> start(Page page, EquityTiers tiers) {
        var years = page.snapshot().periods().stream().filter(Period::isYear).toList();
        var last =
                years.stream()
                        .filter(it ->
                                known(page, page.figures(it), "ledger.closing-equity").isPresent())
                        .max(Comparator.naturalOrder());
        if (last.isEmpty()) return Optional.empty();
        var planned = new ArrayList<PlannedYear>();
        for (var year = Period.year(last.get().year() + 1);
                years.contains(year);
                year = Period.year(year.year() + 1)) {
            var found = planned(page, year, tiers);
            if (found.isEmpty()) break;
            planned.add(found.get());
        }
        var open = open(page, last.get());
        return planned.isEmpty() || open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Start(
                                planned,
                                amount(page.figures(last.get()).the("ledger.closing-equity")),
                                open.get(),
                                planned.stream()
                                        .map(PlannedYear::year)
                                        .filter(it -> isByForecast(page.figures(Period.year(it))))
                                        .collect(Collectors.toSet())));
    }

    private static boolean isByForecast(FigureSet figures) {
        return figures.the("ledger.balance-result").formula().parts().stream()
                .anyMatch(it ->
                        it.definition().id().equals("ledger.forecast-balance-requirement-result"));
    }

    private static Optional<Figure> known(
            Page page, FigureSet figures, String definition, Facet... facets) {
        return figures.find(definition, facets).filter(page::isKnown);
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static Optional<PlannedYear> planned(Page page, Period year, EquityTiers tiers) {
        var figures = page.figures(year);
        var contributions =
                known(page, figures, "budget.contributions").or(() -> income(page, figures, year));
        return known(page, figures, "ledger.balance-result")
                .flatMap(result ->
                        contributions.map(it ->
                                new PlannedYear(
                                        year.year(),
                                        amount(it),
                                        StateShare.of(year.year()),
                                        amount(result),
                                        tiers.limit(
                                                page.tenant().id(),
                                                LocalDate.of(year.year(), 12, 31)))));
    }

    /// The plan's income, where members' contributions have not been reckoned yet.
    private static Optional<Figure> income(Page page, FigureSet figures, Period year) {
        return figures.narrowed("budget.income", Dimension.PLAN).stream()
                .filter(page::isKnown)
                .filter(it -> plan(it).chars().allMatch(Character::isDigit))
                .max(
                        Comparator.comparing((Figure it) -> plan(it).equals(String.valueOf(year)))
                                .thenComparing(Scenarios::plan));
    }

    private static String plan(Figure figure) {
        return figure.scope().facet(Dimension.PLAN).orElseThrow().code();
    }

    /// The deficits that are open after a year; nothing where it is not known how much.
    private static Optional<List<Deficit>> open(Page page, Period year) {
        var left = page.figures(year).narrowed("ledger.balance-left", Dimension.LINE);
        if (!left.stream().allMatch(page::isKnown)
                || known(page, page.figures(year), "ledger.balance-left").isEmpty())
            return Optional.empty();
        return Optional.of(
                left.stream()
                        .filter(it -> amount(it).sign() > 0)
                        .map(it ->
                                new Deficit(
                                        Integer.parseInt(
                                                it.scope()
                                                        .facet(Dimension.LINE)
                                                        .orElseThrow()
                                                        .code()),
                                        amount(it)))
                        .toList());
    }

    static Scenarios of(Page page, Start start, ScenarioForm form) {
        var changes =
                Stream.concat(
                                Stream.of(0, -5, -10, 5)
                                        .map(it ->
                                                StateChange.percent(
                                                        form.from(), it, form.isMatched())),
                                form.own().stream())
                        .toList();
        var all =
                changes.stream()
                        .map(it -> Scenario.of(it, start.years(), start.equity(), start.open()))
                        .toList();
        var heads =
                IntStream.range(0, changes.size())
                        .mapToObj(at ->
                                page.say("ledger.scenario." + (at < 4 ? "head." + at : "own")))
                        .toList();
        var groups =
                IntStream.range(0, start.years().size())
                        .mapToObj(at ->
                                group(
                                        page,
                                        start,
                                        all.stream().map(it -> it.years().get(at)).toList()))
                        .toList();
        return new Scenarios(
                heads,
                groups,
                new Row(
                        page.say("ledger.scenario.saved"),
                        all.stream().map(Scenario::toSave).toList(),
                        false),
                all.stream()
                        .flatMap(it -> it.years().stream())
                        .allMatch(it -> it.ceiling().isWhole()));
    }

    private static Group group(Page page, Start start, List<Scenario.Year> years) {
        int year = years.getFirst().year();
        return new Group(
                page.say(
                        start.byForecast().contains(year)
                                ? "ledger.scenario.by-forecast"
                                : "ledger.scenario.by-plan",
                        String.valueOf(year)),
                List.of(
                        row(page, "state", years, Scenario.Year::state),
                        row(page, "contributions", years, Scenario.Year::contributions),
                        row(page, "result", years, Scenario.Year::result),
                        row(page, "equity", years, Scenario.Year::equity),
                        row(page, "ceiling", years, it -> it.ceiling().limit()),
                        row(page, "room", years, Scenario.Year::room),
                        row(page, "left", years, it -> it.restoration().left()),
                        row(page, "overdue", years, it -> it.restoration().overdue()),
                        row(page, "to-save", years, Scenario.Year::toSave)));
    }

    private static Row row(
            Page page,
            String what,
            List<Scenario.Year> years,
            Function<Scenario.Year, Fraction> of) {
        return new Row(
                page.say("ledger.scenario.row." + what),
                years.stream().map(of).toList(),
                what.equals("to-save"));
    }

    Sheet sheet(Page page) {
        var columns = new ArrayList<>(List.of(page.say("ledger.item")));
        heads.forEach(it -> columns.add(it + ", kr"));
        var rows = new ArrayList<Sheet.Row>();
        for (var group : groups)
            for (var row : group.rows())
                rows.add(row(group.year() + ": " + row.label(), row, row.isWrong()));
        rows.add(row(saved.label(), saved, true));
        return new Sheet(
                page.say("ledger.scenario.title"),
                columns,
                rows,
                List.of(page.say("ledger.scenario.note")));
    }

    private static Sheet.Row row(String label, Row row, boolean isSum) {
        return new Sheet.Row(
                label,
                0,
                isSum,
                row.kronor().stream()
                        .<Sheet.Cell>map(it ->
                                new Sheet.Cell.Counted(
                                        new Quantity(Fraction.of(it.rounded(0)), Unit.KRONOR), 0))
                        .toList());
    }
}
