package se.fyrklover.proofreading.check;

import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.statement.Closings;
import se.fyrklover.proofreading.statement.Fits;
import se.fyrklover.proofreading.statement.Notes;

/// Statements that do not fit each other: balance, result, what a year opens and closes with,
/// notes.
public final class Statements implements Check {

    @Override
    public Found in(Reading reading) {
        return Fits.in(reading).and(Closings.in(reading)).and(Notes.in(reading));
    }
}
