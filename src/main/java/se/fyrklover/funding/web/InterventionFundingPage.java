package se.fyrklover.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.access.Right;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.FundingDecision;
import se.fyrklover.funding.NextStep;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.RequisitionLine;
import se.fyrklover.funding.YearEnd;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Page;

/// One intervention's money in a year beside who took part and who worked: decisions, quarters,
/// what is next, and the year's end.
///
/// @param people figures of participants in the year, or in the part of it that is reported
/// @param staff of the register in full-time equivalents; nothing where it says none
public record InterventionFundingPage(
        Intervention intervention,
        String title,
        List<Figure> money,
        boolean isFlagged,
        List<Figure> people,
        String staff,
        List<FundingDecision> decisions,
        List<Row> quarters,
        List<FundingPage.Next> next,
        Optional<YearEnd> closing,
        boolean mayRead,
        boolean mayRequisition,
        boolean mayClose,
        Answers form) {

    private static final long QUARTER_OF_FULL_TIME = 10_000L * 30;

    /// A quarter, with its requisitions.
    ///
    /// @param due the last day to send it
    /// @param reminded how many times and when last; nothing where nobody was
    /// @param letters the addresses of the reminders, with their days
    public record Row(
            Quarter quarter,
            String due,
            List<Asked> asked,
            Optional<String> reminded,
            List<Letter> letters) {}

    /// A reminder's letter.
    public record Letter(String day, String address) {}

    /// A quarter's requisition.
    ///
    /// @param staff full-time equivalents over the quarter
    public record Asked(Requisition requisition, String sum, String staff) {}

    static InterventionFundingPage of(
            Page page,
            Intervention intervention,
            Optional<FundingBook> book,
            LocalDate today,
            Answers form) {
        var own = intervention.facet();
        var year = page.period().year();
        var id = intervention.id();
        var mayRead = book.isPresent();
        var closing = book.flatMap(it -> it.closing(id, year));
        return new InterventionFundingPage(
                intervention,
                title(page, intervention),
                money(
                        page,
                        own,
                        "funding.decided",
                        FundingPage.CARRIED,
                        "funding.requisitioned",
                        "funding.approved",
                        "funding.paid",
                        "ledger.booked",
                        "funding.repaid",
                        "funding.left",
                        "funding.deviation",
                        "funding.deviation-share"),
                page.figures()
                        .find("funding.deviation-share", own)
                        .filter(FundingPage::isMuch)
                        .isPresent(),
                people(page, own),
                intervention.staff() == null ? "" : number(page, Fraction.of(intervention.staff())),
                book.stream()
                        .flatMap(it -> it.decisions().stream())
                        .filter(it -> it.intervention().equals(id))
                        .filter(it -> it.terms().granted().in(year).ore() != 0)
                        .toList(),
                book.map(it -> quarters(page, it, id, year)).orElse(List.of()),
                book.stream()
                        .flatMap(it -> NextStep.of(it, year, today).stream())
                        .filter(it -> it.intervention().equals(id))
                        .map(it -> FundingPage.next(page, it, List.of(intervention), today))
                        .toList(),
                closing,
                mayRead,
                page.pass().may(Right.REQUISITION, id) && closing.isEmpty(),
                page.pass().may(Right.HANDLE_FUNDING)
                        && !new Quarter(year, 4).first().isAfter(today),
                form);
    }

    private static String title(Page page, Intervention intervention) {
        var year = page.words().period(page.period());
        return page.figures()
                .find("funding.left", intervention.facet())
                .map(left ->
                        page.say(
                                "funding.one.title",
                                intervention.name(),
                                page.number(left),
                                page.number(page.the("funding.available", intervention.facet())),
                                year))
                .orElseGet(() -> page.say("funding.one.title.none", intervention.name(), year));
    }

    /// What was kept is told where anything was.
    private static List<Figure> money(Page page, Facet own, String... definitions) {
        return figures(page, page.figures(), own, definitions).stream()
                .filter(it ->
                        !it.definition().id().equals(FundingPage.CARRIED)
                                || !it.outcome().amountOr(Fraction.ZERO).isZero())
                .toList();
    }

    private static List<Figure> figures(Page page, FigureSet of, Facet own, String... definitions) {
        return Stream.of(definitions)
                .flatMap(it -> of.find(it, own).stream())
                .filter(page::isKnown)
                .toList();
    }

    /// Of the year; where it is not all reported yet, of the longest part of it that is.
    private static List<Figure> people(Page page, Facet own) {
        return page.snapshot().periods().descendingSet().stream()
                .filter(it -> it.year() == page.period().year())
                .filter(it -> it.from().getDayOfYear() == 1)
                .map(it ->
                        figures(
                                page,
                                page.figures(it),
                                own,
                                "followup.enrolled",
                                "followup.new",
                                "followup.exited"))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Row> quarters(Page page, FundingBook book, String id, int year) {
        var rows = new ArrayList<Row>();
        for (var number = 1; number <= 4; number++) {
            var quarter = new Quarter(year, number);
            rows.add(
                    new Row(
                            quarter,
                            page.say(
                                    "funding.due.last", page.words().date(book.due().due(quarter))),
                            book.requisitions().stream()
                                    .filter(it ->
                                            it.intervention().equals(id)
                                                    && it.quarter().equals(quarter))
                                    .map(it ->
                                            new Asked(it, page.number(it.sum()), staff(page, it)))
                                    .toList(),
                            LatePage.reminded(page, book.reminders(id, quarter)),
                            book.reminders(id, quarter).stream()
                                    .map(it ->
                                            new Letter(
                                                    page.words().date(it.on()),
                                                    LatePage.letter(page, it)))
                                    .toList()));
        }
        return rows;
    }

    static String staff(Page page, Requisition requisition) {
        var effort =
                requisition.content().lines().stream()
                        .filter(RequisitionLine.Salary.class::isInstance)
                        .mapToLong(it -> ((RequisitionLine.Salary) it).effort())
                        .sum();
        return number(page, Fraction.of(effort, QUARTER_OF_FULL_TIME));
    }

    private static String number(Page page, Fraction number) {
        var decimals = number.rounded(2).stripTrailingZeros().scale();
        return Numbers.write(number, Math.max(0, decimals), page.words().language());
    }
}
