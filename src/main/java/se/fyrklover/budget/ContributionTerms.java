package se.fyrklover.budget;

import java.util.stream.Stream;

/// What a contribution run is to be reckoned from, as somebody typed it; nothing of it is read
/// before it is reckoned, so that a draft keeps what cannot be read too.
///
/// @param basis `state` where the state has offered its part, `total` where all is decided
/// @param amount what is offered, or all
/// @param state in per cent, as [#regions] and [#municipalities]; all three empty by the law
/// @param agreement why the shares are others than the law's
/// @param unit to how many whole kronor parts are rounded
/// @param agreed a line for each member whose amount is agreed: name, tab, amount
/// @param population a list of inhabitants as it was pasted or came in a file
/// @param populationSource whose statistics they are
/// @param populationOn the day for which they hold
/// @param published the sum that was published with them; may be empty
public record ContributionTerms(
        int year,
        String basis,
        String amount,
        String state,
        String regions,
        String municipalities,
        String agreement,
        String unit,
        String agreed,
        String population,
        String populationSource,
        String populationOn,
        String published) {

    /// So many signs a list of inhabitants may have: the whole country's is some ten thousand.
    public static final int LONGEST = 400_000;

    /// So many signs anything else may have.
    public static final int LONGEST_FIELD = 40_000;

    public static final String STATE_OFFER = "state";
    public static final String TOTAL = "total";

    /// Those of a year for which nobody has typed anything.
    public static ContributionTerms none(int year) {
        return new ContributionTerms(
                year, STATE_OFFER, "", "", "", "", "", "100", "", "", "", "", "");
    }

    /// The same with other agreements and another list.
    public ContributionTerms with(String otherAgreed, String otherPopulation) {
        return new ContributionTerms(
                year,
                basis,
                amount,
                state,
                regions,
                municipalities,
                agreement,
                unit,
                otherAgreed,
                otherPopulation,
                populationSource,
                populationOn,
                published);
    }

    /// Whether nothing is longer than anybody types.
    public boolean isBounded() {
        return population.length() <= LONGEST
                && Stream.of(
                                basis,
                                amount,
                                state,
                                regions,
                                municipalities,
                                agreement,
                                unit,
                                agreed,
                                populationSource,
                                populationOn,
                                published)
                        .allMatch(it -> it.length() <= LONGEST_FIELD);
    }
}
