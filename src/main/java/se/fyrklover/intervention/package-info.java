/// The register of interventions: what the association finances, who runs it and where.
///
/// Owns the table `intervention`.
@NullMarked
@ApplicationModule(
        displayName = "Interventions",
        allowedDependencies = {"shared", "figure", "access"})
package se.fyrklover.intervention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
