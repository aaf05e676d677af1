package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// The statements and their notes as tables: this year and the year before, where they are known.
/// What came in and went out in a part of a year stands beside the same part of the year before; a
/// balance, beside the last closing.
///
/// @param title the heading's key
/// @param id of the heading, to jump to
/// @param tables one, or several under one heading, each by the key of its own
public record StatementTables(String title, String id, List<Titled> tables) {

    private static final Set<String> FLOWS =
            StatementLine.incomeStatement().stream()
                    .map(StatementLine::definition)
                    .collect(Collectors.toUnmodifiableSet());

    /// A table under a heading of its own; the key is empty where the section's heading is enough.
    public record Titled(String key, YearTable table) {}

    public record Note(String number, Text title, YearTable table) {}

    static List<StatementTables> of(Page page) {
        return Stream.of(
                        of(page, "income", "resultat", StatementLine.incomeStatement()),
                        balance(page),
                        of(page, "cash-flow", "kassaflode", StatementLine.cashFlowStatement()),
                        of(page, "requirement", "balanskrav", StatementLine.balanceRequirement()))
                .filter(it -> it.tables().stream().noneMatch(table -> table.table().isEmpty()))
                .toList();
    }

    private static StatementTables of(Page page, String key, String id, List<StatementLine> lines) {
        return new StatementTables(
                "ledger.jump." + key, id, List.of(new Titled("", table(page, lines))));
    }

    private static StatementTables balance(Page page) {
        return new StatementTables(
                "ledger.jump.balance",
                "balans",
                List.of(
                        new Titled(
                                "ledger.assets", table(page, StatementLine.balanceSheetAssets())),
                        new Titled(
                                "ledger.liabilities",
                                table(page, StatementLine.balanceSheetLiabilities()))));
    }

    /// Empty where this year has no such statement.
    private static YearTable table(Page page, List<StatementLine> lines) {
        var last = lines.getLast().definition();
        var isBalance =
                lines.contains(StatementLine.ASSETS)
                        || lines.contains(StatementLine.EQUITY_AND_LIABILITIES);
        var years = years(page, last, isBalance);
        if (years.isEmpty() || page.figures().find(last).isEmpty())
            return new YearTable(List.of(), List.of());
        return new YearTable(
                heads(page, years),
                lines.stream().map(line -> row(page, years, line, lines)).toList());
    }

    private static List<Period> years(Page page, String definition, boolean isBalance) {
        var own = page.period();
        return Stream.of(own, isBalance ? Period.year(own.year() - 1) : own.moved(-1))
                .filter(it ->
                        page.figures(it)
                                .find(definition)
                                .filter(figure -> !(figure.formula() instanceof Formula.Reported))
                                .isPresent())
                .toList();
    }

    static List<Text> heads(Page page, List<Period> years) {
        return years.stream().map(it -> Text.name(page.words().period(it))).toList();
    }

    private static YearTable.Row row(
            Page page, List<Period> years, StatementLine line, List<StatementLine> lines) {
        var cells = years.stream().map(year -> page.figures(year).find(line.definition())).toList();
        var first = cells.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        // The result closes the income statement alone; elsewhere the others go on from it.
        var closes = line.isSum() && (line != StatementLine.RESULT || line.equals(lines.getLast()));
        return new YearTable.Row(
                first.definition().label(),
                closes ? YearTable.Kind.SUM : YearTable.Kind.LINE,
                0,
                noteOf(first),
                cells);
    }

    private static String noteOf(Figure figure) {
        var parts = figure.formula().parts();
        return parts.size() == 1 && parts.getFirst().definition().id().equals("ledger.note-total")
                ? parts.getFirst().scope().facet(Dimension.LINE).orElseThrow().code()
                : "";
    }

    static List<Note> notes(Page page) {
        if (years(page, "ledger.operating-costs", false).isEmpty()) return List.of();
        return page.figures().narrowed("ledger.note-total", Dimension.LINE).stream()
                .map(total -> note(page, total))
                .toList();
    }

    private static Note note(Page page, Figure total) {
        var line = page.figures().using(total).stream().findFirst();
        var isBalance = line.filter(it -> FLOWS.contains(it.definition().id())).isEmpty();
        var years = years(page, "ledger.operating-costs", isBalance);
        var rows = new ArrayList<YearTable.Row>();
        for (var part : total.formula().parts()) {
            var isSection = part.definition().id().equals("ledger.note-section");
            if (isSection)
                part.formula()
                        .parts()
                        .forEach(it ->
                                rows.add(YearTable.Row.line(name(it), over(page, years, it))));
            rows.add(
                    isSection
                            ? YearTable.Row.sum(name(part), over(page, years, part))
                            : YearTable.Row.line(name(part), over(page, years, part)));
        }
        rows.add(YearTable.Row.sum(new Text("Summa", "Total"), over(page, years, total)));
        var explained = line.map(it -> it.definition().label()).orElse(name(total));
        return new Note(line(total).code(), explained, new YearTable(heads(page, years), rows));
    }

    private static Text name(Figure figure) {
        return line(figure).name();
    }

    private static Facet line(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow();
    }

    private static List<Optional<Figure>> over(Page page, List<Period> years, Figure figure) {
        return years.stream()
                .map(year -> page.figures(year).find(figure.definition().id(), line(figure)))
                .toList();
    }
}
