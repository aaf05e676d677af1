package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Formula;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Bars;
import se.fyrklover.web.Page;

/// The economy of a year: what came in, what interventions used, the statements and their notes.
///
/// @param contributions none where no plan is known
/// @param funds of interventions with a budget of their own
/// @param paidFrom what was paid from a frame, by the frame's name
/// @param income the income statement, this year and the year before where it is known
public record EconomyPage(
        String title,
        String lead,
        List<Figure> tiles,
        Optional<Contributions> contributions,
        List<Funds> funds,
        List<Paid> paidFrom,
        List<Period> years,
        List<Line> income,
        List<Line> assets,
        List<Line> liabilities,
        List<Note> notes) {

    public record Contributions(Bars bars, FigureTable table) {}

    /// What one intervention was given and used.
    public record Funds(
            Text name,
            Optional<String> id,
            Figure budget,
            Figure used,
            Figure deviation,
            Figure share) {}

    /// What was paid from a frame.
    public record Paid(Text frame, List<Figure> parts, Figure sum) {}

    /// A line of a statement: one figure for each year that is known.
    ///
    /// @param note the number of the note that explains it, or nothing
    public record Line(Text label, boolean isSum, String note, List<Optional<Figure>> figures) {}

    public record Note(String number, Text title, List<Line> lines) {}

    static EconomyPage of(Page page) {
        var before = Period.year(page.period().year() - 1);
        var years =
                Stream.of(page.period(), before)
                        .filter(it -> page.figures(it).find("ledger.result").isPresent())
                        .toList();
        return new EconomyPage(
                title(page),
                lead(page),
                Stream.of(
                                "budget.contributions",
                                "budget.intervention-used",
                                "ledger.result",
                                "ledger.closing-equity")
                        .flatMap(id -> page.figures().find(id).stream())
                        .toList(),
                contributions(page),
                funds(page),
                paidFrom(page),
                years,
                lines(page, years, StatementLine.incomeStatement()),
                lines(page, years, StatementLine.balanceSheetAssets()),
                lines(page, years, equityAndLiabilities()),
                notes(page, years));
    }

    private static String title(Page page) {
        var result = page.figures().find("ledger.result").filter(page::isKnown);
        var equity = page.figures().find("ledger.closing-equity").filter(page::isKnown);
        if (result.isEmpty() || equity.isEmpty())
            return page.say("ledger.title.plain", page.words().period(page.period()));
        return page.say(
                amount(result.get()).sign() < 0 ? "ledger.title.deficit" : "ledger.title.surplus",
                page.millions(result.get()).replace("\u2212", ""),
                page.words().outcome(equity.get().outcome()));
    }

    private static String lead(Page page) {
        var share =
                page.figures().find("budget.intervention-deviation-share").filter(page::isKnown);
        if (share.isEmpty()) return page.say("ledger.lead.plain");
        return page.say(
                amount(share.get()).sign() < 0 ? "ledger.lead.less" : "ledger.lead.more",
                page.words().outcome(share.get().outcome()).replace("\u2212", ""));
    }

    private static List<StatementLine> equityAndLiabilities() {
        return List.of(
                StatementLine.OPENING_EQUITY,
                StatementLine.RESULT,
                StatementLine.CLOSING_EQUITY,
                StatementLine.PENSION_PROVISIONS,
                StatementLine.LONG_TERM_LIABILITIES,
                StatementLine.CURRENT_LIABILITIES,
                StatementLine.EQUITY_AND_LIABILITIES);
    }

    private static Optional<Contributions> contributions(Page page) {
        var parts = page.figures().narrowed("budget.contributions", Dimension.MEMBER);
        if (parts.isEmpty()) return Optional.empty();
        var total = page.the("budget.contributions");
        var bars =
                parts.stream()
                        .sorted(java.util.Comparator.comparing(EconomyPage::amount).reversed())
                        .map(it -> new Bars.Bar(name(page, it), it, ""))
                        .toList();
        var rows = new ArrayList<FigureTable.Row>();
        parts.forEach(it ->
                rows.add(row(it.scope().facet(Dimension.MEMBER).orElseThrow().name(), false, it)));
        rows.add(row(new Text("Alla medlemmar", "All members"), true, total));
        var caption = new Text("Bidrag per medlem, kr", "Contributions by member, SEK");
        return Optional.of(
                new Contributions(
                        new Bars(
                                "bidrag-diagram",
                                page.say(caption),
                                page.say(
                                        "ledger.contributions.description",
                                        bars.getFirst().label()),
                                bars),
                        new FigureTable(
                                caption,
                                List.of(new Text("Bidrag, kr", "Contribution, SEK")),
                                rows)));
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static FigureTable.Row row(Text label, boolean isSum, Figure figure) {
        return new FigureTable.Row(label, 0, isSum, List.of(figure), Optional.empty());
    }

    private static String name(Page page, Figure figure) {
        return page.words().narrowed(figure.scope());
    }

    private static List<Funds> funds(Page page) {
        var rows = new ArrayList<Funds>();
        for (var budget :
                page.figures().narrowed("budget.intervention-budget", Dimension.INTERVENTION)) {
            var own = budget.scope().facet(Dimension.INTERVENTION).orElseThrow();
            rows.add(funds(page, own.name(), Optional.of(own.code()), own));
        }
        if (!rows.isEmpty()) rows.add(funds(page, new Text("Alla", "All"), Optional.empty()));
        return rows;
    }

    private static Funds funds(Page page, Text name, Optional<String> id, Facet... facets) {
        return new Funds(
                name,
                id,
                page.the("budget.intervention-budget", facets),
                page.the("budget.intervention-used", facets),
                page.the("budget.intervention-deviation", facets),
                page.the("budget.intervention-deviation-share", facets));
    }

    private static List<Paid> paidFrom(Page page) {
        return page.figures().narrowed("budget.intervention-used", Dimension.INTERVENTION).stream()
                .filter(it -> it.formula() instanceof Formula.Sum)
                .map(it ->
                        new Paid(
                                it.scope().facet(Dimension.INTERVENTION).orElseThrow().name(),
                                it.formula().parts(),
                                it))
                .toList();
    }

    private static List<Line> lines(Page page, List<Period> years, List<StatementLine> lines) {
        if (years.isEmpty()) return List.of();
        return lines.stream()
                .map(line -> {
                    var figures =
                            years.stream()
                                    .map(year -> page.figures(year).find(line.definition()))
                                    .toList();
                    var first = figures.getFirst().orElseThrow();
                    // The result closes the income statement, and is one part of equity.
                    var closes =
                            line.isSum()
                                    && !(line == StatementLine.RESULT
                                            && lines.contains(StatementLine.CLOSING_EQUITY));
                    return new Line(first.definition().label(), closes, noteOf(first), figures);
                })
                .toList();
    }

    private static String noteOf(Figure figure) {
        var parts = figure.formula().parts();
        return parts.size() == 1 && parts.getFirst().definition().id().equals("ledger.note-total")
                ? parts.getFirst().scope().facet(Dimension.LINE).orElseThrow().code()
                : "";
    }

    private static List<Note> notes(Page page, List<Period> years) {
        var notes = new ArrayList<Note>();
        if (years.isEmpty()) return notes;
        for (var total :
                page.figures(years.getFirst()).narrowed("ledger.note-total", Dimension.LINE)) {
            var facet = total.scope().facet(Dimension.LINE).orElseThrow();
            var lines = new ArrayList<Line>();
            for (var part : total.formula().parts()) {
                if (part.formula() instanceof Formula.Sum section)
                    section.parts().forEach(it -> lines.add(line(page, years, it, false)));
                lines.add(line(page, years, part, part.formula() instanceof Formula.Sum));
            }
            lines.add(line(page, years, total, true));
            var explained =
                    page.figures(years.getFirst()).using(total).stream()
                            .findFirst()
                            .map(it -> it.definition().label())
                            .orElse(facet.name());
            notes.add(new Note(facet.code(), explained, lines));
        }
        return notes;
    }

    private static Line line(Page page, List<Period> years, Figure figure, boolean isSum) {
        var facet = figure.scope().facet(Dimension.LINE).orElseThrow();
        var label =
                figure.definition().id().equals("ledger.note-total")
                        ? new Text("Summa", "Total")
                        : facet.name();
        return new Line(
                label,
                isSum,
                "",
                years.stream()
                        .map(year -> page.figures(year).find(figure.definition().id(), facet))
                        .toList());
    }
}
