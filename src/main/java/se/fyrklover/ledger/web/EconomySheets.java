package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;
import se.fyrklover.web.YearTable;

/// The tables of the page of the economy, to take along.
final class EconomySheets {

    private final Page page;
    private final PrintedUnit in;
    private final List<Sheet> sheets = new ArrayList<>();

    private EconomySheets(Page page, PrintedUnit in) {
        this.page = page;
        this.in = in;
    }

    static List<Sheet> of(Page page, EconomyPage view) {
        return new EconomySheets(page, view.in()).all(view);
    }

    private List<Sheet> all(EconomyPage view) {
        // The labels of the overview say their units.
        add(view.overview().table(), page.say("ledger.overview"));
        view.contributions()
                .ifPresent(it ->
                        sheets.add(
                                noted(
                                        Sheet.of(
                                                page,
                                                it.table(),
                                                page.say("ledger.member"),
                                                "",
                                                in),
                                        RoundedSums.said(page, it.figures(), in))));
        if (!view.interventions().rows().isEmpty())
            sheets.add(
                    noted(
                            interventions(view.interventions()),
                            RoundedSums.said(page, view.interventions().figures(), in)));
        view.interventions().paidFrom().forEach(it -> sheets.add(paid(it)));
        addIn(view.account(), page.say("ledger.account"));
        addIn(view.investments(), page.say("ledger.investments"));
        for (var statement : view.statements())
            for (var titled : statement.tables())
                addIn(
                        titled.table(),
                        page.say(titled.key().isEmpty() ? statement.title() : titled.key()));
        for (var note : view.notes())
            addIn(
                    note.table(),
                    "%s %s. %s"
                            .formatted(
                                    page.say("ledger.note"),
                                    note.number(),
                                    page.say(note.title())));
        return sheets;
    }

    private void addIn(YearTable table, String caption) {
        add(table, in == PrintedUnit.KR ? caption : caption + ", " + in.code());
    }

    private void add(YearTable table, String caption) {
        if (table.isEmpty()) return;
        var sheet = Sheet.of(page, table, caption, page.say("ledger.item"), in);
        sheets.add(noted(sheet, RoundedSums.said(page, table, in)));
    }

    private static Sheet noted(Sheet sheet, String note) {
        return note.isEmpty() ? sheet : sheet.noting(List.of(note));
    }

    private Sheet interventions(InterventionTable table) {
        var unit = ", " + in.code();
        var deviation = page.say("ledger.column.deviation");
        return new Sheet(
                page.say("ledger.used"),
                List.of(
                        page.say("web.intervention"),
                        page.say("ledger.column.budget") + unit,
                        page.say("ledger.column.used") + unit,
                        deviation + unit,
                        deviation + ", %"),
                table.rows().stream().map(this::row).toList());
    }

    private Sheet.Row row(InterventionTable.Row row) {
        return new Sheet.Row(
                page.say(row.name()),
                0,
                row.id().isEmpty(),
                row.cells().stream()
                        .map(it ->
                                it.map(figure -> Sheet.Cell.of(page.words(), figure, in))
                                        .orElse(Sheet.Cell.EMPTY))
                        .toList());
    }

    private Sheet paid(InterventionTable.Paid paid) {
        var parts =
                paid.parts().stream()
                        .map(it ->
                                new Sheet.Labelled(page.words().narrowed(it.scope()), it, false));
        var sum = new Sheet.Labelled(page.say("web.sum"), paid.sum(), true);
        return Sheet.list(
                page,
                page.say("ledger.paid-from", page.say(paid.frame())),
                Stream.concat(parts, Stream.of(sum)).toList(),
                in);
    }
}
