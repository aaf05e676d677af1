/// What does not agree in an association's year: found by the rules, explained in writing or
/// corrected.
///
/// Owns the tables `explanation` and `seen_finding`.
@NullMarked
@ApplicationModule(
        displayName = "Findings",
        allowedDependencies = {"shared", "figure", "rule", "access", "publication", "words", "web"})
package se.fyrklover.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
