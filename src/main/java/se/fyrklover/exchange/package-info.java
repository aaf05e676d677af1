/// The association's package: everything that it knows, as files that a person can write.
///
/// Reads packages through the registers' doors, all or nothing, and keeps the files as they came,
/// so that every imported value can be opened to its row and the package be given back. Owns
/// `imported_package` and `imported_file`. The format stands in docs/package-format.md.
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "shared",
            "audit",
            "figure",
            "access",
            "association",
            "publication",
            "intervention",
            "followup",
            "finding",
            "budget",
            "budget :: grid",
            "funding",
            "ledger",
            "survey",
            "goal",
            "report",
            "words",
            "web"
        })
package se.fyrklover.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
