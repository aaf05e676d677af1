package se.fyrklover.proofreading.check;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.sum.GridSums;

/// Totals that are not the sum of their parts.
public final class Sums implements Check {

    private static final int CELLS = 200_000;
    private static final Found TOO_LARGE =
            new Found(List.of(), 1, 0, Map.of("proofreading.sum.unclear.too-large", 1));

    @Override
    public Found in(Reading reading) {
        return Found.all(reading.grids().map(Sums::in).toList());
    }

    @Override
    public Stream<Supplier<Found>> steps(Reading reading) {
        return reading.grids().map(grid -> () -> in(grid));
    }

    private static Found in(Grid grid) {
        return (long) grid.columns() * grid.rows().size() > CELLS ? TOO_LARGE : GridSums.in(grid);
    }
}
