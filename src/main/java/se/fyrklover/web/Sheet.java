package se.fyrklover.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.words.Words;

/// A table of a page to take along, in words and numbers that are ready to be written down.
///
/// @param columns the heads of the columns, the labels' first
/// @param notes what a reader must know to read it rightly
public record Sheet(String caption, List<String> columns, List<Row> rows, List<String> notes) {

    /// A line of the table.
    ///
    /// @param depth how far in the label stands
    /// @param isSum whether it closes the rows above it
    public record Row(String label, int depth, boolean isSum, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String label, boolean isSum, Cell... cells) {
            return new Row(label, 0, isSum, List.of(cells));
        }
    }

    /// What stands in one place of a table. Zero, missing and nothing to say are kept apart.
    public sealed interface Cell {

        Cell EMPTY = new Said("");

        record Said(String words) implements Cell {}

        /// A known amount, with as many decimals as a reader is shown; what is written down is
        /// exact.
        ///
        /// @param each how much of its unit one is
        record Counted(Quantity quantity, int decimals, Fraction each) implements Cell {

            private static final int EXACTLY = 6;

            public Counted(Quantity quantity, int decimals) {
                this(quantity, decimals, Fraction.of(1));
            }

            /// As a program counts with it.
            Fraction amount() {
                return quantity.amount().dividedBy(each);
            }

            /// In its unit, a share in per cent, as exactly as decimals allow.
            BigDecimal inUnit() {
                var amount = amount();
                if (quantity.unit() == Unit.SHARE) amount = amount.times(Fraction.of(100));
                var exact = amount.rounded(EXACTLY).stripTrailingZeros();
                return exact.scale() < 0 ? exact.setScale(0) : exact;
            }
        }

        /// No number to show: that it is missing or withheld, and why.
        record Absent(String word, String why) implements Cell {}

        static Cell of(Words words, Figure figure) {
            return of(words, figure, PrintedUnit.of(figure.definition().unit()));
        }

        /// In a multiple of its unit, where it is an amount of that.
        static Cell of(Words words, Figure figure, PrintedUnit in) {
            return switch (figure.outcome()) {
                case Outcome.Known(Quantity known) when known.unit() == Unit.VERDICT ->
                        new Said(words.number(known));
                case Outcome.Known(Quantity known) when in.isMultipleOf(known.unit()) ->
                        new Counted(known, 0, in.each());
                case Outcome.Known(Quantity known) -> new Counted(known, Words.decimals(known));
                case Outcome.Missing(var what) ->
                        new Absent(words.outcome(figure.outcome()), words.say(what));
                case Outcome.Withheld(var why) ->
                        new Absent(words.outcome(figure.outcome()), words.say(why));
            };
        }
    }

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        for (var row : rows)
            if (row.cells().size() != columns.size() - 1)
                throw new IllegalArgumentException(row.label() + " does not fit " + columns);
    }

    public Sheet(String caption, List<String> columns, List<Row> rows) {
        this(caption, columns, rows, List.of());
    }

    /// The same table with notes.
    public Sheet noting(List<String> told) {
        return new Sheet(caption, columns, rows, told);
    }

    /// A page's table under a head for its labels.
    ///
    /// @param total the head of the rows' totals, where they have any
    public static Sheet of(Page page, FigureTable table, String head, String total) {
        return of(page, table, head, total, PrintedUnit.KR);
    }

    /// The same in a multiple of kronor.
    public static Sheet of(
            Page page, FigureTable table, String head, String total, PrintedUnit in) {
        var hasTotals = table.rows().stream().anyMatch(row -> row.total().isPresent());
        var columns = new ArrayList<>(List.of(head));
        if (hasTotals) columns.add(total);
        table.columns().forEach(column -> columns.add(page.say(column)));
        return new Sheet(
                page.say(table.caption()),
                columns,
                table.rows().stream()
                        .map(row ->
                                new Row(
                                        page.say(row.label()),
                                        row.depth(),
                                        row.isSum(),
                                        Stream.concat(row.total().stream(), row.cells().stream())
                                                .map(it -> Cell.of(page.words(), it, in))
                                                .toList()))
                        .toList());
    }

    /// A page's lines over years or plans under a head for their labels, with the numbers of notes
    /// where there are any.
    public static Sheet of(Page page, YearTable table, String caption, String head) {
        return of(page, table, caption, head, PrintedUnit.KR);
    }

    /// The same in a multiple of kronor.
    public static Sheet of(
            Page page, YearTable table, String caption, String head, PrintedUnit in) {
        var columns = new ArrayList<>(List.of(head));
        if (table.hasNotes()) columns.add(page.say("web.note"));
        table.columns().forEach(column -> columns.add(page.say(column)));
        return new Sheet(
                caption,
                columns,
                table.rows().stream().map(row -> row(page, table, row, in)).toList());
    }

    private static Row row(Page page, YearTable table, YearTable.Row row, PrintedUnit in) {
        var cells = new ArrayList<Cell>();
        if (table.hasNotes()) cells.add(new Cell.Said(row.note()));
        if (row.kind() == YearTable.Kind.GROUP) table.columns().forEach(_ -> cells.add(Cell.EMPTY));
        for (var figure : row.cells())
            cells.add(figure.map(it -> Cell.of(page.words(), it, in)).orElse(Cell.EMPTY));
        return new Row(page.say(row.label()), row.depth(), row.kind() == YearTable.Kind.SUM, cells);
    }

    /// Figures below one another, each with its unit.
    public static Sheet list(Page page, String caption, List<Labelled> figures) {
        return list(page, caption, figures, PrintedUnit.KR);
    }

    /// The same in a multiple of kronor.
    public static Sheet list(Page page, String caption, List<Labelled> figures, PrintedUnit in) {
        return new Sheet(
                caption,
                List.of(page.say("web.what"), page.say("web.number"), page.say("web.unit")),
                figures.stream()
                        .map(it ->
                                Row.of(
                                        it.label(),
                                        it.isSum(),
                                        Cell.of(page.words(), it.figure(), in),
                                        in.isMultipleOf(it.figure().definition().unit())
                                                ? new Cell.Said(in.code())
                                                : unit(page, it.figure())))
                        .toList());
    }

    /// A figure under the name that it has in a list.
    public record Labelled(String label, Figure figure, boolean isSum) {}

    static Cell unit(Page page, Figure figure) {
        return new Cell.Said(page.say("figure.unit." + figure.definition().unit().code()));
    }
}
