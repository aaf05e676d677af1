package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.ledger.BalanceWaiver;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Lines;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;
import se.fyrklover.web.YearTable;

/// Equity year by year against the guideline, what is to be restored of deficits, and what another
/// share of the state's would do to both.
///
/// @param isLate whether something ought to have been restored by the end of a year that is known
/// @param chart none where fewer than two years are known
/// @param requirement what is to be restored, year by year
/// @param waivers the board's decisions
/// @param deficits the years with a deficit, of which one may be chosen
/// @param scenarios none where nothing is planned after the last year with an outcome
public record EquityPage(
        String title,
        boolean isLate,
        Optional<Lines> chart,
        YearTable equity,
        YearTable requirement,
        List<BalanceWaiver> waivers,
        List<Integer> deficits,
        Optional<Scenarios> scenarios) {

    private static final int YEARS_BACK = 5;
    private static final List<String> REQUIREMENT =
            List.of(
                    "ledger.balance-result",
                    "ledger.balance-to-restore",
                    "ledger.balance-restored",
                    "ledger.balance-waived",
                    "ledger.balance-deficit",
                    "ledger.balance-left",
                    "ledger.balance-overdue");

    static EquityPage of(Page page, List<BalanceWaiver> waivers, Optional<Scenarios> scenarios) {
        var years = years(page);
        var plan = plan(page);
        var equity = equity(page, years, plan);
        return new EquityPage(
                title(page, years),
                late(page, years).isPresent(),
                years.size() < 2 ? Optional.empty() : chart(page, years, plan),
                table(years, equity),
                table(
                        years,
                        REQUIREMENT.stream().map(it -> YearTable.over(page, years, it)).toList()),
                waivers,
                deficits(page),
                scenarios);
    }

    private static List<Period> years(Page page) {
        return page.snapshot().periods().stream()
                .filter(Period::isYear)
                .filter(it -> it.year() >= page.period().year() - YEARS_BACK)
                .filter(it -> page.figures(it).find("ledger.balance-result").isPresent())
                .toList();
    }

    /// Every year with a deficit that is known.
    static List<Integer> deficits(Page page) {
        return page.snapshot().periods().stream()
                .filter(Period::isYear)
                .filter(it -> deficit(page, it.year()).sign() > 0)
                .map(Period::year)
                .toList();
    }

    static Fraction deficit(Page page, int year) {
        return page.figures(Period.year(year))
                .find("ledger.balance-deficit")
                .map(EquityPage::amount)
                .orElse(Fraction.ZERO);
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static Optional<Period> late(Page page, List<Period> years) {
        return years.stream()
                .filter(it ->
                        page.figures(it)
                                .find("ledger.balance-overdue")
                                .filter(late -> amount(late).sign() > 0)
                                .isPresent())
                .findFirst();
    }

    private static String title(Page page, List<Period> years) {
        if (years.isEmpty())
            return page.say("ledger.outlook.equity.title.none", String.valueOf(page.period()));
        var late = late(page, years);
        if (late.isPresent())
            return page.say(
                    "ledger.outlook.equity.title.late",
                    Whole.kronor(
                            page, amount(page.figures(late.get()).the("ledger.balance-overdue"))),
                    String.valueOf(late.get()));
        var left = page.figures().find("ledger.balance-left").filter(page::isKnown);
        if (left.isEmpty())
            return page.say("ledger.outlook.equity.title.unknown", String.valueOf(page.period()));
        return amount(left.get()).isZero()
                ? page.say("ledger.outlook.equity.title.nothing", String.valueOf(page.period()))
                : page.say(
                        "ledger.outlook.equity.title.left",
                        Whole.kronor(page, amount(left.get())),
                        String.valueOf(page.period()));
    }

    private static List<List<Optional<Figure>>> equity(
            Page page, List<Period> years, Optional<Facet> plan) {
        var rows = new ArrayList<List<Optional<Figure>>>();
        rows.add(YearTable.over(page, years, "ledger.closing-equity"));
        plan.ifPresent(it -> rows.add(YearTable.over(page, years, "ledger.planned-equity", it)));
        Stream.of("ledger.equity-ceiling", "ledger.equity-ceiling-known", "ledger.equity-room")
                .forEach(it -> rows.add(YearTable.over(page, years, it)));
        plan.ifPresent(own ->
                Stream.of("ledger.planned-equity-ceiling", "ledger.planned-equity-room")
                        .forEach(it -> rows.add(YearTable.over(page, years, it, own))));
        return rows;
    }

    /// The newest plan of which there is any equity.
    private static Optional<Facet> plan(Page page) {
        return page.snapshot().periods().stream()
                .filter(Period::isYear)
                .flatMap(it ->
                        page.figures(it).narrowed("ledger.planned-equity", Dimension.PLAN).stream())
                .map(it -> it.scope().facet(Dimension.PLAN).orElseThrow())
                .max(java.util.Comparator.comparing(Facet::code));
    }

    private static YearTable table(List<Period> years, List<List<Optional<Figure>>> rows) {
        return new YearTable(
                years.stream().map(it -> Text.name(String.valueOf(it))).toList(),
                rows.stream()
                        .filter(it -> it.stream().anyMatch(Optional::isPresent))
                        .map(EquityPage::row)
                        .toList());
    }

    private static YearTable.Row row(List<Optional<Figure>> cells) {
        var some = cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        var label = some.definition().label();
        var plan = some.scope().facet(Dimension.PLAN);
        return YearTable.Row.line(
                plan.map(it -> new Text(label.sv() + " " + it.code(), label.en() + " " + it.code()))
                        .orElse(label),
                cells);
    }

    private static Optional<Lines> chart(Page page, List<Period> years, Optional<Facet> plan) {
        var outcome = YearTable.over(page, years, "ledger.closing-equity");
        var planned = plan.map(it -> YearTable.over(page, years, "ledger.planned-equity", it));
        var series =
                Stream.of(Optional.of(outcome), planned, Optional.of(limit(page, years, plan)))
                        .flatMap(Optional::stream)
                        .filter(it -> it.stream().flatMap(Optional::stream).anyMatch(page::isKnown))
                        .map(it -> new Lines.Series(page.say(name(it)), it))
                        .toList();
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Lines(
                                "eget-kapital-diagram",
                                page.say("ledger.outlook.equity"),
                                title(page, years),
                                years.stream().map(Period::year).toList(),
                                series));
    }

    /// The guideline's limit in each year: by the contributions as they are, else as far as the
    /// tiers are known, else by the plan.
    private static List<Optional<Figure>> limit(
            Page page, List<Period> years, Optional<Facet> plan) {
        return years.stream()
                .map(page::figures)
                .map(of ->
                        Stream.of(
                                        of.find("ledger.equity-ceiling"),
                                        of.find("ledger.equity-ceiling-known"),
                                        plan.flatMap(
                                                it -> of.find("ledger.planned-equity-ceiling", it)))
                                .flatMap(Optional::stream)
                                .filter(page::isKnown)
                                .findFirst())
                .toList();
    }

    private static String name(List<Optional<Figure>> cells) {
        var id =
                cells.stream()
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow()
                        .definition()
                        .id();
        return switch (id) {
            case "ledger.closing-equity" -> "ledger.outlook.equity.outcome";
            case "ledger.planned-equity" -> "ledger.outlook.equity.planned";
            default -> "ledger.outlook.equity.ceiling";
        };
    }

    /// Its tables, to take along.
    List<Sheet> sheets(Page page) {
        var sheets = new ArrayList<Sheet>();
        if (!equity.isEmpty())
            sheets.add(
                    Sheet.of(
                            page,
                            equity,
                            page.say("ledger.outlook.equity"),
                            page.say("ledger.item")));
        if (!requirement.isEmpty())
            sheets.add(
                    Sheet.of(
                            page,
                            requirement,
                            page.say("ledger.outlook.requirement"),
                            page.say("ledger.item")));
        scenarios.ifPresent(it -> sheets.add(it.sheet(page)));
        return sheets;
    }
}
