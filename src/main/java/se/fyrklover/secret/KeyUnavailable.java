package se.fyrklover.secret;

import se.fyrklover.shared.Phrase;

/// The master key cannot be had, for a reason that the one who starts the program can do something
/// about.
public final class KeyUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    KeyUnavailable(String key, Object... arguments) {
        super(key);
        this.phrase = Phrase.of(key, arguments);
    }

    public Phrase phrase() {
        return phrase;
    }
}
