package se.fyrklover.proofreading.sum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.proofreading.say.Sought;

/// The words by which tables say what a row or a column is, in Swedish and English.
final class TableWords {

    private static final String FILE = "/reference/proofreading/table-words.csv";
    private static final List<String[]> LINES = lines(FILE);

    static final Sought TOTAL = words("total");
    static final Sought NEVER = words("never");
    static final Sought COUNTED = words("counted");
    static final Sought MONEY = words("money");
    static final Sought THOUSANDS = words("thousands");
    static final Pattern CODE = Pattern.compile("(?iu)\\W*(" + of("code") + ")\\W*");
    static final Pattern OF_WHICH = Pattern.compile("(?iu)\\W*(" + of("of-which") + ")\\b.*");

    private TableWords() {}

    /// The lines of a list of ours after its heading, parted at commas.
    static List<String[]> lines(String path) {
        try (var file = Objects.requireNonNull(TableWords.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(it -> it.split(",", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static Sought words(String kind) {
        return Sought.of("(?<![\\p{L}\\d])(" + of(kind) + ")(?![\\p{L}\\d])");
    }

    /// A star stands for any ending.
    private static String of(String kind) {
        return LINES.stream()
                .filter(it -> it[0].equals(kind))
                .map(it ->
                        it[2].endsWith("*")
                                ? Sought.quoted(it[2].substring(0, it[2].length() - 1)) + "\\p{L}*"
                                : Sought.quoted(it[2]))
                .collect(Collectors.joining("|"));
    }
}
