/// What came in and what was set aside: members' contributions, how they are reckoned and claimed,
/// the money of interventions, and the budgets of plans.
///
/// Owns the tables `contribution`, `contribution_draft`, `contribution_run`, `contribution_line`,
/// `contribution_claim`, `contribution_claim_mark`, `intervention_funds`, `budget_section`,
/// `budget_line`, `budget_change`, `budget_change_item` and `budget_version`.
@NullMarked
@ApplicationModule(
        displayName = "Budget",
        allowedDependencies = {
            "shared",
            "secret",
            "audit",
            "figure",
            "access",
            "association",
            "intervention",
            "funding",
            "words",
            "web"
        })
package se.fyrklover.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
