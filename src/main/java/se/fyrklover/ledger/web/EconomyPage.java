package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Bars;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// The economy of a year: what came in, what interventions used, the statements and their notes.
///
/// @param in kronor, or thousands of them; what opens is exact either way
/// @param contributions none where no plan is known
public record EconomyPage(
        PrintedUnit in,
        String title,
        String lead,
        List<Figure> tiles,
        OverviewTable overview,
        Optional<Contributions> contributions,
        InterventionTable interventions,
        YearTable account,
        YearTable investments,
        List<StatementTables> statements,
        List<StatementTables.Note> notes) {

    public record Contributions(Bars bars, FigureTable table) {

        public List<Figure> figures() {
            return table.rows().stream().flatMap(it -> it.cells().stream()).toList();
        }
    }

    static EconomyPage of(Page page, PrintedUnit in) {
        return new EconomyPage(
                in,
                title(page),
                lead(page),
                Stream.of(
                                "budget.contributions",
                                "budget.intervention-used",
                                "ledger.result",
                                "ledger.closing-equity",
                                "ledger.equity-ratio")
                        .flatMap(id -> page.figures().find(id).stream())
                        .toList(),
                OverviewTable.of(page, in),
                contributions(page, in),
                InterventionTable.of(page),
                AccountTable.of(page),
                InvestmentTable.of(page),
                StatementTables.of(page),
                StatementTables.notes(page));
    }

    private static String title(Page page) {
        var result = page.figures().find("ledger.result").filter(page::isKnown);
        var equity = page.figures().find("ledger.closing-equity").filter(page::isKnown);
        if (result.isEmpty() || equity.isEmpty())
            return page.say("ledger.title.plain", page.words().period(page.period()));
        return page.say(
                (page.period().isYear() ? "ledger.title." : "ledger.title.part.")
                        + (amount(result.get()).sign() < 0 ? "deficit" : "surplus"),
                page.millions(result.get()).replace("\u2212", ""),
                page.words().outcome(equity.get().outcome()));
    }

    private static String lead(Page page) {
        var share =
                page.figures().find("budget.intervention-deviation-share").filter(page::isKnown);
        if (!page.period().isYear()) return page.say("ledger.lead.part");
        if (share.isEmpty()) return page.say("ledger.lead.plain");
        return page.say(
                amount(share.get()).sign() < 0 ? "ledger.lead.less" : "ledger.lead.more",
                page.words().outcome(share.get().outcome()).replace("\u2212", ""));
    }

    private static Optional<Contributions> contributions(Page page, PrintedUnit in) {
        var parts = page.figures().narrowed("budget.contributions", Dimension.MEMBER);
        if (parts.isEmpty()) return Optional.empty();
        var total = page.the("budget.contributions");
        var bars =
                parts.stream()
                        .sorted(Comparator.comparing(EconomyPage::amount).reversed())
                        .map(it -> new Bars.Bar(page.words().narrowed(it.scope()), it, ""))
                        .toList();
        var rows = new ArrayList<FigureTable.Row>();
        parts.forEach(it ->
                rows.add(row(it.scope().facet(Dimension.MEMBER).orElseThrow().name(), false, it)));
        rows.add(row(new Text("Alla medlemmar", "All members"), true, total));
        var unit = in == PrintedUnit.TKR ? new Text("tkr", "SEK thousand") : new Text("kr", "SEK");
        var caption = new Text("Bidrag per medlem", "Contributions by member").joined(", ", unit);
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
                                List.of(new Text("Bidrag", "Contribution").joined(", ", unit)),
                                rows)));
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static FigureTable.Row row(Text label, boolean isSum, Figure figure) {
        return new FigureTable.Row(label, 0, isSum, List.of(figure), Optional.empty());
    }
}
