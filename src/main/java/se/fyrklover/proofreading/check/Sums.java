package se.fyrklover.proofreading.check;

import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.sum.GridSums;

/// Totals that are not the sum of their parts.
public final class Sums implements Check {

    @Override
    public Found in(Reading reading) {
        return reading.grids().map(GridSums::in).reduce(Found.NOTHING, Found::and);
    }
}
