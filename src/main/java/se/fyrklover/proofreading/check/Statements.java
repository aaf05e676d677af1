package se.fyrklover.proofreading.check;

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
        return Fits.in(reading)
                .and(Closings.in(reading))
                .and(YearsInRows.in(reading))
                .and(Notes.in(reading))
                .and(OperatingAccount.in(reading))
                .and(OverviewRatios.in(reading));
    }
}
