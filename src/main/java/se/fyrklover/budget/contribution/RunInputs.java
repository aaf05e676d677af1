package se.fyrklover.budget.contribution;

import java.util.List;
import se.fyrklover.budget.ContributionTerms;
import tools.jackson.databind.json.JsonMapper;

/// Everything that a contribution run rests on, so that it can be reckoned again when members, law
/// and rule are others.
///
/// @param rule the version of the rule by which it is reckoned
public record RunInputs(int rule, ContributionTerms terms, List<Payer> payers, PartyShares law) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public RunInputs {
        payers = List.copyOf(payers);
    }

    /// What was typed, among the members and by the law and the rule of today.
    public static RunInputs of(ContributionTerms terms, List<Payer> payers) {
        return new RunInputs(Calculation.NEWEST_RULE, terms, payers, PartyShares.of(terms.year()));
    }

    /// The same text for the same inputs, as it is kept.
    public String written() {
        return JSON.writeValueAsString(this);
    }

    public static RunInputs read(String written) {
        return JSON.readValue(written, RunInputs.class);
    }

    public static String write(ContributionTerms terms) {
        return JSON.writeValueAsString(terms);
    }

    public static ContributionTerms readTerms(String written) {
        return JSON.readValue(written, ContributionTerms.class);
    }
}
