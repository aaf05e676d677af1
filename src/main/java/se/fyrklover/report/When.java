package se.fyrklover.report;

import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.shared.Period;

/// Which period is meant, as seen from the document's own: the same some years away, the whole of
/// that year, or a year by its number.
///
/// @param whole whether the whole year is meant where the document is of a part of it
/// @param years how many years from the document's; negative before it
/// @param named the year itself, where it is named
record When(boolean whole, int years, Optional<Integer> named) {

    static final When OWN = new When(false, 0, Optional.empty());

    private static final Pattern WRITTEN =
            Pattern.compile("(?<named>(19|20)\\d\\d)|(?<year>year)?(?<away>[+-]\\d{1,2})?");

    static When year(int number) {
        return new When(true, 0, Optional.of(number));
    }

    static When away(int years) {
        return new When(false, years, Optional.empty());
    }

    /// Reads `2023`, `-1`, `year` or `year-1`; empty if it is none of them.
    static Optional<When> read(String written) {
        var read = WRITTEN.matcher(written);
        if (written.isEmpty() || !read.matches()) return Optional.empty();
        if (read.group("named") != null)
            return Optional.of(year(Integer.parseInt(read.group("named"))));
        var away = read.group("away");
        return Optional.of(
                new When(
                        read.group("year") != null,
                        away == null ? 0 : Integer.parseInt(away),
                        Optional.empty()));
    }

    /// As [#read] reads it.
    String written() {
        return named.map(String::valueOf)
                .orElseGet(
                        () -> (whole ? "year" : "") + (years == 0 ? "" : "%+d".formatted(years)));
    }

    Period from(Period own) {
        if (named.isPresent()) return Period.year(named.get());
        return whole ? Period.year(own.year() + years) : own.moved(years);
    }
}
