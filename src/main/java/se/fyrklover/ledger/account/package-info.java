/// On which line of the statements, and of which note, each account stands.
@NullMarked
package se.fyrklover.ledger.account;

import org.jspecify.annotations.NullMarked;
