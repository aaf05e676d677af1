package se.fyrklover.ledger.sie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What came of reading a file.
///
/// @param accounts by number: those of the chart, and those that are used
/// @param before what it states of the year before its own, by account; empty where that cannot be
///   used
/// @param lastDay of the newest voucher
/// @param faults in the order of the file, at most [SieReader#MOST_FAULTS] of them
/// @param moreFaults how many more there were
/// @param unknown how often labels stand there that are not known here
public record SieReading(
        SieHead head,
        List<SieAccount> accounts,
        List<SieBefore> before,
        long vouchers,
        long rows,
        Optional<LocalDate> lastDay,
        List<SieFault> faults,
        long moreFaults,
        SortedMap<String, Integer> unknown) {

    public SieReading {
        accounts = List.copyOf(accounts);
        before = List.copyOf(before);
        faults = List.copyOf(faults);
    }

    /// Whether it can be used: nothing in it stands in the way.
    public boolean isSound() {
        return moreFaults == 0 && faults.stream().noneMatch(SieFault::refuses);
    }
}
