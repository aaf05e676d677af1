package se.fyrklover.ledger.sie;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Period;

/// What a file has said so far of the year before its own. It is no part of the books, so that
/// nothing in it stands in the way of the file: where it does not hold together it is not used.
final class SieYearBefore {

    /// One account while it is read.
    private static final class Sums {
        long opening;
        int openingLine;
        long closing;
        int closingLine;
    }

    private final Map<String, Sums> accounts = new TreeMap<>(Comparator.naturalOrder());
    private @Nullable Period year;
    private boolean hasOpenings;
    private boolean hasClosings;
    private boolean hasResults;
    private int spoiled;

    void year(LocalDate first, LocalDate last) {
        if (!last.isBefore(first)) year = new Period(first, last);
    }

    /// A line that cannot be read: what is left could be wrong by it.
    void spoil(int line) {
        if (spoiled == 0) spoiled = line;
    }

    void balance(String label, int account, long amount, int line) {
        var sums = accounts.computeIfAbsent(Integer.toString(account), _ -> new Sums());
        if (label.equals("#IB")) {
            hasOpenings = true;
            sums.opening = amount;
            sums.openingLine = line;
        } else {
            if (label.equals("#UB")) hasClosings = true;
            else hasResults = true;
            sums.closing = amount;
            sums.closingLine = line;
        }
    }

    /// What can be used of it: all three sorts of balances, that come to nothing together, of the
    /// calendar year that ends where the file's own begins; else nothing.
    List<SieBefore> told(@Nullable Period own, SieFaults faults) {
        if (!hasOpenings || !hasClosings || !hasResults || year == null || own == null)
            return List.of();
        if (!year.isYear() || !year.to().plusDays(1).equals(own.from())) return List.of();
        if (spoiled > 0) {
            faults.warn(spoiled, "before-unreadable", year);
            return List.of();
        }
        long opening = accounts.values().stream().mapToLong(it -> it.opening).sum();
        long closing = accounts.values().stream().mapToLong(it -> it.closing).sum();
        if (opening != 0 || closing != 0) {
            faults.warn(
                    0, "before-sum", year, SieAccount.kronor(opening), SieAccount.kronor(closing));
            return List.of();
        }
        return accounts.entrySet().stream().map(it -> told(it.getKey(), it.getValue())).toList();
    }

    private static SieBefore told(String account, Sums sums) {
        return new SieBefore(
                account, sums.opening, sums.openingLine, sums.closing, sums.closingLine);
    }
}
