package se.fyrklover.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The days from the first to the last, both counted, as people write a period.
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {

    public Period {
        if (to.isBefore(from))
            throw new IllegalArgumentException("a period that ends before it starts");
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /// The part of a year from its first day to the end of a month.
    public static Period yearTo(YearMonth last) {
        return new Period(LocalDate.of(last.getYear(), 1, 1), last.atEndOfMonth());
    }

    /// Whether a day is one that something here can be of; there are others, which no database
    /// holds.
    public static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() < 2200;
    }

    /// The day that is written as `2025-01-31`, if it is one that something here can be of.
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip())).filter(Period::isOfOurTime);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    public boolean isYear() {
        return equals(year(from.getYear()));
    }

    /// The year in which it ends; a year's own number where it is a whole year.
    public int year() {
        return to.getYear();
    }

    /// The same part of another year.
    ///
    /// @param years how many years from this one; negative before it
    public Period moved(int years) {
        // The last day of a month is the last one in every year.
        var month = YearMonth.from(to);
        var end = to.equals(month.atEndOfMonth());
        return new Period(
                from.plusYears(years),
                end ? month.plusYears(years).atEndOfMonth() : to.plusYears(years));
    }

    /// As a PostgreSQL `daterange`, closed at both ends.
    public String asRange() {
        return "[%s,%s]".formatted(from, to);
    }

    @Override
    public int compareTo(Period other) {
        var byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : from.compareTo(other.from);
    }

    @Override
    public String toString() {
        return isYear() ? String.valueOf(year()) : from + "–" + to;
    }
}
