package se.fyrklover.ledger.sie;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a file has said of each account so far, and whether it holds together in the end.
final class SieAccounts {

    /// Accounts of up to so many digits are found without a search.
    private static final int SHORT = 100_000;

    /// One account while it is read; amounts in öre.
    static final class Sums {
        final String number;
        String name = "";
        boolean isInChart;
        char type;
        long opening;
        long movement;
        long stated;
        int openingLine;
        int statedLine;
        int usedLine;
        long rows;

        Sums(int number) {
            this.number = Integer.toString(number);
            this.type = typeByClass(this.number);
        }

        boolean isBalance() {
            return type == 'T' || type == 'S';
        }

        /// Where it is used, 0 where it is not.
        int line() {
            return usedLine > 0 ? usedLine : Math.max(openingLine, statedLine);
        }
    }

    private final @Nullable Sums[] some = new @Nullable Sums[SHORT];
    private final Map<Integer, Sums> others = new HashMap<>();

    private static char typeByClass(String number) {
        return switch (number.charAt(0)) {
            case '1' -> 'T';
            case '2' -> 'S';
            case '3' -> 'I';
            default -> 'K';
        };
    }

    Sums of(int number) {
        if (number >= SHORT) return others.computeIfAbsent(number, Sums::new);
        var found = some[number];
        if (found == null) {
            found = new Sums(number);
            some[number] = found;
        }
        return found;
    }

    private Stream<Sums> all() {
        return Stream.concat(java.util.Arrays.stream(some), others.values().stream())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(it -> it.number));
    }

    List<SieAccount> told() {
        return all().map(it ->
                        new SieAccount(
                                it.number,
                                it.name,
                                it.type,
                                it.opening,
                                it.movement,
                                it.openingLine > 0,
                                it.openingLine,
                                it.rows))
                .toList();
    }

    /// Opening balances and rows must make the closing balances and results that the file states,
    /// and both must sum to nothing.
    void check(SieFaults faults, boolean hasChart) {
        var used = all().toList();
        boolean statesAny = used.stream().anyMatch(it -> it.statedLine > 0);
        for (var account : used) {
            if (hasChart && !account.isInChart && account.line() > 0)
                faults.refuse(account.line(), "not-in-chart", account.number);
            if (statesAny) agrees(account, faults);
        }
        long opening = used.stream().mapToLong(it -> it.opening).sum();
        if (opening != 0)
            faults.refuse(firstOpening(used), "opening-sum", SieAccount.kronor(opening));
    }

    private static int firstOpening(List<Sums> used) {
        return used.stream().mapToInt(it -> it.openingLine).filter(it -> it > 0).min().orElse(0);
    }

    private static void agrees(Sums account, SieFaults faults) {
        long made = account.opening + account.movement;
        if (made == account.stated) return;
        var key = account.isBalance() ? "closing" : "result";
        faults.refuse(
                account.statedLine,
                account.statedLine == 0 ? key + "-missing" : key,
                account.number,
                SieAccount.kronor(account.opening),
                SieAccount.kronor(account.movement),
                SieAccount.kronor(made),
                SieAccount.kronor(account.stated));
    }
}
