/// What came in and what was set aside: members' contributions, and the money of interventions.
///
/// Owns the tables `contribution` and `intervention_funds`.
@NullMarked
@ApplicationModule(
        displayName = "Budget",
        allowedDependencies = {"shared", "figure", "access", "association", "intervention"})
package se.fyrklover.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
