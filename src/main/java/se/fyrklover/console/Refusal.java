package se.fyrklover.console;

import se.fyrklover.shared.Phrase;

/// What stops a command, and what to do about it; said in one line.
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    Refusal(String key, Object... arguments) {
        this(Phrase.of(key, arguments));
    }

    Refusal(Phrase phrase) {
        super(phrase.key());
        this.phrase = phrase;
    }

    Phrase phrase() {
        return phrase;
    }
}
