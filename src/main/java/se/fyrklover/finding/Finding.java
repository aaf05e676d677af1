package se.fyrklover.finding;

import java.util.Optional;
import se.fyrklover.rule.Breach;

/// A breach in an association's year, with what has been said about it.
public record Finding(Breach breach, Optional<Explanation> explanation) {

    /// What has become of a finding.
    public enum State {
        OPEN,
        EXPLAINED,
        /// It was found once, and no longer is.
        CORRECTED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String id() {
        return breach.id();
    }

    public State state() {
        return explanation.isPresent() ? State.EXPLAINED : State.OPEN;
    }
}
