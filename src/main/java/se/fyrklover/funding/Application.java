package se.fyrklover.funding;

import java.util.List;
import java.util.Optional;

/// What several parties ask money for, and what was done with it before it was decided.
///
/// @param frame the decision on the frame that a small grant is to be drawn from
/// @param steps in their order
public record Application(
        int number,
        String intervention,
        FundingKind kind,
        Optional<Integer> frame,
        String title,
        String purpose,
        List<String> parties,
        YearAmounts asked,
        By made,
        List<Step> steps) {

    /// What somebody did with it.
    public sealed interface Step {

        By by();

        String words();

        /// The office's advice to the board.
        record Prepared(By by, boolean recommended, String words) implements Step {}

        /// Somebody of the office has an interest in it, and is kept out of all handling.
        record Conflict(By by, String words) implements Step {}
    }

    public Application {
        parties = List.copyOf(parties);
        steps = List.copyOf(steps);
    }

    /// Which of its states a form was made from.
    public int version() {
        return steps.size();
    }

    /// The newest advice.
    public Optional<Step.Prepared> prepared() {
        return steps.stream()
                .filter(Step.Prepared.class::isInstance)
                .map(Step.Prepared.class::cast)
                .reduce((_, newer) -> newer);
    }

    /// Whether somebody has an interest in it.
    public boolean isOfInterestTo(By somebody) {
        return steps.stream()
                .anyMatch(it -> it instanceof Step.Conflict && it.by().isSame(somebody));
    }

    /// What somebody writes to apply.
    public record Draft(
            String intervention,
            FundingKind kind,
            Optional<Integer> frame,
            String title,
            String purpose,
            List<String> parties,
            YearAmounts asked) {

        /// The same, to be drawn from that frame.
        Draft from(Optional<Integer> decision) {
            return new Draft(intervention, kind, decision, title, purpose, parties, asked);
        }

        /// What it is once somebody has made it.
        Application made(int number, By by) {
            return new Application(
                    number,
                    intervention,
                    kind,
                    frame,
                    title,
                    purpose,
                    parties,
                    asked,
                    by,
                    List.of());
        }
    }
}
