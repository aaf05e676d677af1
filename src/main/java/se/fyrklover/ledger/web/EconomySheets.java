package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;
import se.fyrklover.web.YearTable;

/// The tables of the page of the economy, to take along.
final class EconomySheets {

    private EconomySheets() {}

    static List<Sheet> of(Page page, EconomyPage view) {
        var sheets = new ArrayList<Sheet>();
        add(sheets, page, view.overview().table(), page.say("ledger.overview"));
        view.contributions()
                .ifPresent(it ->
                        sheets.add(Sheet.of(page, it.table(), page.say("ledger.member"), "")));
        if (!view.interventions().rows().isEmpty())
            sheets.add(interventions(page, view.interventions()));
        view.interventions().paidFrom().forEach(it -> sheets.add(paid(page, it)));
        add(sheets, page, view.account(), page.say("ledger.account"));
        for (var statement : view.statements())
            for (var titled : statement.tables())
                add(
                        sheets,
                        page,
                        titled.table(),
                        page.say(titled.key().isEmpty() ? statement.title() : titled.key()));
        for (var note : view.notes())
            add(
                    sheets,
                    page,
                    note.table(),
                    "%s %s. %s"
                            .formatted(
                                    page.say("ledger.note"),
                                    note.number(),
                                    page.say(note.title())));
        return sheets;
    }

    private static void add(List<Sheet> sheets, Page page, YearTable table, String caption) {
        if (!table.isEmpty()) sheets.add(Sheet.of(page, table, caption, page.say("ledger.item")));
    }

    private static Sheet interventions(Page page, InterventionTable table) {
        var deviation = page.say("ledger.column.deviation");
        return new Sheet(
                page.say("ledger.used"),
                List.of(
                        page.say("web.intervention"),
                        page.say("ledger.column.budget") + ", kr",
                        page.say("ledger.column.used") + ", kr",
                        deviation + ", kr",
                        deviation + ", %"),
                table.rows().stream().map(it -> row(page, it)).toList());
    }

    private static Sheet.Row row(Page page, InterventionTable.Row row) {
        return new Sheet.Row(
                page.say(row.name()),
                0,
                row.id().isEmpty(),
                row.cells().stream()
                        .map(it ->
                                it.map(figure -> Sheet.Cell.of(page.words(), figure))
                                        .orElse(Sheet.Cell.EMPTY))
                        .toList());
    }

    private static Sheet paid(Page page, InterventionTable.Paid paid) {
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
}
