package se.fyrklover.ledger.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Debts to interventions that are still open: each payment of the bank settles one earlier debt of
/// its amount to whom it names, the oldest first.
public final class Debts {

    private Debts() {}

    private static final Comparator<Booking> BY_DAY =
            Comparator.comparing(Booking::dated).thenComparing(Booking::key);

    private record Owed(String name, long ore) {}

    public static List<Booking> open(Collection<Booking> debts, Collection<Booking> bank) {
        var paid = new HashMap<Owed, List<Booking>>();
        bank.stream()
                .sorted(BY_DAY)
                .forEach(it ->
                        it.names()
                                .forEach(name ->
                                        paid.computeIfAbsent(
                                                        new Owed(name, it.ore()),
                                                        _ -> new ArrayList<>())
                                                .add(it)));
        var used = new HashSet<Booking>();
        return debts.stream()
                .sorted(BY_DAY)
                .filter(debt ->
                        debt.names().stream()
                                .noneMatch(name ->
                                        settles(
                                                debt,
                                                paid.getOrDefault(
                                                        new Owed(name, debt.ore()), List.of()),
                                                used)))
                .toList();
    }

    private static boolean settles(Booking debt, List<Booking> paid, Set<Booking> used) {
        return paid.stream().filter(it -> !it.dated().isBefore(debt.dated())).anyMatch(used::add);
    }
}
