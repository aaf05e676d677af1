package se.fyrklover.mail;

import se.fyrklover.shared.Phrase;

/// A mail server is named in a way that cannot be used; says what to change.
public final class UnusableMailSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    UnusableMailSettings(String key, Object... arguments) {
        super(key);
        phrase = Phrase.of(key, arguments);
    }

    public Phrase phrase() {
        return phrase;
    }
}
