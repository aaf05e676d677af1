package se.fyrklover.budget;

import se.fyrklover.budget.contribution.Party;
import se.fyrklover.budget.contribution.PartyShares;
import se.fyrklover.shared.Fraction;

/// What part of all contributions is the state's by law (2003:1210, 5 §).
public final class StateShare {

    private StateShare() {}

    public static Fraction of(int year) {
        return PartyShares.of(Math.max(year, PartyShares.firstYear())).of(Party.STATE);
    }
}
