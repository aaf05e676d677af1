package se.fyrklover.funding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;

/// What the association has agreed with another organisation about a service, an office or courses,
/// with what was charged by it.
///
/// @param charges in their order, also the reversed
/// @param withdrawn who took it back, where nothing had been charged, and why
public record Deal(
        int number, Terms terms, List<Charge> charges, Optional<Note> withdrawn, By recorded) {

    /// What it is about.
    public enum Kind {
        /// Somebody's time, such as a manager's or an economist's.
        SERVICE,
        /// An office whose costs are shared.
        OFFICE,
        /// Courses that others send people to; always for a price for each.
        COURSE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which way the money goes.
    public enum Direction {
        /// The association is paid.
        SOLD,
        /// The association pays.
        BOUGHT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// With whom: an organisation, never a person.
    public record Counterpart(String name, OrganisationNumber number) {

        public Counterpart {
            if (!isOfNoPerson(number)) throw new IllegalArgumentException("a person's: " + number);
        }

        /// Reads an organisation number that cannot be somebody's personal number.
        public static Parsed<OrganisationNumber> parse(String text) {
            return OrganisationNumber.parse(text)
                    .then(it ->
                            isOfNoPerson(it)
                                    ? Parsed.read(it)
                                    : Parsed.unreadable("funding.expected.organisation"));
        }

        /// The third digit is that of a month's tens in a personal number, and 2 or more in others.
        private static boolean isOfNoPerson(OrganisationNumber number) {
            return number.canonical().charAt(2) >= '2';
        }
    }

    /// What was agreed.
    ///
    /// @param reference where it is kept; empty where that is not told
    public record Terms(
            Kind kind,
            Direction direction,
            Counterpart counterpart,
            String what,
            String reference,
            Period during,
            DealPrice price) {

        public Terms {
            if (kind == Kind.COURSE
                    && (direction != Direction.SOLD || !(price instanceof DealPrice.Each)))
                throw new IllegalArgumentException("a course is sold for a price for each");
        }
    }

    /// Why something was taken back, and by whom.
    public record Note(String words, By by) {}

    public Deal {
        charges = List.copyOf(charges);
    }

    /// Which of its states a form was made from.
    public int version() {
        return charges.size()
                + charges.stream().mapToInt(Charge::steps).sum()
                + (withdrawn.isPresent() ? 1 : 0);
    }

    /// Who did the newest thing with it.
    By newest() {
        return charges.stream()
                .map(Charge::newest)
                .max(Comparator.comparing(By::at))
                .or(() -> withdrawn.map(Note::by))
                .orElse(recorded);
    }

    public boolean stands() {
        return withdrawn.isEmpty();
    }

    /// The charges of a year that nobody has reversed.
    public List<Charge> standing(int year) {
        return charges.stream().filter(it -> it.stands() && it.year() == year).toList();
    }

    public Money charged(int year) {
        return sum(standing(year).stream().map(Charge::amount).toList());
    }

    /// What may be charged for a year: what was agreed for it, or what the price makes of that
    /// which it is for.
    public Money agreed(int year) {
        return terms.price() instanceof DealPrice.Fixed(var amounts)
                ? amounts.in(year)
                : sum(
                        standing(year).stream()
                                .map(it -> terms.price().of(it.content().basis()))
                                .toList());
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    /// One of a sort, by its code.
    public static <E extends Enum<E>> Optional<E> coded(E[] all, String code) {
        return Arrays.stream(all)
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }
}
