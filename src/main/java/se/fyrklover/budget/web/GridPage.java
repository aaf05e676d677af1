package se.fyrklover.budget.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;

/// The page on which a budget is worked on.
///
/// @param here the page's address
/// @param seen the number of the change that it shows
/// @param interventions those that a line can be tied to, by their ids
/// @param warnings what should be seen before the board sees it
/// @param untrue where tied lines say something else than the decisions
/// @param behind in how many places the budget of the year before says something else now than
///   beside this one
/// @param since what is written since the newest version; nothing where there is none
/// @param clashes what others have changed while this one wrote
/// @param changes what was changed lately, the newest first
/// @param pasting what was pasted, and what of it has no place
/// @param isDecided whether the board has decided the budget
/// @param mayDecide whether this one may put a decision on record
public record GridPage(
        int year,
        String here,
        int seen,
        Optional<GridView> grid,
        Map<String, String> interventions,
        List<String> warnings,
        List<String> untrue,
        int behind,
        Optional<Since> since,
        List<Clash> clashes,
        List<Changed> changes,
        Pasting pasting,
        Answers record,
        boolean isDecided,
        boolean mayDecide) {

    /// What two have changed in different ways.
    ///
    /// @param field of the form
    /// @param isMove whether both have moved it
    /// @param isBack whether its line is gone, and stands there again
    public record Clash(
            String field,
            String what,
            String theirs,
            String mine,
            boolean isMove,
            boolean isBack) {}

    /// What is written since a version was put on record, in words.
    public record Since(int version, List<String> what) {}

    /// A change, in words.
    ///
    /// @param isUndoable whether it can be taken back as a change of its own
    public record Changed(
            int number, String when, List<String> what, int more, boolean isUndoable) {}

    /// What was pasted and not saved.
    ///
    /// @param faults by the row of what was pasted
    /// @param surplus the columns that were left out, by their heads or their numbers
    public record Pasting(
            String text,
            Map<Integer, Phrase> faults,
            List<String> passedOver,
            List<String> surplus,
            boolean isDone) {

        static final Pasting NONE = new Pasting("", Map.of(), List.of(), List.of(), false);
    }

    /// So many fields have two changed in different ways.
    public int fieldsClashing() {
        return (int) clashes.stream().filter(it -> !it.isMove()).count();
    }

    /// The view, where somebody has begun.
    public GridView view() {
        return grid.orElseThrow();
    }
}
