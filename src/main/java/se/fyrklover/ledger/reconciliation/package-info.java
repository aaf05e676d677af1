/// Payments that were noted held against what is booked: plain Java, without a database.
@NullMarked
package se.fyrklover.ledger.reconciliation;

import org.jspecify.annotations.NullMarked;
