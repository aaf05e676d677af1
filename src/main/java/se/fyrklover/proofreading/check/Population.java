package se.fyrklover.proofreading.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.proofreading.say.Sought;

/// Which participants a label or a heading speaks of; the order matters, as "antal nya deltagare"
/// speaks of the new ones.
@SuppressWarnings("ImmutableEnumChecker") // what is sought stays the same
enum Population {
    PLACES("budget\\p{L}*|platser|plan|planera\\p{L}*|måltal|places|planned"),
    NEW("\\p{L}*nyinskriv\\p{L}*|nya|nytillkomna|ny|tillkomna|startade|påbörjade|new"),
    ENDED("\\p{L}*avslut\\p{L}*|\\p{L}*utskriv\\p{L}*|exited|ended|completed|exits"),
    ONGOING("pågående|kvarvarande|kvarstående|ongoing|remaining"),
    TOTAL(
            "total\\p{L}*|inskrivna|antal (?:deltagare|delt|personer)|deltagare|enrolled|participants");

    private final Sought words;

    Population(String words) {
        this.words = Sought.of("(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    boolean isNamedIn(String text) {
        return words.isIn(text);
    }

    static Optional<Population> in(String text) {
        return Arrays.stream(values()).filter(it -> it.isNamedIn(text)).findFirst();
    }

    /// The key of its name.
    String key() {
        return "proofreading.text.population." + name().toLowerCase(Locale.ROOT);
    }
}
