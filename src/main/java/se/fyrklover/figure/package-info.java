/// The heart: a figure that says what it means, what it is and what it rests on.
///
/// Read [Figure] first, then [Formula] and [Outcome]; everything else serves them. Pure Java: no
/// framework, no clock, no database.
@NullMarked
@ApplicationModule(displayName = "Figures", allowedDependencies = "shared")
package se.fyrklover.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
