package se.fyrklover.ledger.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.ledger.reconciliation.Matching.Match;
import se.fyrklover.ledger.reconciliation.Matching.Unclear;

/// All payments that were noted beside all that is booked, over the years; each year is a view of
/// it.
///
/// @param owed requisitions that are not paid, with the debt that is booked for them
/// @param before what was booked of payments before they were made, or of claims that are not paid
/// @param told the years of which it is told what was paid
/// @param reach to which day each year's books go
public record Reconciliation(
        Matching matching,
        List<Match> owed,
        List<Match> before,
        Map<Payment.Sort, Set<Integer>> told,
        Map<Integer, LocalDate> reach) {

    public Reconciliation {
        owed = List.copyOf(owed);
        before = List.copyOf(before);
        told = Map.copyOf(told);
        reach = Map.copyOf(reach);
    }

    /// Holds all against all.
    ///
    /// @param asked requisitions that were asked for and are not paid
    /// @param claimed what was asked of members and is not paid
    /// @param bookings of the bank, debts and claims
    public static Reconciliation of(
            List<Payment> payments,
            List<Payment> asked,
            List<Payment> claimed,
            Collection<Booking> bookings,
            List<Said> said,
            Map<Integer, LocalDate> reach) {
        var bank = of(bookings, Booking.Sort.BANK);
        var paid = Matching.of(payments, bank, said);
        var debts = Debts.of(of(bookings, Booking.Sort.DEBT), bank, paid.matches());
        var claims = Debts.of(of(bookings, Booking.Sort.CLAIM), bank, paid.matches());
        var due = Matching.of(asked, debts.open(), List.of());
        var open = Matching.of(claimed, claims.open(), List.of());
        return new Reconciliation(
                new Matching(
                        paid.matches(),
                        paid.unclear(),
                        paid.missing(),
                        Stream.concat(paid.left().stream(), due.left().stream()).toList()),
                due.matches(),
                Stream.concat(
                                Stream.of(debts, claims)
                                        .flatMap(it -> it.settled().stream())
                                        .flatMap(Debts.Settled::matches),
                                open.matches().stream())
                        .toList(),
                told(payments, asked),
                reach);
    }

    private static List<Booking> of(Collection<Booking> bookings, Booking.Sort sort) {
        return bookings.stream().filter(it -> it.sort() == sort).toList();
    }

    private static Map<Payment.Sort, Set<Integer>> told(
            List<Payment> payments, List<Payment> asked) {
        return Stream.concat(payments.stream(), asked.stream())
                .collect(
                        Collectors.groupingBy(
                                Payment::sort,
                                Collectors.flatMapping(
                                        it -> Stream.of(it.year(), it.on().getYear()),
                                        Collectors.toSet())));
    }

    /// Whether it is told what was paid in a year.
    public boolean isTold(Payment.Sort sort, int year) {
        return told.getOrDefault(sort, Set.of()).contains(year);
    }

    /// Whether there are books of a year.
    public boolean hasBooks(int year) {
        return reach.containsKey(year);
    }

    /// Whether the books go to the day of a payment.
    public boolean isReached(Payment payment) {
        var last = reach.get(payment.on().getYear());
        return last != null && !payment.on().isAfter(last);
    }

    /// The payments of a year that ought to be found in its books.
    public List<Payment> due(int year) {
        return matching.payments()
                .filter(it -> it.on().getYear() == year && isReached(it))
                .toList();
    }

    public List<Match> matches(int year) {
        return matching.matches().stream().filter(it -> isOf(it, year)).toList();
    }

    private static boolean isOf(Match match, int year) {
        return match.payment().on().getYear() == year || match.booking().dated().getYear() == year;
    }

    /// Those of the payments due that were found.
    public List<Match> found(int year) {
        return matching.matches().stream()
                .filter(it -> it.payment().on().getYear() == year && isReached(it.payment()))
                .toList();
    }

    public List<Unclear> unclear(int year) {
        return matching.unclear().stream()
                .filter(it -> it.payment().on().getYear() == year)
                .toList();
    }

    public List<Payment> missing(int year) {
        return matching.missing().stream()
                .filter(it -> it.on().getYear() == year && isReached(it))
                .toList();
    }

    /// The payments of a year that its books do not go to.
    public List<Payment> ahead(int year) {
        return matching.missing().stream()
                .filter(it -> it.on().getYear() == year && !isReached(it))
                .toList();
    }

    /// What is booked in a year as from members or to interventions, with nothing behind it; what
    /// could be that of an unclear payment stands with it.
    public List<Booking> unexplained(int year) {
        var candidates = new HashSet<Booking>();
        matching.unclear().forEach(it -> candidates.addAll(it.candidates()));
        return matching.left().stream()
                .filter(it -> it.dated().getYear() == year && concerns(it, year))
                .filter(it -> !candidates.contains(it))
                .toList();
    }

    /// What else went through the bank.
    public List<Booking> others(int year) {
        return matching.left().stream()
                .filter(it -> it.dated().getYear() == year && it.isBank() && !concerns(it, year))
                .toList();
    }

    private boolean concerns(Booking booking, int year) {
        return booking.ore() < 0
                ? isTold(Payment.Sort.REQUISITION, year) && booking.names(Payment.Sort.REQUISITION)
                : isTold(Payment.Sort.CONTRIBUTION, year)
                        && (booking.names(Payment.Sort.CONTRIBUTION) || booking.isIncome());
    }

    /// The bookings behind the requisitions of a year, paid or owed.
    public List<Match> ofRequisitions(int year) {
        return Stream.concat(matching.matches().stream(), owed.stream())
                .filter(it -> it.payment().sort() == Payment.Sort.REQUISITION)
                .filter(it -> it.payment().year() == year)
                .toList();
    }

    /// What the vouchers of a file pay, or book before it is paid, by where they stand in it.
    public Map<Integer, List<Payment>> of(int file) {
        return Stream.of(matching.matches(), owed, before)
                .flatMap(List::stream)
                .filter(it -> it.booking().file() == file)
                .collect(
                        Collectors.groupingBy(
                                it -> it.booking().position(),
                                Collectors.mapping(Match::payment, Collectors.toList())));
    }
}
