package se.fyrklover.entrance.web;

import java.time.LocalDate;
import se.fyrklover.shared.Parsed;

/// The first year that an association keeps here, as somebody types it.
final class FirstYear {

    /// Since law 2003:1210 came into force.
    private static final int EARLIEST = 2004;

    private FirstYear() {}

    /// Its first day; at the latest next year's.
    static Parsed<LocalDate> parse(String typed, LocalDate today) {
        var latest = today.getYear() + 1;
        var text = typed.strip();
        var year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        return year >= EARLIEST && year <= latest
                ? Parsed.read(LocalDate.of(year, 1, 1))
                : Parsed.unreadable(
                        "entrance.expected.year", String.valueOf(EARLIEST), String.valueOf(latest));
    }
}
