package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Optional;
import se.fyrklover.shared.Money;

/// What was done at a year's end with what an intervention had not used; nothing more is
/// requisitioned for the year then.
///
/// @param reversed by which other, whose amounts are the same, it was taken back
public record YearEnd(
        int number,
        String intervention,
        int year,
        Terms terms,
        Optional<Integer> reverses,
        Optional<Integer> reversed,
        By recorded) {

    /// What was decided about it.
    ///
    /// @param repaid what the intervention pays back of what it has been paid
    /// @param carried what it may use the year after, of what it was granted
    /// @param heldOn the day of the meeting that decided so
    public record Terms(Money repaid, Money carried, LocalDate heldOn, String paragraph) {}

    public boolean stands() {
        return reverses.isEmpty() && reversed.isEmpty();
    }
}
