package se.fyrklover.ledger.reconciliation;

import java.time.LocalDate;
import java.util.Set;

/// What a voucher did with the bank, or a debt or a claim that it booked, to be paid later.
///
/// @param key the same as long as the voucher says the same, in whichever file it comes
/// @param file the number of the file
/// @param position of the voucher in it
/// @param ore as the bank sees it, or will: below zero where it is paid out
/// @param names the interventions and members that its words name
/// @param isIncome whether it was booked as income as it came
public record Booking(
        String key,
        Sort sort,
        int file,
        int position,
        String voucher,
        LocalDate dated,
        String told,
        long ore,
        Set<String> names,
        boolean isIncome) {

    /// Whether it went through the bank.
    public enum Sort {
        BANK,
        /// A cost that is to be paid to an intervention.
        DEBT,
        /// An income that a member is to pay.
        CLAIM
    }

    public Booking {
        names = Set.copyOf(names);
    }

    /// Whether its words name some intervention, or some member.
    public boolean names(Payment.Sort sort) {
        return names.stream().anyMatch(it -> it.startsWith(sort.known("")));
    }

    public boolean isBank() {
        return sort == Sort.BANK;
    }
}
