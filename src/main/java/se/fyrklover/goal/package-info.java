/// The goals of a year and whether they were reached, and what the association's model makes of the
/// exits in money.
///
/// Owns the tables `goal`, `goal_evidence`, `goal_comment`, `model_parameter` and
/// `model_application`, and the page of goals. What a goal measures is a figure of another
/// register, named by its definition; a verdict is reckoned here and never typed.
@NullMarked
@ApplicationModule(
        displayName = "Goals",
        allowedDependencies = {"shared", "figure", "access", "words", "web"})
package se.fyrklover.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
