package se.fyrklover.proofreading.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.proofreading.say.Sought;

/// How the lines of statements are called, in Swedish and English.
final class StatementWords {

    private static final String FILE = "/reference/proofreading/statement-lines.csv";
    private static final Map<String, String> LINES = new HashMap<>();
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NOTE = Pattern.compile("(?iu)\\b(not|note)\\s*\\d+.*$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    static {
        lines().forEach(it -> LINES.put(it[2], it[0]));
    }

    /// Heads of columns that tell something else than what came out.
    static final Sought NOT_OUTCOME = pattern("not-outcome");

    static final Sought OVERVIEW = pattern("overview");

    private StatementWords() {}

    private static Stream<String[]> lines() {
        try (var file =
                Objects.requireNonNull(StatementWords.class.getResourceAsStream(FILE), FILE)) {
            return Arrays.stream(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\\R"))
                    .skip(1)
                    .map(it -> it.split(",", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static Sought pattern(String kind) {
        return Sought.of(
                lines().filter(it -> it[0].equals(kind))
                        .map(it -> Sought.quoted(it[2]))
                        .collect(Collectors.joining("|", "(", ")")));
    }

    /// Which line of a statement is called so, without note numbers and punctuation.
    static Optional<String> line(String label) {
        var open = label.indexOf('(') < 0 ? label : BRACKETS.matcher(label).replaceAll(" ");
        var named = NOTE.matcher(open).replaceAll(" ");
        var plain = NO_LETTERS.matcher(named).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(LINES.get(plain));
    }
}
