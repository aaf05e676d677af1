package se.fyrklover.budget.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.fyrklover.budget.DueDays;
import se.fyrklover.shared.Period;

/// The days on which contributions fall due, as somebody types them: one on each line.
final class DueForm {

    private DueForm() {}

    /// Nothing where something in it is no day, or not of the year or those next to it.
    static Optional<DueDays> read(String text, int year) {
        var days = new TreeSet<LocalDate>();
        for (var line : text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            var day = Period.day(line);
            if (day.isEmpty() || Math.abs(day.get().getYear() - year) > 1) return Optional.empty();
            days.add(day.get());
        }
        return days.isEmpty() || days.size() > DueDays.MOST
                ? Optional.empty()
                : Optional.of(new DueDays(List.copyOf(days)));
    }

    static String typed(DueDays days) {
        return days.days().stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
    }
}
