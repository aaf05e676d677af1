package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Spot;

/// Grids for tests, written as rows with cells parted by bars.
public final class Grids {

    private Grids() {}

    public static Grid grid(String... rows) {
        var cells = Arrays.stream(rows).map(it -> Arrays.asList(it.split("\\|", -1))).toList();
        return grid(cells);
    }

    public static Grid grid(List<List<String>> rows) {
        List<Grid.Row> made = new ArrayList<>();
        for (var row : rows)
            made.add(
                    new Grid.Row(
                            new Spot(0, made.size() + 1, ""),
                            false,
                            0,
                            row.stream().map(Grid.Cell::of).toList()));
        return new Grid(new Spot(0, 1, ""), "", rows.get(0).size(), made);
    }
}
