package se.fyrklover.budget.web;

import se.fyrklover.budget.contribution.Party;
import se.fyrklover.budget.contribution.PartyShares;
import se.fyrklover.words.Words;

/// The law's shares in words, as a form tells of them.
public record LawShares(String state, String regions, String municipalities, String source) {

    static LawShares of(Words words, PartyShares shares) {
        var kronor = new Kronor(words);
        return new LawShares(
                kronor.percent(shares.of(Party.STATE)),
                kronor.percent(shares.of(Party.REGIONS)),
                kronor.percent(shares.of(Party.MUNICIPALITIES)),
                shares.source());
    }
}
