package se.fyrklover.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A budget as it was proposed, decided or revised, or as a year was forecast; never changed.
///
/// @param plan the year that the budget is named after
/// @param number from one; the newest stands, but for a proposal after a decision
/// @param change the last of the changes that it is made of
/// @param dated the day of the meeting, or of the proposal or the forecast
/// @param reference where the minutes tell of it
/// @param reason why it was revised
/// @param by who put it on record, where that one is still known here
public record BudgetVersion(
        int plan,
        int number,
        Kind kind,
        int change,
        LocalDate dated,
        String reference,
        String reason,
        Instant madeAt,
        Optional<String> by) {

    /// What a version is.
    public enum Kind {
        PROPOSED,
        DECIDED,
        REVISED,
        FORECAST;

        /// Whether the board has decided it.
        public boolean isDecision() {
            return this == DECIDED || this == REVISED;
        }

        /// Whether it may come after versions of these kinds: a budget is decided once and revised
        /// after that, and a forecast is of a version.
        public boolean mayFollow(Collection<Kind> before) {
            return switch (this) {
                case PROPOSED -> true;
                case DECIDED -> before.stream().noneMatch(Kind::isDecision);
                case REVISED -> before.stream().anyMatch(Kind::isDecision);
                case FORECAST -> !before.isEmpty();
            };
        }
    }

    /// The one of a budget's versions that stands: the newest, but what is proposed once there is a
    /// decision stands only when it is decided.
    ///
    /// @param versions the newest first
    public static Optional<BudgetVersion> standing(List<BudgetVersion> versions) {
        var isDecided = versions.stream().anyMatch(it -> it.kind().isDecision());
        return versions.stream().filter(it -> !isDecided || it.kind() != Kind.PROPOSED).findFirst();
    }
}
