package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Optional;
import se.fyrklover.shared.Money;

/// What the board decided on an application, as the minutes say; never changed, only corrected by
/// another.
///
/// @param corrects the decision that it stands in place of
/// @param corrected the decision that stands in its place
public record FundingDecision(
        int number,
        Application application,
        Terms terms,
        Optional<Integer> corrects,
        Optional<Integer> corrected,
        Optional<Agreement> agreement,
        By recorded) {

    /// What was decided.
    ///
    /// @param heldOn the day of the meeting
    /// @param paragraph of the minutes
    /// @param granted amounts for each year; none where the application was turned down
    /// @param stoodAside who of the board had an interest and took no part; empty where nobody had
    public record Terms(
            LocalDate heldOn,
            String paragraph,
            YearAmounts granted,
            String conditions,
            String stoodAside) {

        /// Where everybody took part.
        public Terms(LocalDate heldOn, String paragraph, YearAmounts granted, String conditions) {
            this(heldOn, paragraph, granted, conditions, "");
        }
    }

    /// What was signed with the parties upon it.
    public record Agreement(LocalDate signedOn, String reference, By by) {}

    public boolean isGranted() {
        return !terms.granted().isEmpty();
    }

    /// Whether no other decision has taken its place.
    public boolean stands() {
        return corrected.isEmpty();
    }

    public String intervention() {
        return application.intervention();
    }

    /// What it grants of its own for a year: a small grant is a part of its frame.
    public Money granted(int year) {
        return stands() ? terms.granted().in(year) : Money.ZERO;
    }
}
