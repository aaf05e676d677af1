package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// The tables of the page of the economy, to take along.
final class EconomySheets {

    private EconomySheets() {}

    static List<Sheet> of(Page page, EconomyPage view) {
        var sheets = new ArrayList<Sheet>();
        view.contributions()
                .ifPresent(it ->
                        sheets.add(Sheet.of(page, it.table(), page.say("ledger.member"), "")));
        if (!view.funds().isEmpty()) sheets.add(funds(page, view));
        view.paidFrom().forEach(it -> sheets.add(paid(page, it)));
        if (view.income().isEmpty()) return sheets;
        sheets.add(statement(page, view, "ledger.jump.income", view.income()));
        sheets.add(statement(page, view, "ledger.assets", view.assets()));
        sheets.add(statement(page, view, "ledger.liabilities", view.liabilities()));
        view.notes()
                .forEach(it ->
                        sheets.add(
                                lines(
                                        page,
                                        view.years(),
                                        "%s %s. %s"
                                                .formatted(
                                                        page.say("ledger.note"),
                                                        it.number(),
                                                        page.say(it.title())),
                                        it.lines(),
                                        false)));
        return sheets;
    }

    private static Sheet funds(Page page, EconomyPage view) {
        var deviation = page.say("ledger.column.deviation");
        return new Sheet(
                page.say("ledger.used"),
                List.of(
                        page.say("web.intervention"),
                        page.say("ledger.column.budget") + ", kr",
                        page.say("ledger.column.used") + ", kr",
                        deviation + ", kr",
                        deviation + ", %"),
                view.funds().stream()
                        .map(it ->
                                row(
                                        page,
                                        page.say(it.name()),
                                        it.id().isEmpty(),
                                        it.budget(),
                                        it.used(),
                                        it.deviation(),
                                        it.share()))
                        .toList());
    }

    private static Sheet.Row row(Page page, String label, boolean isSum, Figure... figures) {
        return new Sheet.Row(
                label,
                0,
                isSum,
                Stream.of(figures).map(it -> Sheet.Cell.of(page.words(), it)).toList());
    }

    private static Sheet paid(Page page, EconomyPage.Paid paid) {
        var parts =
                paid.parts().stream()
                        .map(it ->
                                new Sheet.Labelled(page.words().narrowed(it.scope()), it, false));
        var sum = new Sheet.Labelled(page.say("web.sum"), paid.sum(), true);
        return Sheet.list(
                page,
                page.say("ledger.paid-from", page.say(paid.frame())),
                Stream.concat(parts, Stream.of(sum)).toList());
    }

    private static Sheet statement(
            Page page, EconomyPage view, String title, List<EconomyPage.Line> lines) {
        return lines(page, view.years(), page.say(title), lines, true);
    }

    private static Sheet lines(
            Page page,
            List<Period> years,
            String caption,
            List<EconomyPage.Line> lines,
            boolean notes) {
        var columns = new ArrayList<>(List.of(page.say("ledger.item")));
        if (notes) columns.add(page.say("ledger.note"));
        years.forEach(year -> columns.add(page.words().period(year) + ", kr"));
        return new Sheet(
                caption, columns, lines.stream().map(it -> line(page, it, notes)).toList());
    }

    private static Sheet.Row line(Page page, EconomyPage.Line line, boolean notes) {
        var cells = new ArrayList<Sheet.Cell>();
        if (notes) cells.add(new Sheet.Cell.Said(line.note()));
        for (var figure : line.figures())
            cells.add(figure.map(it -> Sheet.Cell.of(page.words(), it)).orElse(Sheet.Cell.EMPTY));
        return new Sheet.Row(page.say(line.label()), 0, line.isSum(), cells);
    }
}
