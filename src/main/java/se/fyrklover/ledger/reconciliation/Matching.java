package se.fyrklover.ledger.reconciliation;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Payments held against bookings, of the same amount to the öre: one booking for one payment, or
/// for several of one receiver that were paid as one sum. Where more would do, none is chosen and
/// somebody has to say.
///
/// @param matches in the order of their days
/// @param unclear payments with bookings that could be theirs
/// @param missing payments without any
/// @param left bookings that belong to no payment
public record Matching(
        List<Match> matches, List<Unclear> unclear, List<Payment> missing, List<Booking> left) {

    /// A payment may be booked so many days from the day that was noted: the day of a notice, of
    /// the bank and of the voucher are seldom one.
    public static final int DAYS = 31;

    /// Days that are nearly the same, over a weekend.
    private static final int NEAR = 5;

    /// How well a booking fits a payment of its amount, the best first. Each step also takes what
    /// the better ones take.
    private static final List<Step> STEPS =
            List.of(
                    new Step(0, -1),
                    new Step(NEAR, -1),
                    new Step(DAYS, -1),
                    new Step(DAYS, 0),
                    new Step(DAYS, NEAR),
                    new Step(DAYS, DAYS));

    private static final Comparator<Payment> BY_DAY =
            Comparator.comparing(Payment::on).thenComparing(Payment::id);
    private static final Comparator<Booking> BY_VOUCHER =
            Comparator.comparing(Booking::dated).thenComparing(Booking::key);

    /// A payment and its booking, which may be that of others too.
    ///
    /// @param byHand whether somebody has said so
    public record Match(Payment payment, Booking booking, boolean byHand) {

        /// Whether the booking is of others too.
        public boolean isPart() {
            return payment.ore() != booking.ore();
        }
    }

    /// A payment that more than one booking fits, or that shares its booking with others.
    public record Unclear(Payment payment, List<Booking> candidates) {

        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    /// How many days apart they may be.
    ///
    /// @param named where the booking's words name who was paid
    /// @param other where they name nobody; below zero for never
    private record Step(int named, int other) {

        boolean takes(Payment payment, Booking booking) {
            var apart = Math.abs(ChronoUnit.DAYS.between(payment.on(), booking.dated()));
            if (booking.names().contains(payment.known())) return apart <= named;
            return booking.names().isEmpty() && apart <= other;
        }
    }

    public Matching {
        matches = List.copyOf(matches);
        unclear = List.copyOf(unclear);
        missing = List.copyOf(missing);
        left = List.copyOf(left);
    }

    /// Matches what there is.
    ///
    /// @param said the newest last
    public static Matching of(
            Collection<Payment> payments, Collection<Booking> bookings, List<Said> said) {
        return new Work(payments, bookings, said).done();
    }

    /// What is still to be matched, by amount.
    private static final class Work {

        private final Map<String, Payment> payments;
        private final Map<String, Booking> bookings;
        private final Map<Long, List<Booking>> byAmount;
        private final List<Match> matches = new ArrayList<>();
        private final Set<List<String>> apart = new HashSet<>();

        Work(Collection<Payment> payments, Collection<Booking> bookings, List<Said> said) {
            this.payments = byId(payments, Payment::id, BY_DAY);
            this.bookings = byId(bookings, Booking::key, BY_VOUCHER);
            this.byAmount =
                    this.bookings.values().stream().collect(Collectors.groupingBy(Booking::ore));
            hands(said);
        }

        private static <T> Map<String, T> byId(
                Collection<T> all, Function<T, String> id, Comparator<T> order) {
            return all.stream()
                    .sorted(order)
                    .collect(
                            Collectors.toMap(
                                    id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        }

        private void hands(List<Said> said) {
            var newest = new LinkedHashMap<List<String>, Boolean>();
            for (var it : said) {
                var pair = List.of(it.payment(), it.booking());
                newest.remove(pair);
                newest.put(pair, it.belongs());
            }
            var tied = new LinkedHashMap<String, List<String>>();
            var pairs = new ArrayList<>(newest.keySet());
            for (var pair : pairs.reversed()) {
                if (!newest.getOrDefault(pair, false)) apart.add(pair);
                else
                    tied.computeIfAbsent(pair.getLast(), _ -> new ArrayList<>())
                            .add(pair.getFirst());
            }
            tied.forEach(this::tie);
        }

        /// What was paid as one sum is tied as long as it is that sum, else the newest that is the
        /// whole amount; what has gone, or says another amount by now, is tied no longer.
        private void tie(String key, List<String> ids) {
            var booking = bookings.get(key);
            if (booking == null) return;
            var all = ids.stream().map(payments::get).filter(Objects::nonNull).toList();
            if (all.stream().mapToLong(Payment::ore).sum() == booking.ore())
                all.forEach(it -> match(new Match(it, booking, true)));
            else
                all.stream()
                        .filter(it -> it.ore() == booking.ore())
                        .findFirst()
                        .ifPresent(it -> match(new Match(it, booking, true)));
        }

        private void match(Match match) {
            matches.add(match);
            payments.remove(match.payment().id());
            bookings.remove(match.booking().key());
        }

        Matching done() {
            for (var step : STEPS) step(step);
            var rest = candidates(STEPS.getLast());
            rest.putAll(sums(rest));
            matches.sort(Comparator.comparing(Match::payment, BY_DAY));
            return new Matching(
                    matches,
                    payments.values().stream()
                            .filter(rest::containsKey)
                            .map(it -> new Unclear(it, rest.getOrDefault(it, List.of())))
                            .toList(),
                    payments.values().stream().filter(it -> !rest.containsKey(it)).toList(),
                    List.copyOf(bookings.values()));
        }

        /// Those that have each other alone; taking them away changes nothing for the others, so
        /// that the order does not matter.
        private void step(Step step) {
            var candidates = candidates(step);
            var asked = new HashMap<Booking, Integer>();
            candidates.values().forEach(of -> of.forEach(it -> asked.merge(it, 1, Integer::sum)));
            candidates.forEach((payment, of) -> {
                if (of.size() == 1 && asked.getOrDefault(of.getFirst(), 0) == 1)
                    match(new Match(payment, of.getFirst(), false));
            });
        }

        /// Matches what was paid as one sum, of payments and bookings that fit nothing by
        /// themselves, and answers with those that could have been.
        private Map<Payment, List<Booking>> sums(Map<Payment, List<Booking>> rest) {
            var fitting = rest.values().stream().flatMap(List::stream).collect(Collectors.toSet());
            var found =
                    Sums.of(
                            payments.values().stream().filter(it -> !rest.containsKey(it)).toList(),
                            bookings.values().stream().filter(it -> !fitting.contains(it)).toList(),
                            (payment, booking) ->
                                    STEPS.getLast().takes(payment, booking)
                                            && !isApart(payment, booking));
            found.sure()
                    .forEach((booking, of) ->
                            of.forEach(it -> match(new Match(it, booking, false))));
            return found.unsure();
        }

        private boolean isApart(Payment payment, Booking booking) {
            return apart.contains(List.of(payment.id(), booking.key()));
        }

        private Map<Payment, List<Booking>> candidates(Step step) {
            var candidates = new LinkedHashMap<Payment, List<Booking>>();
            for (var payment : payments.values()) {
                var fits =
                        byAmount.getOrDefault(payment.ore(), List.of()).stream()
                                .filter(it -> bookings.containsKey(it.key()))
                                .filter(it -> step.takes(payment, it))
                                .filter(it -> !isApart(payment, it))
                                .toList();
                if (!fits.isEmpty()) candidates.put(payment, fits);
            }
            return candidates;
        }
    }

    /// The payments without a booking that is surely theirs.
    public Stream<Payment> unmatched() {
        return Stream.concat(unclear.stream().map(Unclear::payment), missing.stream());
    }

    /// Every payment, however it came out.
    public Stream<Payment> payments() {
        return Stream.concat(matches.stream().map(Match::payment), unmatched());
    }
}
