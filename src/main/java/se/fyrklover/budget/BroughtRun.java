package se.fyrklover.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fyrklover.shared.Money;

/// A contribution run as a package brings it, with what has happened to its claims.
///
/// @param dated the day on which it was decided
public record BroughtRun(ContributionTerms terms, LocalDate dated, List<Mark> marks) {

    /// Something that happened to the claim on a member.
    public record Mark(
            String member, ContributionClaim.Kind kind, LocalDate on, Optional<Money> amount) {}

    public BroughtRun {
        marks = List.copyOf(marks);
    }
}
