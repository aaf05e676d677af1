package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.CashPlans;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Lines;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// Cash month by month, this year and the next, with what it is expected to be made of.
///
/// @param isShort whether there is a month in which cash is not enough
/// @param chart none where nothing is known
/// @param years empty where nothing is known
/// @param lines of the year's budget, as they are paid
public record LiquidityPage(
        String title,
        String lead,
        boolean isShort,
        Optional<Lines> chart,
        List<Year> years,
        List<Line> lines,
        List<Event> events) {

    private static final String CLOSING = "ledger.cash-closing";

    /// One year of it.
    public record Year(String title, Figure opening, List<Month> months) {}

    /// A month.
    ///
    /// @param isBooked whether it is as the vouchers have it
    public record Month(
            String name, boolean isBooked, Figure in, Figure out, Figure change, Figure closing) {

        public boolean isShort() {
            return closing.outcome().amountOr(Fraction.ZERO).sign() < 0;
        }
    }

    /// A line of the budget.
    ///
    /// @param months in which it is paid, in words
    /// @param typed the same as numbers
    public record Line(
            String code,
            String name,
            Figure amount,
            Optional<Figure> paid,
            String months,
            String typed) {}

    /// A single amount that somebody has put in.
    public record Event(int number, String name, String month, String amount) {}

    static LiquidityPage of(Page page, List<CashPlans.Event> events) {
        var years =
                Stream.of(page.period(), Period.year(page.period().year() + 1))
                        .filter(it -> page.figures(it).find("ledger.cash-opening").isPresent())
                        .map(it -> year(page, it))
                        .toList();
        return new LiquidityPage(
                title(page, years),
                page.say(
                        years.isEmpty()
                                ? "ledger.outlook.cash.lead.none"
                                : "ledger.outlook.cash.lead"),
                all(years).anyMatch(Month::isShort),
                years.isEmpty() ? Optional.empty() : Optional.of(chart(page, years)),
                years,
                page.figures().narrowed("ledger.cash-amount", Dimension.LINE).stream()
                        .map(it -> line(page, it))
                        .toList(),
                events.stream().map(it -> event(page, it)).toList());
    }

    private static Stream<Month> all(List<Year> years) {
        return years.stream().flatMap(it -> it.months().stream());
    }

    private static Year year(Page page, Period year) {
        var figures = page.figures(year);
        var months =
                figures.narrowed(CLOSING, Dimension.LINE).stream()
                        .map(closing -> {
                            var facet = facet(closing);
                            var in = figures.the("ledger.cash-in", facet);
                            return new Month(
                                    page.say(facet.name()),
                                    in.formula() instanceof Formula.Selected,
                                    in,
                                    figures.the("ledger.cash-out", facet),
                                    figures.the("ledger.cash-change", facet),
                                    closing);
                        })
                        .toList();
        return new Year(
                page.say("ledger.outlook.cash.year", String.valueOf(year)),
                figures.the("ledger.cash-opening"),
                months);
    }

    private static Facet facet(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow();
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static String title(Page page, List<Year> years) {
        var months = all(years).toList();
        if (months.isEmpty())
            return page.say("ledger.outlook.cash.title.none", String.valueOf(page.period()));
        var unknown = months.stream().filter(it -> !page.isKnown(it.closing())).findFirst();
        if (unknown.isPresent())
            return page.say("ledger.outlook.cash.title.unknown", unknown.get().name());
        var negative = months.stream().filter(Month::isShort).findFirst();
        if (negative.isPresent())
            return page.say(
                    "ledger.outlook.cash.title.short",
                    negative.get().name(),
                    Whole.kronor(page, amount(negative.get().closing())));
        var expected = months.stream().filter(it -> !it.isBooked()).toList();
        if (expected.isEmpty())
            return page.say(
                    "ledger.outlook.cash.title.booked",
                    Whole.kronor(page, amount(months.getLast().closing())),
                    months.getLast().name());
        var lowest =
                expected.stream()
                        .min(Comparator.comparing(it -> amount(it.closing())))
                        .orElseThrow();
        return page.say(
                "ledger.outlook.cash.title.enough",
                months.getLast().name(),
                Whole.kronor(page, amount(lowest.closing())),
                lowest.name());
    }

    /// Both lines meet in the last month of the books.
    private static Lines chart(Page page, List<Year> years) {
        var months = all(years).toList();
        var last = (int) months.stream().filter(Month::isBooked).count() - 1;
        var series = new ArrayList<Lines.Series>();
        if (last >= 0)
            series.add(
                    new Lines.Series(
                            page.say("ledger.outlook.cash.booked"),
                            cells(months, at -> at <= last)));
        if (last < months.size() - 1)
            series.add(
                    new Lines.Series(
                            page.say("ledger.outlook.cash.expected"),
                            cells(months, at -> at >= last)));
        return new Lines(
                "kassan-diagram",
                page.say("ledger.outlook.cash"),
                title(page, years),
                IntStream.range(0, months.size()).map(it -> it % 12 + 1).boxed().toList(),
                series);
    }

    private static List<Optional<Figure>> cells(
            List<Month> months, java.util.function.IntPredicate isShown) {
        return IntStream.range(0, months.size())
                .mapToObj(at ->
                        isShown.test(at)
                                ? Optional.of(months.get(at).closing())
                                : Optional.<Figure>empty())
                .toList();
    }

    private static Line line(Page page, Figure amount) {
        var facet = facet(amount);
        var months =
                page.figures().narrowed("ledger.cash-planned", Dimension.LINE).stream()
                        .map(it -> facet(it).code())
                        .filter(it -> it.endsWith("." + facet.code()))
                        .map(it -> Integer.parseInt(it.substring(5, 7)))
                        .toList();
        return new Line(
                facet.code(),
                page.say(facet.name()),
                amount,
                page.figures().find("ledger.cash-paid", facet),
                page.words().list(months.stream().map(it -> monthName(page, it)).toList()),
                String.join(", ", months.stream().map(String::valueOf).toList()));
    }

    private static String monthName(Page page, int month) {
        return java.time.Month.of(month)
                .getDisplayName(java.time.format.TextStyle.FULL, page.words().language().locale());
    }

    private static Event event(Page page, CashPlans.Event event) {
        return new Event(
                event.number(),
                event.label(),
                monthName(page, event.month().getMonthValue()) + " " + event.month().getYear(),
                page.kronor(event.amount()));
    }

    /// Its tables, to take along.
    List<Sheet> sheets(Page page) {
        var columns =
                List.of(
                        page.say("ledger.outlook.cash.month"),
                        page.say("ledger.outlook.cash.in") + ", kr",
                        page.say("ledger.outlook.cash.out") + ", kr",
                        page.say("ledger.outlook.cash.change") + ", kr",
                        page.say("ledger.outlook.cash.closing") + ", kr");
        return years.stream()
                .map(it ->
                        new Sheet(
                                it.title(),
                                columns,
                                it.months().stream().map(month -> row(page, month)).toList(),
                                List.of(page.say("ledger.outlook.cash.note"))))
                .toList();
    }

    private static Sheet.Row row(Page page, Month month) {
        var name =
                month.isBooked()
                        ? month.name()
                        : page.say("ledger.outlook.cash.expected-month", month.name());
        return Sheet.Row.of(
                name,
                false,
                cell(page, month.in()),
                cell(page, month.out()),
                cell(page, month.change()),
                cell(page, month.closing()));
    }

    private static Sheet.Cell cell(Page page, Figure figure) {
        return page.isKnown(figure)
                ? new Sheet.Cell.Counted(
                        new Quantity(
                                Fraction.of(amount(figure).rounded(0)),
                                Objects.requireNonNull(Unit.KRONOR)),
                        0)
                : Sheet.Cell.of(page.words(), figure);
    }
}
