package se.fyrklover.budget.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;

/// A contribution run reckoned: what all pay, each party's part of it, and each member's.
///
/// @param total of all
/// @param lines one for each member of each party, in the members' order
/// @param inhabitants what the list of inhabitants gave, where it was needed
public record Calculation(
        Money total,
        Money unit,
        List<Part> parts,
        List<Line> lines,
        Optional<Inhabitants> inhabitants) {

    /// The rule by which runs are reckoned today; an older run keeps its own.
    public static final int NEWEST_RULE = 1;

    /// What came of reckoning.
    public sealed interface Outcome {

        record Reckoned(Calculation calculation) implements Outcome {}

        /// What should stand in a field, by the field's name in
        /// [se.fyrklover.budget.ContributionTerms].
        record Faulty(Map<String, Phrase> faults) implements Outcome {}
    }

    public Calculation {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /// A party's part.
    ///
    /// @param agreed what of it was agreed with members
    /// @param divided what of it was divided by inhabitants, or falls to who is alone
    /// @param inhabitants of those among whom it was divided; zero where nobody was counted
    public record Part(
            Party party,
            Fraction share,
            Money amount,
            Money agreed,
            Money divided,
            long inhabitants) {}

    /// How a member's amount came about.
    public enum Basis {
        /// All that is left of the party's part falls to this one member.
        WHOLE,
        AGREED,
        INHABITANTS;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a member pays as one of a party.
    ///
    /// @param inhabitants counted for it, where it was divided by them
    /// @param exact the share in kronor before it was rounded
    public record Line(
            Party party,
            Payer payer,
            Basis basis,
            Optional<Long> inhabitants,
            Fraction exact,
            Money amount) {}

    /// The list of inhabitants against what was published with it.
    ///
    /// @param counted of the members' own, those who pay by them
    /// @param compared the sum that the published one is held against
    /// @param others how many rows are of places that pay nothing here
    /// @param published the sum that was published, where it is known
    /// @param addedOver along what the list's numbers were added up
    public record Inhabitants(
            long counted,
            long compared,
            int others,
            Optional<Long> published,
            List<String> addedOver) {

        /// How much the published sum is above the parts.
        public Optional<Long> difference() {
            return published.map(it -> it - compared);
        }
    }

    /// Reckons by the inputs' own version of the rule.
    ///
    /// @throws IllegalArgumentException for a version that there is not
    public static Outcome of(RunInputs inputs) {
        if (inputs.rule() != NEWEST_RULE)
            throw new IllegalArgumentException("no rule " + inputs.rule());
        return new Reckoning(inputs).reckon();
    }
}
