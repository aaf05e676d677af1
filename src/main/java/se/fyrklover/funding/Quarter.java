package se.fyrklover.funding;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import se.fyrklover.shared.Parsed;

/// A quarter of a year, for which an intervention asks to be paid.
public record Quarter(int year, int number) implements Comparable<Quarter> {

    public Quarter {
        if (number < 1 || number > 4) throw new IllegalArgumentException("quarter " + number);
    }

    /// As a form sends it: `2025-3`.
    public static Parsed<Quarter> parse(String text) {
        return text.matches("20\\d\\d-[1-4]")
                ? Parsed.read(
                        new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0'))
                : Parsed.unreadable("funding.expected.quarter");
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /// The one that a day lies in.
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    @Override
    public int compareTo(Quarter other) {
        return year != other.year
                ? Integer.compare(year, other.year)
                : Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
