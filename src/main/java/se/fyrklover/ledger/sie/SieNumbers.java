package se.fyrklover.ledger.sie;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The vouchers' numbers by series: none twice, and none left out without being told.
final class SieNumbers {

    private static final int MOST = 1 << 24;

    private final Map<String, BitSet> bySeries = new TreeMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    /// Whether it is new.
    boolean add(String series, String number) {
        if (number.isEmpty()) return true;
        int plain = plain(number);
        if (plain < 0) return others.computeIfAbsent(series, _ -> new HashSet<>()).add(number);
        var taken = bySeries.computeIfAbsent(series, _ -> new BitSet());
        boolean isNew = !taken.get(plain);
        taken.set(plain);
        return isNew;
    }

    private static int plain(String number) {
        int plain = 0;
        for (int at = 0; at < number.length(); at++) {
            char sign = number.charAt(at);
            if (sign < '0' || sign > '9' || plain >= MOST / 10) return -1;
            plain = plain * 10 + (sign - '0');
        }
        return plain;
    }

    /// An unbroken series is what an auditor expects (law 1999:1078, 5 ch. 7 §).
    void check(SieFaults faults) {
        bySeries.forEach((series, taken) -> {
            int first = taken.nextSetBit(0);
            int gap = taken.nextClearBit(first);
            int missing = taken.length() - first - taken.cardinality();
            if (missing == 1) faults.warn(0, "gap", series, String.valueOf(gap));
            else if (missing > 1) faults.warn(0, "gaps", series, missing, String.valueOf(gap));
        });
    }
}
