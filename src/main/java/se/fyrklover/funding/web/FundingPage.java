package se.fyrklover.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.access.Right;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.NextStep;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Fraction;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// All interventions' money in a year: what was granted, asked for and is left, what goes otherwise
/// than at an even pace, and what is to be done next.
///
/// @param sum of all rows; nothing where some are for others to read
/// @param deals what was sold to other organisations, bought of them and taken for courses
public record FundingPage(
        String title,
        List<Row> rows,
        Optional<Row> sum,
        List<Next> next,
        List<Figure> deals,
        boolean mayApply,
        boolean mayRead,
        boolean mayReadDeals) {

    /// A deviation that is worth a question.
    private static final Fraction MUCH = Fraction.of(5, 100);

    /// One intervention's figures.
    ///
    /// @param id nothing where it is of all
    public record Row(
            String id, String name, List<Figure> figures, Figure deviation, boolean isFlagged) {}

    /// A step that is to be taken, in words.
    public record Next(String what, String owner, String until, boolean isLate, String address) {}

    /// The ledger's, which stands above us and is asked by the figure's name.
    private static final String BOOKED = "ledger.booked";

    static final String CARRIED = "funding.carried";

    private static final List<String> COLUMNS =
            List.of(
                    "funding.decided",
                    CARRIED,
                    "funding.requisitioned",
                    "funding.approved",
                    "funding.paid",
                    BOOKED,
                    "funding.left");

    static FundingPage of(
            Page page, Optional<FundingBook> book, List<Intervention> register, LocalDate today) {
        var rows =
                page.figures().narrowed("funding.decided", Dimension.INTERVENTION).stream()
                        .filter(page::may)
                        .map(it -> it.scope().facet(Dimension.INTERVENTION).orElseThrow())
                        .map(it -> row(page, it.code(), page.say(it.name()), it))
                        .toList();
        var sum =
                page.figures()
                        .find("funding.decided")
                        .filter(page::may)
                        .map(_ -> row(page, "", page.say("funding.all")));
        return new FundingPage(
                title(page, rows, sum),
                rows,
                sum,
                book.stream()
                        .flatMap(it -> NextStep.of(it, page.period().year(), today).stream())
                        .map(it -> next(page, it, register, today))
                        .toList(),
                deals(page),
                page.pass().maySome(Right.REQUISITION),
                book.isPresent(),
                page.pass().may(Right.READ_REQUISITIONS));
    }

    /// What was sold, bought and taken for courses; none where nothing was agreed for the year.
    private static List<Figure> deals(Page page) {
        return Stream.of("funding.sold", "funding.bought", "funding.course-fees")
                .flatMap(it -> page.figures().find(it).stream())
                .filter(page::may)
                .toList();
    }

    private static Row row(Page page, String id, String name, Facet... facets) {
        var deviation = page.the("funding.deviation-share", facets);
        return new Row(
                id,
                name,
                columns(page).map(it -> page.the(it, facets)).toList(),
                deviation,
                isMuch(deviation));
    }

    /// What is booked is told where the year's books are here, and what was kept where anything
    /// was.
    private static Stream<String> columns(Page page) {
        return COLUMNS.stream()
                .filter(it -> !it.equals(BOOKED) || page.figures().find(it).isPresent())
                .filter(it -> !it.equals(CARRIED) || isAnyCarried(page));
    }

    private static boolean isAnyCarried(Page page) {
        return page.figures().narrowed(CARRIED, Dimension.INTERVENTION).stream()
                .anyMatch(it -> !it.outcome().amountOr(Fraction.ZERO).isZero());
    }

    static boolean isMuch(Figure deviation) {
        return deviation.outcome().amountOr(Fraction.ZERO).magnitude().compareTo(MUCH) > 0;
    }

    private static String title(Page page, List<Row> rows, Optional<Row> sum) {
        var year = page.words().period(page.period());
        if (rows.isEmpty()) return page.say("funding.title.none", year);
        if (sum.isEmpty()) return page.say("funding.title.own", year);
        return page.say(
                "funding.title",
                page.millions(sum.get().figures().getLast()),
                page.millions(page.the("funding.available")),
                year);
    }

    static String name(List<Intervention> register, String id) {
        return register.stream()
                .filter(it -> it.id().equals(id))
                .map(Intervention::name)
                .findFirst()
                .orElse(id);
    }

    static Next next(Page page, NextStep step, List<Intervention> register, LocalDate today) {
        var what =
                page.say(
                        "funding.next." + step.kind().code(),
                        name(register, step.intervention()),
                        step.quarter().map(it -> String.valueOf(it.number())).orElse(""));
        return new Next(
                what,
                page.say("funding.owner." + step.kind().owner().code()),
                step.until().map(it -> page.words().date(it)).orElse(""),
                step.isLate(today),
                address(page, step));
    }

    private static String address(Page page, NextStep step) {
        return switch (step.kind()) {
            case PREPARE, DECIDE -> page.toFunding("ansokan/" + step.number().orElseThrow());
            case REQUISITION ->
                    page.pass().may(Right.REQUISITION, step.intervention())
                            ? page.toFunding("rekvirera/" + step.intervention())
                                    + "?kvartal="
                                    + step.quarter().orElseThrow()
                            : page.toFundingOf(step.intervention());
            case CLOSE -> page.toFundingOf(step.intervention()) + "#arsslut";
            case SEND, CHANGE, APPROVE, APPROVE_AGAIN, PAY ->
                    page.toFunding("rekvisition/" + step.number().orElseThrow());
        };
    }

    /// The table, to take along.
    List<Sheet> sheets(Page page) {
        if (rows.isEmpty()) return List.of();
        var heads =
                Stream.concat(
                                Stream.of(page.say("web.intervention")),
                                Stream.concat(columns(page), Stream.of("funding.deviation-share"))
                                        .map(it ->
                                                page.say(
                                                        page.the(it, facet(0))
                                                                .definition()
                                                                .label())))
                        .toList();
        return List.of(
                new Sheet(
                        page.say("web.section.funding"),
                        heads,
                        Stream.concat(rows.stream(), sum.stream())
                                .map(row ->
                                        Sheet.Row.of(
                                                row.name(),
                                                row.id().isEmpty(),
                                                Stream.concat(
                                                                row.figures().stream(),
                                                                Stream.of(row.deviation()))
                                                        .map(it -> Sheet.Cell.of(page.words(), it))
                                                        .toArray(Sheet.Cell[]::new)))
                                .toList()));
    }

    private Facet[] facet(int at) {
        return rows.get(at).figures().getFirst().scope().facets().toArray(Facet[]::new);
    }
}
