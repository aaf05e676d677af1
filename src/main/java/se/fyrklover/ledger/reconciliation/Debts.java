package se.fyrklover.ledger.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.ledger.reconciliation.Matching.Match;

/// Debts to interventions and claims on members that were booked before they were paid.
///
/// @param settled those that a payment of the bank has settled, in the order of their days
/// @param open the others
public record Debts(List<Settled> settled, List<Booking> open) {

    private static final Comparator<Booking> BY_DAY =
            Comparator.comparing(Booking::dated).thenComparing(Booking::key);

    /// A debt or a claim, and the payments that settled it; none where nobody has noted them.
    public record Settled(Booking debt, List<Payment> by) {

        public Settled {
            by = List.copyOf(by);
        }

        /// The debt, for each of the payments.
        Stream<Match> matches() {
            return by.stream().map(it -> new Match(it, debt, false));
        }
    }

    private record Owed(String name, long ore) {}

    public Debts {
        settled = List.copyOf(settled);
        open = List.copyOf(open);
    }

    /// Each payment of the bank settles one earlier debt of its amount to whom it names, the oldest
    /// first; and what was paid as one sum with others settles the debts of its parts.
    ///
    /// @param matches payments that were noted, with their bookings of the bank
    public static Debts of(
            Collection<Booking> debts, Collection<Booking> bank, Collection<Match> matches) {
        var noted =
                matches.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Match::booking,
                                        Collectors.mapping(Match::payment, Collectors.toList())));
        var whole =
                bank.stream()
                        .map(it ->
                                new Paid(
                                        it,
                                        it.names(),
                                        it.ore(),
                                        noted.getOrDefault(it, List.of())));
        var parts = matches.stream().filter(Match::isPart).map(Paid::part);
        return new Work(Stream.concat(whole, parts).toList()).of(debts);
    }

    /// What was paid to whom, or by whom, in one booking.
    private record Paid(Booking booking, Set<String> names, long ore, List<Payment> noted) {

        static Paid part(Match match) {
            var payment = match.payment();
            return new Paid(
                    match.booking(), Set.of(payment.known()), payment.ore(), List.of(payment));
        }
    }

    private static final class Work {

        private final Map<Owed, List<Paid>> paid = new HashMap<>();
        private final Set<Paid> used = new HashSet<>();

        Work(List<Paid> all) {
            all.stream()
                    .sorted(Comparator.comparing(Paid::booking, BY_DAY))
                    .forEach(it ->
                            it.names()
                                    .forEach(name ->
                                            paid.computeIfAbsent(
                                                            new Owed(name, it.ore()),
                                                            _ -> new ArrayList<>())
                                                    .add(it)));
        }

        Debts of(Collection<Booking> debts) {
            var settled = new ArrayList<Settled>();
            var open = new ArrayList<Booking>();
            for (var debt : debts.stream().sorted(BY_DAY).toList())
                debt.names().stream()
                        .sorted()
                        .flatMap(name ->
                                paid.getOrDefault(new Owed(name, debt.ore()), List.of()).stream())
                        .filter(it -> !it.booking().dated().isBefore(debt.dated()))
                        .filter(used::add)
                        .findFirst()
                        .ifPresentOrElse(
                                it -> settled.add(new Settled(debt, it.noted())),
                                () -> open.add(debt));
            return new Debts(settled, open);
        }
    }
}
