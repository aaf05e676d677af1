package se.fyrklover.budget;

import java.time.Instant;
import java.util.Optional;
import se.fyrklover.budget.grid.Edit;

/// A change of a budget that is worked on.
///
/// @param number from one, within the budget
/// @param undoes the change that it takes back
/// @param by who made it, where that one is still known here
public record BudgetChange(
        int number, Optional<Integer> undoes, Instant at, Optional<String> by, Edit edit) {

    BudgetChange of(Edit made) {
        return new BudgetChange(number, undoes, at, by, made);
    }
}
