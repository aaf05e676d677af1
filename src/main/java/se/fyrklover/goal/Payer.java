package se.fyrklover.goal;

import java.util.Locale;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Text;

/// Whose money something costs or saves.
public enum Payer {
    STATE("Staten", "The state"),
    REGION("Regionen", "The region"),
    MUNICIPALITY("Kommunen", "The municipality"),
    /// All of them together, where the model does not tell them apart.
    PUBLIC("Det offentliga, inte uppdelat", "The public, not split");

    @SuppressWarnings("ImmutableEnumChecker") // a text holds two strings
    private final Text words;

    Payer(String sv, String en) {
        words = new Text(sv, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Facet facet() {
        return new Facet(Dimension.CATEGORY, code(), words);
    }
}
