package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fyrklover.budget.BudgetSection;
import se.fyrklover.budget.GridSums;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.GridColumn;
import se.fyrklover.budget.grid.GridLine;
import se.fyrklover.budget.grid.GridSection;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Move;
import se.fyrklover.budget.grid.Written;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Answers;
import se.fyrklover.words.Words;

/// A budget as a grid: its columns, and its rows with fields and sums.
///
/// @param form what was typed and is not saved, and what is wrong with it
public record GridView(List<Head> heads, List<Row> rows, Answers form) {

    /// The head of a column.
    ///
    /// @param isDecided whether it is for the board to decide
    public record Head(GridColumn column, String label, boolean isDecided) {}

    /// What a row is.
    public enum Kind {
        SECTION,
        LINE,
        /// Empty, to be written on.
        NEW,
        SUM,
        TOTAL
    }

    /// One row.
    ///
    /// @param field the name of the field of its label; empty where it has none
    /// @param tie what its amounts are tied to, as the form has it
    /// @param ways in which it can be moved
    public record Row(
            Kind kind,
            String field,
            String label,
            int depth,
            String tie,
            List<Move.Way> ways,
            List<Cell> cells) {}

    /// One cell.
    ///
    /// @param field its name in the form; for a sum, by which it is found again
    /// @param text as it was typed, or the sum in words
    /// @param note what an amount that is counted in part comes to
    /// @param kronor what it comes to, where it says anything
    public record Cell(String field, String text, String note, Optional<Fraction> kronor) {}

    private static final String NEW = "ny";

    static GridView of(Words words, Grid grid, GridSums sums, Answers form, int seen) {
        return new Making(words, grid, sums, form, seen).view();
    }

    /// The sums by the names of their cells, and what cells that count in part come to.
    Map<String, String> sums() {
        var sums = new LinkedHashMap<String, String>();
        for (var row : rows)
            for (var cell : row.cells())
                if (row.kind() == Kind.SUM || row.kind() == Kind.TOTAL)
                    sums.put(cell.field(), cell.text());
        return sums;
    }

    /// What cells that count in part come to, by their fields.
    Map<String, String> notes() {
        var notes = new LinkedHashMap<String, String>();
        for (var row : rows)
            if (row.kind() == Kind.LINE)
                for (var cell : row.cells()) notes.put(cell.field(), cell.note());
        return notes;
    }

    /// Without some of its columns.
    GridView without(Set<GridColumn> columns) {
        var left = heads.stream().filter(it -> !columns.contains(it.column())).toList();
        return new GridView(
                left,
                rows.stream()
                        .map(it ->
                                new Row(
                                        it.kind(),
                                        it.field(),
                                        it.label(),
                                        it.depth(),
                                        it.tie(),
                                        it.ways(),
                                        it.cells().isEmpty() ? List.of() : cellsUnder(it, left)))
                        .toList(),
                form);
    }

    /// The cells of a row that stand under some heads; an empty one where it has none.
    List<Cell> cellsUnder(Row row, List<Head> some) {
        return some.stream()
                .map(head -> heads.stream().map(Head::column).toList().indexOf(head.column()))
                .map(at -> at < 0 ? new Cell("", "", "", Optional.empty()) : row.cells().get(at))
                .toList();
    }

    static String head(Words words, int plan, GridColumn column) {
        var key =
                switch (column.column()) {
                    case BUDGET, PREVIOUS_BUDGET -> "budget.grid.column.budget";
                    case PLAN -> "budget.grid.column.plan";
                    case FORECAST -> "budget.grid.column.forecast";
                    case OUTCOME -> "budget.grid.column.outcome";
                };
        return words.say(key, String.valueOf(column.year()));
    }

    /// The making of a view.
    private record Making(Words words, Grid grid, GridSums sums, Answers form, int seen) {

        GridView view() {
            var heads =
                    grid.columns().stream()
                            .map(it -> new Head(it, head(words, grid.plan(), it), it.isDecided()))
                            .toList();
            var rows = new ArrayList<Row>();
            for (var section : grid.sections())
                if (section.partOf().isEmpty()) section(section, 0, rows);
            totals(rows);
            return new GridView(heads, rows, form);
        }

        private void section(GridSection section, int depth, List<Row> rows) {
            rows.add(
                    new Row(
                            Kind.SECTION,
                            section.key(),
                            section.label(),
                            depth,
                            "",
                            Move.ways(grid, section.key()),
                            List.of()));
            var lines = grid.lines(section);
            for (var at = 0; at < lines.size(); at++)
                rows.add(line(lines.get(at), depth, Move.ways(at, lines.size())));
            var within =
                    grid.sections().stream()
                            .filter(it -> it.partOf().equals(section.id()))
                            .toList();
            if (within.isEmpty() || !lines.isEmpty()) rows.add(fresh(section, depth));
            for (var inner : within) section(inner, depth + 1, rows);
            rows.add(
                    sum(
                            Kind.SUM,
                            "sum/" + section.id(),
                            words.say(
                                    "budget.grid.sum",
                                    words.say(Text.name(section.label()).withinSentence())),
                            depth,
                            it -> sums.section(section.id(), it)));
        }

        private Row line(GridLine line, int depth, List<Move.Way> ways) {
            return new Row(
                    Kind.LINE,
                    line.key(),
                    typed(line.key(), line.label()),
                    depth,
                    typed(Written.TIE + line.key(), tie(line)),
                    ways,
                    grid.columns().stream().map(it -> cell(line, it)).toList());
        }

        private static String tie(GridLine line) {
            if (!line.tied()) return "";
            return line.interventions().isEmpty()
                    ? Written.ALL
                    : String.join(",", line.interventions());
        }

        private String typed(String field, String otherwise) {
            return form.typed().containsKey(field) ? form.text(field) : otherwise;
        }

        private Cell cell(GridLine line, GridColumn column) {
            var field = ItemKey.cell(line.section(), line.id(), column);
            var cell = grid.cell(line, column);
            var note =
                    cell.filter(it -> it.percent().isPresent())
                            .map(it -> "= " + number(new Quantity(it.kronor(), Unit.KRONOR)))
                            .orElse("");
            return new Cell(
                    field,
                    typed(field, cell.map(GridCell::typed).orElse("")),
                    note,
                    cell.map(GridCell::kronor));
        }

        private Row fresh(GridSection section, int depth) {
            var id = NEW + "-" + seen + "-" + section.id();
            var field = ItemKey.line(section.id(), id);
            return new Row(
                    Kind.NEW,
                    field,
                    form.text(field),
                    depth,
                    "",
                    List.of(),
                    grid.columns().stream()
                            .map(it -> ItemKey.cell(section.id(), id, it))
                            .map(it -> new Cell(it, form.text(it), "", Optional.empty()))
                            .toList());
        }

        private Row sum(
                Kind kind,
                String name,
                String label,
                int depth,
                Function<GridColumn, Optional<Quantity>> sum) {
            return new Row(
                    kind,
                    "",
                    label,
                    depth,
                    "",
                    List.of(),
                    grid.columns().stream()
                            .map(it ->
                                    new Cell(
                                            name + "/" + it.year() + "/" + code(it),
                                            sum.apply(it).map(this::number).orElse(""),
                                            "",
                                            sum.apply(it).map(Quantity::amount)))
                            .toList());
        }

        private static String code(GridColumn column) {
            return column.column().name().toLowerCase(Locale.ROOT);
        }

        private String number(Quantity quantity) {
            return words.number(quantity);
        }

        private void totals(List<Row> rows) {
            total(rows, "budget.result");
            if (has(BudgetSection.Kind.EQUITY)) total(rows, "budget.result-after-equity");
            if (has(BudgetSection.Kind.OPENING_EQUITY)) total(rows, "budget.income-and-equity");
        }

        private boolean has(BudgetSection.Kind kind) {
            return grid.sections().stream().anyMatch(it -> it.kind() == kind);
        }

        private void total(List<Row> rows, String definition) {
            rows.add(
                    sum(
                            Kind.TOTAL,
                            "sum/" + definition,
                            words.say("budget.grid.total." + definition.substring(7)),
                            0,
                            it -> sums.total(definition, it)));
        }
    }
}
