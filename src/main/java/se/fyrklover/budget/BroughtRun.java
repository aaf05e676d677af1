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
    ///
    /// @param until the day by which who was reminded is asked to pay
    /// @param document that tells of it; empty for what the office itself has noted
    /// @param where in the document; or what tells it from another that says the same
    public record Mark(
            String member,
            ContributionClaim.Kind kind,
            LocalDate on,
            Optional<Money> amount,
            Optional<LocalDate> until,
            String document,
            String where) {

        /// Whether both tell of the same, wherever they stand.
        boolean isOf(Mark other) {
            return member.equals(other.member)
                    && kind == other.kind
                    && on.equals(other.on)
                    && amount.equals(other.amount)
                    && until.equals(other.until);
        }

        Mark at(String inDocument, String there) {
            return new Mark(member, kind, on, amount, until, inDocument, there);
        }
    }

    public BroughtRun {
        marks = List.copyOf(marks);
    }
}
