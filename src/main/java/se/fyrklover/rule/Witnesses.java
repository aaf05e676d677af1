package se.fyrklover.rule;

import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.shared.Phrase;

/// How values are put into the sentences of breaches.
final class Witnesses {

    private Witnesses() {}

    /// A claim as it stands in print, with its unit.
    static Object shown(Claim claim) {
        return switch (claim.value().unit()) {
            case VERDICT -> claim.printed();
            case SHARE -> claim.printed().replace("%", "").strip() + "\u00A0%";
            default -> claim.value();
        };
    }

    /// The value of a figure, or the word for one that is missing.
    static Object shown(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(var quantity)
                ? quantity
                : Phrase.of("figure.missing");
    }
}
