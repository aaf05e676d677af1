package se.fyrklover.ledger.reconciliation;

import java.time.LocalDate;

/// A payment that somebody noted: of a requisition, or of what a member contributes.
///
/// @param id `rekvisition-12`, or `bidrag-` and the id of the mark
/// @param subject the intervention or the member
/// @param year the one that it is for
/// @param ore as the bank sees it: below zero where it was paid out
public record Payment(
        String id,
        Sort sort,
        String subject,
        String name,
        int year,
        int number,
        long ore,
        LocalDate on) {

    /// What was paid.
    public enum Sort {
        REQUISITION,
        CONTRIBUTION;

        /// By what somebody is known among the names of all that are paid or pay.
        public String known(String subject) {
            return name() + " " + subject;
        }
    }

    String known() {
        return sort.known(subject);
    }
}
