package se.fyrklover.proofreading.check;

import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.statement.Closings;
import se.fyrklover.proofreading.statement.Fits;
import se.fyrklover.proofreading.statement.Notes;
import se.fyrklover.proofreading.statement.OperatingAccount;
import se.fyrklover.proofreading.statement.OverviewRatios;
import se.fyrklover.proofreading.statement.YearsInRows;

/// Statements that do not fit each other: balance, result, what a year opens and closes with,
/// notes, the operating account, the shares of an overview.
public final class Statements implements Check {

    @Override
    public Found in(Reading reading) {
        return Found.all(steps(reading).map(Supplier::get).toList());
    }

    @Override
    public Stream<Supplier<Found>> steps(Reading reading) {
        return Stream.of(
                () -> Fits.in(reading),
                () -> Closings.in(reading),
                () -> YearsInRows.in(reading),
                () -> Notes.in(reading),
                () -> OperatingAccount.in(reading),
                () -> OverviewRatios.in(reading));
    }
}
