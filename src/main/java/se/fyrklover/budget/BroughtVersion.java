package se.fyrklover.budget;

import java.time.LocalDate;
import se.fyrklover.budget.grid.Grid;

/// A version of a budget as a package brings it, and as it is taken along.
///
/// @param number from one, within the plan
/// @param grid all that it says
/// @param row where in the package's file it stands; 0 for one that is taken along
public record BroughtVersion(
        int number,
        BudgetVersion.Kind kind,
        LocalDate dated,
        String reference,
        String reason,
        Grid grid,
        int row) {

    public int plan() {
        return grid.plan();
    }

    /// Whether two say the same, however their lines came to stand in their order.
    public boolean says(BroughtVersion other) {
        return number == other.number
                && kind == other.kind
                && dated.equals(other.dated)
                && reference.equals(other.reference)
                && reason.equals(other.reason)
                && grid.settled().equals(other.grid.settled());
    }
}
