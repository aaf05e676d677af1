package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;

/// What was charged by a deal, once.
///
/// @param amount as it was charged, whatever the deal's price would make of it
/// @param paid when it was paid
/// @param reversed why it was taken back; its amount no longer counts then
public record Charge(
        int number,
        int deal,
        Content content,
        Money amount,
        Optional<Paid> paid,
        Optional<Deal.Note> reversed,
        By recorded) {

    /// What a charge is for.
    ///
    /// @param label what it is; of a course, which
    /// @param during what it is for, within one year; of a course, its day
    /// @param issued the day of the invoice
    public record Content(String label, Period during, LocalDate issued, Basis basis) {

        public Content {
            if (during.from().getYear() != during.to().getYear())
                throw new IllegalArgumentException("over a year's end: " + during);
        }
    }

    /// That which the deal's price is set upon.
    public sealed interface Basis {

        /// A part of what was agreed for the year.
        record Amount(Money amount) implements Basis {}

        /// The cost that is shared.
        record Cost(Money cost) implements Basis {}

        /// How many there were, in hundredths.
        record Count(int hundredths) implements Basis {}
    }

    public record Paid(LocalDate on, By by) {}

    public int year() {
        return content.during().to().getYear();
    }

    public boolean stands() {
        return reversed.isEmpty();
    }

    /// How far it has come, as keys of messages tell it.
    public String state() {
        return !stands() ? "reversed" : paid.isPresent() ? "paid" : "issued";
    }

    int steps() {
        return (paid.isPresent() ? 1 : 0) + (reversed.isPresent() ? 1 : 0);
    }

    By newest() {
        return Stream.of(
                        Stream.of(recorded),
                        paid.stream().map(Paid::by),
                        reversed.stream().map(Deal.Note::by))
                .flatMap(it -> it)
                .max(Comparator.comparing(By::at))
                .orElseThrow();
    }
}
