package se.fyrklover.proofreading.check;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.Grid;

/// What stands above the columns of a table.
final class Heads {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private final Grid grid;
    private final int rows;

    Heads(Grid grid) {
        this.grid = grid;
        rows = rows(grid);
    }

    /// How many of the first rows are heads: those without a number that is no year.
    int rows() {
        return rows;
    }

    private static int rows(Grid grid) {
        var count = 0;
        for (var row : grid.rows()) {
            if (row.cells().stream()
                    .skip(1)
                    .anyMatch(it -> it.number().isPresent() && !isYear(it.text()))) break;
            count++;
        }
        return count == grid.rows().size() ? 0 : count;
    }

    private static boolean isYear(String text) {
        return text.length() == 4 && YEAR.matcher(text).matches();
    }

    String above(int column) {
        return grid.rows().stream()
                .limit(rows)
                .map(it -> it.cells().get(column).text())
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(" "));
    }

    /// The only year above a column.
    Optional<Integer> year(int column) {
        var years =
                YEAR.matcher(above(column))
                        .results()
                        .map(it -> Integer.parseInt(it.group(1)))
                        .distinct()
                        .toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    /// All that is said above the numbers.
    String all() {
        return grid.title()
                + " "
                + grid.rows().stream()
                        .limit(rows)
                        .flatMap(it -> it.cells().stream())
                        .map(Grid.Cell::text)
                        .collect(Collectors.joining(" "));
    }
}
