package se.fyrklover.proofreading.check;

import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which participants a label or a heading speaks of; the order matters, as "antal nya deltagare"
/// speaks of the new ones.
enum Population {
    PLACES("budget\\p{L}*|platser|plan|planera\\p{L}*|måltal|places|planned"),
    NEW("\\p{L}*nyinskriv\\p{L}*|nya|nytillkomna|ny|tillkomna|startade|påbörjade|new"),
    ENDED("\\p{L}*avslut\\p{L}*|\\p{L}*utskriv\\p{L}*|exited|ended|completed|exits"),
    ONGOING("pågående|kvarvarande|kvarstående|ongoing|remaining"),
    TOTAL(
            "total\\p{L}*|inskrivna|antal (?:deltagare|delt|personer)|deltagare|enrolled|participants");

    private final Pattern words;

    Population(String words) {
        this.words = Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})", ANY_CASE);
    }

    boolean isNamedIn(String text) {
        return words.matcher(text).find();
    }

    static Optional<Population> in(String text) {
        return Arrays.stream(values()).filter(it -> it.isNamedIn(text)).findFirst();
    }

    /// The key of its name.
    String key() {
        return "proofreading.text.population." + name().toLowerCase(Locale.ROOT);
    }
}
