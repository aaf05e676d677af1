package se.fyrklover.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureTable;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Text;

/// A table as it may be printed for all: small numbers of persons are withheld, and with them as
/// many others of the same table as it takes for none to follow from rows and totals.
///
/// A number is small from one to as many as its definition calls few. The same table is always
/// protected in the same way.
///
/// @param columns the heads of the cells
/// @param withTotals whether each row begins with its total
public record ProtectedTable(Text caption, List<Text> columns, boolean withTotals, List<Row> rows) {

    /// One row of the table; its total comes first where the table has such a column.
    public record Row(Text label, int depth, boolean isSum, List<Cell> cells) {}

    /// One cell: what it is, or that it is withheld.
    public sealed interface Cell {

        record Shown(Outcome outcome) implements Cell {}

        record Hidden() implements Cell {}
    }

    /// Zero is shown, so what is withheld is at least one.
    private static final long LEAST = 1;

    /// Bounds may close in without end; by then they have told what they can.
    private static final int PASSES = 100;

    /// More than any table counts.
    private static final long ANY = 1_000_000_000;

    /// Protects a table; one that does not count persons stands as it is.
    public static ProtectedTable of(FigureTable table) {
        return of(table, Set.of());
    }

    /// The same beside other tables: what they withhold is withheld here too, so that no number is
    /// read in one that another hides.
    public static ProtectedTable of(FigureTable table, Set<Figure.Identity> elsewhere) {
        var grid = new Grid(table);
        var hidden = grid.hidden(elsewhere);
        var rows = new ArrayList<Row>();
        for (var row = 0; row < table.rows().size(); row++) {
            var from = table.rows().get(row);
            var cells = new ArrayList<Cell>();
            for (var column = 0; column < grid.width(); column++)
                cells.add(
                        hidden.contains(new At(row, column))
                                ? new Cell.Hidden()
                                : new Cell.Shown(grid.figure(row, column).outcome()));
            rows.add(new Row(from.label(), from.depth(), from.isSum(), List.copyOf(cells)));
        }
        return new ProtectedTable(
                table.caption(), table.columns(), grid.hasTotals(), List.copyOf(rows));
    }

    /// How many cells are withheld.
    public long hidden() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Hidden.class::isInstance)
                .count();
    }

    private record At(int row, int column) {}

    /// Cells that add up to one of them.
    private record Equation(List<At> parts, At total) {

        List<At> all() {
            var all = new ArrayList<>(parts);
            all.add(total);
            return all;
        }
    }

    /// The table while it is protected.
    private static final class Grid {

        private final FigureTable table;

        /// Below zero where it is not known.
        private final long[][] counts;

        Grid(FigureTable table) {
            this.table = table;
            counts = new long[table.rows().size()][width()];
            for (var row = 0; row < counts.length; row++)
                for (var column = 0; column < width(); column++)
                    counts[row][column] = count(figure(row, column));
        }

        private static long count(Figure figure) {
            return figure.outcome() instanceof Outcome.Known(var quantity)
                    ? quantity.amount().rounded(0).longValue()
                    : -1;
        }

        boolean hasTotals() {
            return table.rows().stream().anyMatch(row -> row.total().isPresent());
        }

        int width() {
            return table.columns().size() + (hasTotals() ? 1 : 0);
        }

        Figure figure(int row, int column) {
            var from = table.rows().get(row);
            if (!hasTotals()) return from.cells().get(column);
            return column == 0 ? from.total().orElseThrow() : from.cells().get(column - 1);
        }

        private long count(At at) {
            return counts[at.row()][at.column()];
        }

        private boolean isSmall(At at) {
            var definition = figure(at.row(), at.column()).definition();
            return definition.unit() == Unit.PERSONS
                    && count(at) > 0
                    && count(at) <= definition.few();
        }

        Set<At> hidden(Set<Figure.Identity> elsewhere) {
            var hidden = new HashSet<At>();
            for (var row = 0; row < table.rows().size(); row++)
                for (var column = 0; column < width(); column++)
                    if (isSmall(new At(row, column))
                            || elsewhere.contains(figure(row, column).identity()))
                        hidden.add(new At(row, column));
            if (hidden.isEmpty()) return hidden;
            var equations = equations();
            for (var told = told(equations, hidden);
                    told.isPresent();
                    told = told(equations, hidden)) hidden.add(told.get());
            return hidden;
        }

        /// What must be withheld too, since a withheld number follows from what is shown; nothing
        /// where none does.
        private Optional<At> told(List<Equation> equations, Set<At> hidden) {
            var bounds = new Bounds(equations, hidden);
            var telling =
                    equations.stream()
                            .filter(it -> it.all().stream().anyMatch(bounds::isTold))
                            .toList();
            return smallest(telling, hidden, false).or(() -> smallest(telling, hidden, true));
        }

        /// The smallest number that is not withheld yet, a total only if no other is left; zero is
        /// never withheld.
        private Optional<At> smallest(List<Equation> equations, Set<At> hidden, boolean total) {
            return equations.stream()
                    .flatMap(it -> it.all().stream())
                    .filter(it -> isTotal(it) == total)
                    .filter(it -> !hidden.contains(it) && count(it) > 0)
                    .min(Comparator.comparingLong(this::count));
        }

        private boolean isTotal(At at) {
            return (hasTotals() && at.column() == 0) || table.rows().get(at.row()).isSum();
        }

        /// What somebody who reads the table can know of each number: the least and the most.
        private final class Bounds {

            private final Set<At> hidden;
            private final long[][] least = new long[table.rows().size()][width()];
            private final long[][] most = new long[table.rows().size()][width()];

            Bounds(List<Equation> equations, Set<At> hidden) {
                this.hidden = hidden;
                for (var row = 0; row < least.length; row++)
                    for (var column = 0; column < width(); column++) {
                        var away = hidden.contains(new At(row, column));
                        var count = counts[row][column];
                        least[row][column] = away ? LEAST : Math.max(0, count);
                        most[row][column] = away || count < 0 ? ANY : count;
                    }
                var narrower = true;
                for (var pass = 0; narrower && pass < PASSES; pass++) {
                    narrower = false;
                    for (var equation : equations) narrower |= narrow(equation);
                }
            }

            boolean isTold(At at) {
                return hidden.contains(at) && least(at) == most(at);
            }

            private long least(At at) {
                return least[at.row()][at.column()];
            }

            private long most(At at) {
                return most[at.row()][at.column()];
            }

            private boolean narrow(Equation equation) {
                var low = equation.parts().stream().mapToLong(this::least).sum();
                var high = equation.parts().stream().mapToLong(this::most).sum();
                var narrower = narrow(equation.total(), low, high);
                for (var at : equation.parts())
                    narrower |=
                            narrow(
                                    at,
                                    least(equation.total()) - (high - most(at)),
                                    most(equation.total()) - (low - least(at)));
                return narrower;
            }

            private boolean narrow(At at, long low, long high) {
                var narrower = low > least(at) || high < most(at);
                least[at.row()][at.column()] = Math.max(low, least(at));
                most[at.row()][at.column()] = Math.min(high, most(at));
                return narrower;
            }
        }

        /// Each row makes its total, and each column's rows of the first depth make its last row.
        private List<Equation> equations() {
            var equations = new ArrayList<Equation>();
            var last = table.rows().size() - 1;
            if (hasTotals())
                for (var row = 0; row <= last; row++) {
                    var parts = new ArrayList<At>();
                    for (var column = 1; column < width(); column++) parts.add(new At(row, column));
                    equations.add(new Equation(parts, new At(row, 0)));
                }
            if (last > 0 && table.rows().get(last).isSum())
                for (var column = 0; column < width(); column++) {
                    var parts = new ArrayList<At>();
                    for (var row = 0; row < last; row++)
                        if (table.rows().get(row).depth() == 0) parts.add(new At(row, column));
                    equations.add(new Equation(parts, new At(last, column)));
                }
            return equations;
        }
    }
}
