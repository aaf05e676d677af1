/// What came in and what was set aside: members' contributions, the money of interventions, and the
/// budgets of plans.
///
/// Owns the tables `contribution`, `intervention_funds`, `budget_section` and `budget_line`.
@NullMarked
@ApplicationModule(
        displayName = "Budget",
        allowedDependencies = {
            "shared",
            "figure",
            "access",
            "association",
            "intervention",
            "words",
            "web"
        })
package se.fyrklover.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
