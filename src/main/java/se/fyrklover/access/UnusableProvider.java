package se.fyrklover.access;

import se.fyrklover.shared.Phrase;

/// A provider of identities is named in a way that cannot be used; says what to change.
public final class UnusableProvider extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    public UnusableProvider(String key, Object... arguments) {
        super(key);
        phrase = Phrase.of(key, arguments);
    }

    public Phrase phrase() {
        return phrase;
    }
}
