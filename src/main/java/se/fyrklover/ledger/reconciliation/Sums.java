package se.fyrklover.ledger.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Payments of one receiver that were paid as one sum: two to five that make a booking's amount
/// together. Where a booking can be made up in more ways than one, or a payment has a part in
/// several, nothing is chosen.
final class Sums {

    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /// Among more payments of one receiver near a booking nothing is looked for: something would
    /// make the sum by chance.
    private static final int MOST_NEAR = 24;

    /// What was found.
    ///
    /// @param sure the payments of each booking that is made up in one way
    /// @param unsure the payments that have a part in some booking, but not surely, with these
    record Found(Map<Booking, List<Payment>> sure, Map<Payment, List<Booking>> unsure) {}

    private final Map<String, List<Payment>> byReceiver;
    private final BiPredicate<Payment, Booking> fits;

    private Sums(Collection<Payment> payments, BiPredicate<Payment, Booking> fits) {
        this.byReceiver =
                payments.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Payment::known, LinkedHashMap::new, Collectors.toList()));
        this.fits = fits;
    }

    /// @param fits whether a payment may be a part of a booking, whatever their amounts
    static Found of(
            Collection<Payment> payments,
            Collection<Booking> bookings,
            BiPredicate<Payment, Booking> fits) {
        var sums = new Sums(payments, fits);
        var ways = new LinkedHashMap<Booking, List<List<Payment>>>();
        for (var booking : bookings) {
            var found = sums.ways(booking);
            if (!found.isEmpty()) ways.put(booking, found);
        }
        return judged(ways);
    }

    private static Found judged(Map<Booking, List<List<Payment>>> ways) {
        var asked = new LinkedHashMap<Payment, List<Booking>>();
        ways.forEach((booking, all) -> {
            for (var payment : all.stream().flatMap(List::stream).collect(Collectors.toSet()))
                asked.computeIfAbsent(payment, _ -> new ArrayList<>()).add(booking);
        });
        var sure = new LinkedHashMap<Booking, List<Payment>>();
        ways.forEach((booking, all) -> {
            if (all.size() == 1
                    && all.getFirst().stream()
                            .allMatch(it -> asked.getOrDefault(it, List.of()).size() == 1))
                sure.put(booking, all.getFirst());
        });
        var taken = sure.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var unsure = new HashMap<>(asked);
        unsure.keySet().removeAll(Set.copyOf(taken));
        return new Found(sure, unsure);
    }

    private List<List<Payment>> ways(Booking booking) {
        var ways = new ArrayList<List<Payment>>();
        for (var own : byReceiver.values()) {
            if (own.size() < FEWEST) continue;
            var near =
                    own.stream()
                            .filter(it -> Long.signum(it.ore()) == Long.signum(booking.ore()))
                            .filter(it -> Math.abs(it.ore()) < Math.abs(booking.ore()))
                            .filter(it -> fits.test(it, booking))
                            .toList();
            if (near.size() >= FEWEST && near.size() <= MOST_NEAR)
                new Search(near, ways).from(0, Math.abs(booking.ore()), List.of());
        }
        return ways;
    }

    private record Search(List<Payment> near, List<List<Payment>> ways) {

        void from(int at, long left, List<Payment> taken) {
            if (left == 0 && taken.size() >= FEWEST) ways.add(taken);
            if (left <= 0 || taken.size() == MOST) return;
            for (int next = at; next < near.size(); next++) {
                var payment = near.get(next);
                long rest = left - Math.abs(payment.ore());
                if (rest < 0) continue;
                var more = new ArrayList<>(taken);
                more.add(payment);
                from(next + 1, rest, more);
            }
        }
    }
}
