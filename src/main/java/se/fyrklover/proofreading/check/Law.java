package se.fyrklover.proofreading.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// A law of the dated list in `reference/proofreading/laws.csv`.
///
/// @param id its number in the statute book
/// @param words words of its title, by any of which it is known in a text
/// @param repealed the day on which it ceased to hold
/// @param replacedBy the number of the law that came in its place
record Law(
        String id,
        String title,
        List<String> words,
        LocalDate validFrom,
        Optional<LocalDate> repealed,
        Optional<String> replacedBy) {

    static final List<Law> ALL = read();

    private static List<Law> read() {
        var path = "/reference/proofreading/laws.csv";
        try (var file = Objects.requireNonNull(Law.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Law of(String[] cells) {
        return new Law(
                cells[0],
                cells[1],
                Arrays.asList(cells[2].split(";")),
                LocalDate.parse(cells[3]),
                Optional.of(cells[4]).filter(it -> !it.isEmpty()).map(LocalDate::parse),
                Optional.of(cells[5]).filter(it -> !it.isEmpty()));
    }

    static Optional<Law> numbered(String id) {
        return ALL.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// The laws that are named in a text; a longer name hides a shorter within it.
    static List<Law> namedIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var named =
                ALL.stream()
                        .filter(law -> law.words().stream().anyMatch(it -> isNamed(lower, it)))
                        .toList();
        return named.stream()
                .filter(it ->
                        named.stream()
                                .noneMatch(other ->
                                        other.words().getFirst().length()
                                                        > it.words().getFirst().length()
                                                && other.words()
                                                        .getFirst()
                                                        .endsWith(it.words().getFirst())))
                .toList();
    }

    private static boolean isNamed(String text, String word) {
        var at = text.indexOf(word);
        return at >= 0 && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    boolean holdsIn(int year) {
        return !validFrom.isAfter(LocalDate.of(year, 12, 31))
                && repealed.map(it ->
                                it.getYear() > year
                                        || (it.getYear() == year && it.getDayOfYear() > 1))
                        .orElse(true);
    }
}
