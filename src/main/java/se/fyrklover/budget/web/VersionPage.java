package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fyrklover.access.Right;
import se.fyrklover.budget.BudgetVersion;
import se.fyrklover.budget.GridSums;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.Move;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// A version of a budget, beside another: what it says, and what is different.
///
/// @param against the version that it is compared with, if any
/// @param different how many amounts are
/// @param moved how many lines and sections stand in another order
public record VersionPage(
        int year,
        String here,
        String title,
        String lead,
        BudgetVersion shown,
        Optional<BudgetVersion> against,
        List<String> heads,
        List<Row> rows,
        int different,
        int moved,
        List<Version> all) {

    /// A row of the table.
    ///
    /// @param isMoved whether it stands in another order than in the other version
    public record Row(
            GridView.Kind kind, String label, int depth, boolean isMoved, List<Cell> cells) {}

    /// A cell, and how much more it is than in the other version.
    ///
    /// @param note of what it is a part; empty where it is the amount itself
    /// @param change empty where it is the same
    public record Cell(String text, String note, String change, Optional<Fraction> kronor) {}

    /// A version in the list of all.
    public record Version(int number, String kind, String dated, String reference, String reason) {}

    /// Puts a version beside another.
    ///
    /// @param says what a version says
    static VersionPage of(
            Page page,
            List<BudgetVersion> all,
            BudgetVersion shown,
            Optional<BudgetVersion> other,
            Function<BudgetVersion, Grid> says) {
        var whole = view(page, says.apply(shown));
        var before = other.map(says).map(it -> view(page, it));
        var view = whole.without(empty(whole, before));
        var moved =
                other.map(it -> Move.moved(says.apply(it), says.apply(shown))).orElse(List.of());
        var rows = rows(page, view, before, moved);
        var year = shown.plan();
        var different =
                (int)
                        rows.stream()
                                .filter(it -> it.kind() == GridView.Kind.LINE)
                                .flatMap(it -> it.cells().stream())
                                .filter(it -> !it.change().isEmpty())
                                .count();
        return new VersionPage(
                year,
                page.toBudget(year) + "/versioner",
                page.say("budget.version.title." + code(shown), String.valueOf(year)),
                lead(page, shown),
                shown,
                other,
                view.heads().stream().map(GridView.Head::label).toList(),
                rows,
                different,
                moved.size(),
                all.stream().map(it -> version(page, it)).toList());
    }

    private static String code(BudgetVersion version) {
        return version.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String lead(Page page, BudgetVersion version) {
        var said =
                page.say(
                        "budget.version.lead." + code(version),
                        version.dated(),
                        version.reference());
        return version.reason().isEmpty() ? said : said + " " + version.reason();
    }

    private static Version version(Page page, BudgetVersion version) {
        var by = page.pass().may(Right.PLAN_MONEY) ? version.by() : Optional.<String>empty();
        var dated = page.words().date(version.dated());
        return new Version(
                version.number(),
                page.say("budget.version.kind." + code(version)),
                by.map(it -> page.say("budget.version.by", dated, it)).orElse(dated),
                version.reference(),
                version.reason());
    }

    private static GridView view(Page page, Grid grid) {
        return GridView.of(
                page.words(), grid, GridSums.of(page.tenant().id(), grid), Answers.NONE, 0);
    }

    /// Columns in which neither version says anything.
    private static Set<GridColumn> empty(GridView view, Optional<GridView> before) {
        var empty = new HashSet<GridColumn>();
        for (var at = 0; at < view.heads().size(); at++) {
            var column = at;
            var says =
                    Stream.concat(Stream.of(view), before.stream())
                            .filter(it -> it.heads().size() > column)
                            .flatMap(it -> it.rows().stream())
                            .filter(it -> it.cells().size() > column)
                            .anyMatch(it -> it.cells().get(column).kronor().isPresent());
            if (!says) empty.add(view.heads().get(at).column());
        }
        return empty;
    }

    private static List<Row> rows(
            Page page, GridView view, Optional<GridView> before, List<String> moved) {
        var rows = new ArrayList<Row>();
        var other = new LinkedHashMap<String, GridView.Cell>();
        before.ifPresent(it -> cells(it, other));
        for (var row : view.rows())
            if (row.kind() != GridView.Kind.NEW)
                rows.add(
                        row(
                                page,
                                row,
                                moved.contains(row.field()),
                                before.isPresent() ? Optional.of(other) : Optional.empty()));
        before.ifPresent(it -> gone(page, view, it, rows));
        return rows;
    }

    private static void cells(GridView view, Map<String, GridView.Cell> all) {
        for (var row : view.rows()) for (var cell : row.cells()) all.put(cell.field(), cell);
    }

    private static Row row(
            Page page,
            GridView.Row row,
            boolean isMoved,
            Optional<Map<String, GridView.Cell>> other) {
        return new Row(
                row.kind(),
                row.label(),
                row.depth(),
                isMoved,
                row.cells().stream()
                        .map(it ->
                                new Cell(
                                        it.kronor().map(of -> number(page, of)).orElse(""),
                                        it.note().isEmpty() ? "" : it.text(),
                                        other.map(of ->
                                                        change(
                                                                page,
                                                                it,
                                                                Optional.ofNullable(
                                                                        of.get(it.field()))))
                                                .orElse(""),
                                        it.kronor()))
                        .toList());
    }

    private static String number(Page page, Fraction kronor) {
        return page.words().number(new Quantity(kronor, Unit.KRONOR));
    }

    private static String change(Page page, GridView.Cell cell, Optional<GridView.Cell> before) {
        var was = before.flatMap(GridView.Cell::kronor);
        if (was.equals(cell.kronor())) return "";
        var more = cell.kronor().orElse(Fraction.ZERO).minus(was.orElse(Fraction.ZERO));
        return (more.sign() > 0 ? "+" : "") + number(page, more);
    }

    /// Lines that only the other version has.
    private static void gone(Page page, GridView view, GridView before, List<Row> rows) {
        var lines = view.rows().stream().map(GridView.Row::field).toList();
        var gone =
                before.rows().stream()
                        .filter(it -> it.kind() == GridView.Kind.LINE)
                        .filter(it -> !lines.contains(it.field()))
                        .toList();
        if (gone.isEmpty()) return;
        rows.add(
                new Row(
                        GridView.Kind.SECTION,
                        page.say("budget.version.gone"),
                        0,
                        false,
                        List.of()));
        for (var row : gone)
            rows.add(
                    new Row(
                            GridView.Kind.LINE,
                            row.label(),
                            0,
                            false,
                            before.cellsUnder(row, view.heads()).stream()
                                    .map(it ->
                                            new Cell(
                                                    "",
                                                    "",
                                                    it.kronor()
                                                            .map(of -> number(page, of.negated()))
                                                            .orElse(""),
                                                    Optional.empty()))
                                    .toList()));
    }

    /// The table, to take along.
    Sheet sheet(Page page) {
        var columns = new ArrayList<String>();
        columns.add(page.say("budget.item"));
        columns.addAll(heads);
        return new Sheet(
                title,
                columns,
                rows.stream()
                        .filter(it -> it.kind() != GridView.Kind.SECTION)
                        .map(it ->
                                new Sheet.Row(
                                        it.label(),
                                        it.depth(),
                                        it.kind() != GridView.Kind.LINE,
                                        it.cells().stream().map(VersionPage::cell).toList()))
                        .toList(),
                List.of(lead));
    }

    private static Sheet.Cell cell(Cell cell) {
        return cell.kronor()
                .<Sheet.Cell>map(it -> counted(new Quantity(it, Unit.KRONOR)))
                .orElse(Sheet.Cell.EMPTY);
    }

    private static Sheet.Cell counted(Quantity quantity) {
        return new Sheet.Cell.Counted(quantity, Words.decimals(quantity));
    }
}
