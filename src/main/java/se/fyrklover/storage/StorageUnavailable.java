package se.fyrklover.storage;

import se.fyrklover.shared.Phrase;

/// The database cannot be had, for a reason that the one who starts the program can do something
/// about.
public final class StorageUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    private StorageUnavailable(Phrase phrase) {
        super(phrase.key() + " " + phrase.arguments());
        this.phrase = phrase;
    }

    /// Takes texts only, so that no number is grouped or path reworded on its way into the
    /// sentence.
    static StorageUnavailable because(String key, Object... arguments) {
        var texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new StorageUnavailable(Phrase.of(key, texts));
    }

    public Phrase phrase() {
        return phrase;
    }
}
