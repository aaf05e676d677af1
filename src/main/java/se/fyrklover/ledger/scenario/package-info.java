/// What becomes of equity and the balance requirement if the state's share is another: arithmetic
/// alone, and never a figure of a year.
@NullMarked
package se.fyrklover.ledger.scenario;

import org.jspecify.annotations.NullMarked;
