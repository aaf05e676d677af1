package se.fyrklover.proofreading.read;

import se.fyrklover.shared.Phrase;

/// A file that is not read on, with the sentence that says why.
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Phrase why;

    Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.why = Phrase.of("proofreading.read." + key, arguments);
    }

    Phrase why() {
        return why;
    }
}
