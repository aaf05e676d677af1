/// The way of money to interventions: applied for by several parties, prepared, decided by the
/// board, asked for by quarter, reminded of, approved by two, paid, and what is left of it given
/// back or kept.
///
/// Owns the tables `funding_…` and `requisition…`, in which rows are added and nothing else. What
/// was booked belongs to the ledger; what interventions were given before they applied here came
/// with a package, to the module of the budget.
@NullMarked
@ApplicationModule(
        displayName = "Funding",
        allowedDependencies = {
            "shared",
            "figure",
            "audit",
            "access",
            "mail",
            "association",
            "intervention",
            "words",
            "web"
        })
package se.fyrklover.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
