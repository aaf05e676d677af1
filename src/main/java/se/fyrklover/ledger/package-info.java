/// The accounts: the statements with their notes as imported, what overviews print of other years,
/// and equity against its guideline.
///
/// Owns the tables `statement_amount`, `note_amount`, `economy_year` and `equity_tier`. Every total
/// is reckoned from its parts.
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"shared", "figure", "access", "words", "web"})
package se.fyrklover.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
