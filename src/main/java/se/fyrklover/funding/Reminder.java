package se.fyrklover.funding;

import java.time.LocalDate;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.SwedishTime;

/// That an intervention was reminded of what it had not sent in time, as all stood then.
///
/// @param kind what was to be done
/// @param until the day by which it was asked to be done
/// @param decided for the year
/// @param left of it to requisition
/// @param letters how many were written to by mail
public record Reminder(
        int number,
        String intervention,
        Quarter quarter,
        NextStep.Kind kind,
        LocalDate due,
        LocalDate until,
        Money decided,
        Money left,
        int letters,
        By by) {

    public LocalDate on() {
        return SwedishTime.day(by.at());
    }
}
