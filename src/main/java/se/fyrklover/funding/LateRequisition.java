package se.fyrklover.funding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.fyrklover.shared.Money;

/// A quarter's requisition that has not come in time, or an answer about it.
///
/// @param kind what the intervention is to do
/// @param requisition its number; nothing where none is begun
/// @param decided for the year, with what was kept from the one before
/// @param left of it to requisition
/// @param reminders of it, the newest last
public record LateRequisition(
        String intervention,
        Quarter quarter,
        NextStep.Kind kind,
        Optional<Integer> requisition,
        LocalDate due,
        Money decided,
        Money left,
        List<Reminder> reminders) {

    /// How many days it has been late.
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }

    /// All that are late on a day, of every year that is not closed, the latest first.
    public static List<LateRequisition> of(FundingBook book, LocalDate today) {
        return book.years().stream()
                .flatMap(year -> NextStep.of(book, year, today).stream())
                .filter(it -> it.kind().owner() == NextStep.Owner.INTERVENTION)
                .filter(it -> it.isLate(today))
                .map(it -> late(book, it))
                .toList();
    }

    private static LateRequisition late(FundingBook book, NextStep step) {
        var quarter = step.quarter().orElseThrow();
        var balance = book.balance(step.intervention(), quarter.year());
        return new LateRequisition(
                step.intervention(),
                quarter,
                step.kind(),
                step.number(),
                step.until().orElseThrow(),
                balance.available(),
                balance.left(),
                book.reminders(step.intervention(), quarter));
    }
}
