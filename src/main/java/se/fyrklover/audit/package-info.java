/// What was done, by whom, when and from where, in chains that show when somebody has been at them.
///
/// Owns the tables `audit_event`, `audit_anchor`, `log_review` and `log_review_signed`. Knows
/// accounts by their ids alone.
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "secret"})
package se.fyrklover.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
