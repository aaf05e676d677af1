package se.fyrklover.proofreading.sum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;

/// A grid with its numbers ready to be added both ways; percentages are left out.
///
/// @param isCounted whether it counts people or things one by one, so that nothing is rounded
/// @param isInThousands whether it says so of its amounts, or millions, so that all are rounded
record GridTable(
        Grid grid,
        Labels labels,
        Matrix rows,
        Matrix columns,
        boolean isCounted,
        boolean isInThousands) {

    private static final int LONGEST = 200;

    /// A cell of the grid.
    record Cell(int row, int column) {}

    static GridTable of(Grid grid) {
        var text =
                grid.rows().stream()
                        .map(it -> it.cells().stream().map(Grid.Cell::text).toList())
                        .toList();
        List<List<Optional<PrintedNumber>>> numbers =
                grid.rows().stream()
                        .map(it -> it.cells().stream().map(GridTable::added).toList())
                        .toList();
        var matrix = Matrix.of(numbers);
        var labels = Labels.of(text, numbers);
        var inThousands = labels.isInThousands(grid.title());
        return new GridTable(
                grid,
                labels,
                matrix,
                matrix.turned(),
                !inThousands && matrix.isWhole() && labels.isCounted(grid.title()),
                inThousands);
    }

    private static Optional<PrintedNumber> added(Grid.Cell cell) {
        return cell.number().filter(it -> !it.isPercent());
    }

    String printed(Cell cell) {
        return grid.rows().get(cell.row()).cells().get(cell.column()).text();
    }

    boolean isEmpty(Cell cell) {
        return printed(cell).isBlank();
    }

    String rowLabel(int row) {
        return labels.rowWords().get(row);
    }

    /// What the cell is about: its row, and its column where that has a name.
    String label(Cell cell) {
        return IntStream.of(0, 1)
                .mapToObj(i ->
                        i == 0 ? rowLabel(cell.row()) : labels.columnWords().get(cell.column()))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
    }

    /// The row as it stands.
    String words(int row) {
        var words =
                grid.rows().get(row).cells().stream()
                        .map(Grid.Cell::text)
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(" "));
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    /// So many units, with as many decimals as that cell has.
    String written(long units, Cell like) {
        var decimals =
                grid.rows()
                        .get(like.row())
                        .cells()
                        .get(like.column())
                        .number()
                        .map(it -> Math.max(0, it.value().scale()))
                        .orElse(0);
        return Numbers.write(Fraction.of(rows.number(units)), decimals, Language.SV);
    }
}
