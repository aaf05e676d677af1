/// The statements: income statement, balance sheet and notes, as imported.
///
/// Owns the tables `statement_amount` and `note_amount`. Every total is reckoned from its parts.
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared", "figure", "access", "words", "web"})
package se.fyrklover.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
