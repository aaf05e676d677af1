/// The commands of the product: reads what was asked for on the command line, opens the database,
/// and starts what does it.
///
/// Owns no rows. Says in one line what is wrong, and ends with 0, 1 (findings) or 2 (usage, input
/// or surroundings).
@NullMarked
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "shared",
            "secret",
            "audit",
            "figure",
            "storage",
            "access",
            "mail",
            "words",
            "exchange",
            "entrance",
            "followup",
            "participation",
            "rule",
            "finding",
            "report",
            "ledger",
            "proofreading"
        })
package se.fyrklover.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
