package se.fyrklover.budget.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.fyrklover.budget.BudgetLine;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.budget.BudgetVersion;
import se.fyrklover.budget.GridSums;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Page;

/// What whoever works on a budget should see before the board does: a deficit, equity over what the
/// guideline allows, and the day by which it is to be decided.
record GridWarnings(Page page, Grid grid, GridSums sums) {

    /// The board sets the budget by the end of November of the year before (2003:1210, 22 §; KL
    /// 11:10).
    private static final int MONTH = 11;

    private static final int DAY = 30;
    private static final int SOON = 60;

    /// The warnings, in words.
    List<String> all(List<BudgetVersion> versions, LocalDate today) {
        var warnings = new ArrayList<String>();
        deadline(versions, today).ifPresent(warnings::add);
        for (var column : grid.columns()) if (column.isDecided()) deficit(column, warnings);
        equity(warnings);
        negative(warnings);
        return warnings;
    }

    private Optional<String> deadline(List<BudgetVersion> versions, LocalDate today) {
        var last = LocalDate.of(grid.plan() - 1, MONTH, DAY);
        var decided =
                versions.stream().filter(it -> it.kind() == BudgetVersion.Kind.DECIDED).findFirst();
        if (decided.isPresent())
            return decided.filter(it -> it.dated().isAfter(last))
                    .map(it -> page.say("budget.grid.warning.decided-late", it.dated(), last));
        var left = ChronoUnit.DAYS.between(today, last);
        if (left < 0) return Optional.of(page.say("budget.grid.warning.late", last));
        return left <= SOON
                ? Optional.of(page.words().count("budget.grid.warning.soon", (int) left))
                : Optional.empty();
    }

    /// A result below zero is covered by equity that the budget itself takes, or it is not.
    private void deficit(GridColumn column, List<String> warnings) {
        var result = sums.kronor("budget.result", column).orElse(Fraction.ZERO);
        if (result.sign() >= 0) return;
        var covered = sums.kronor("budget.result-after-equity", column);
        var means =
                sums.kronor("budget.income-and-equity", column)
                        .flatMap(it ->
                                sums.kronor("budget.costs", column).map(costs -> it.minus(costs)));
        var isCovered = covered.or(() -> means).filter(it -> it.sign() >= 0).isPresent();
        warnings.add(
                page.say(
                        isCovered
                                ? "budget.grid.warning.deficit-covered"
                                : "budget.grid.warning.deficit",
                        GridView.head(page.words(), grid.plan(), column),
                        kronor(result.magnitude())));
    }

    private String kronor(Fraction amount) {
        return page.words().withUnit(new Quantity(amount, Unit.KRONOR));
    }

    /// Equity at each year's end if the budget holds, against what the guideline allows.
    private void equity(List<String> warnings) {
        var equity = known("ledger.closing-equity", grid.plan() - 1).or(this::forecastOpening);
        if (equity.isEmpty()) return;
        var closing = equity.get();
        for (var column : grid.columns()) {
            if (!column.isDecided()) continue;
            var result = sums.kronor("budget.result", column);
            if (result.isEmpty()) return;
            closing = closing.plus(result.get());
            var ceiling = ceiling(column.year());
            if (closing.sign() < 0)
                warnings.add(
                        page.say(
                                "budget.grid.warning.no-equity",
                                String.valueOf(column.year()),
                                kronor(closing)));
            else if (ceiling.isPresent() && closing.compareTo(ceiling.get()) > 0)
                warnings.add(
                        page.say(
                                "budget.grid.warning.equity",
                                String.valueOf(column.year()),
                                kronor(closing),
                                kronor(ceiling.get())));
        }
    }

    /// The equity of the year before last, with the forecast of the last.
    private Optional<Fraction> forecastOpening() {
        var forecast = new GridColumn(BudgetLine.Column.FORECAST, grid.plan() - 1);
        return known("ledger.closing-equity", grid.plan() - 2)
                .flatMap(it -> sums.kronor("budget.result", forecast).map(it::plus));
    }

    /// What the guideline allows in a year, by its contributions or as it is planned; else in the
    /// newest year before it that is known.
    private Optional<Fraction> ceiling(int year) {
        return known("ledger.equity-ceiling", year)
                .or(() -> planned(year))
                .or(() -> known("ledger.equity-ceiling", grid.plan()))
                .or(() -> known("ledger.equity-ceiling", grid.plan() - 1));
    }

    /// By the newest plan that says anything of the year.
    private Optional<Fraction> planned(int year) {
        return figures(year).stream()
                .flatMap(
                        it -> it.narrowed("ledger.planned-equity-ceiling", Dimension.PLAN).stream())
                .max(Comparator.comparing(GridWarnings::plan))
                .flatMap(GridWarnings::known);
    }

    private static String plan(Figure figure) {
        return figure.scope().facet(Dimension.PLAN).map(Facet::code).orElse("");
    }

    private Optional<FigureSet> figures(int year) {
        return Optional.of(Period.year(year))
                .filter(page.snapshot().periods()::contains)
                .map(page::figures);
    }

    private Optional<Fraction> known(String definition, int year) {
        return figures(year).flatMap(it -> it.find(definition)).flatMap(GridWarnings::known);
    }

    private static Optional<Fraction> known(Figure figure) {
        return Optional.of(figure.outcome())
                .filter(Outcome.Known.class::isInstance)
                .map(it -> it.amountOr(Fraction.ZERO));
    }

    /// Income and costs are written without a minus; one is mostly a slip.
    private void negative(List<String> warnings) {
        for (var section : grid.sections()) {
            if (section.kind() == BudgetSection.Kind.EQUITY
                    || section.kind() == BudgetSection.Kind.OPENING_EQUITY) continue;
            for (var line : grid.lines(section))
                for (var column : grid.columns())
                    grid.cell(line, column)
                            .map(GridCell::kronor)
                            .filter(it -> it.sign() < 0)
                            .ifPresent(it ->
                                    warnings.add(
                                            page.say(
                                                    "budget.grid.warning.negative",
                                                    line.label(),
                                                    GridView.head(
                                                            page.words(), grid.plan(), column),
                                                    kronor(it))));
        }
    }
}
