/// The year at a glance: what came in, what it was used for, how many took part and how it went.
///
/// Owns no rows; names figures of any register by their definitions, as a report will.
@NullMarked
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {"shared", "figure", "access", "association", "web", "words"})
package se.fyrklover.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
