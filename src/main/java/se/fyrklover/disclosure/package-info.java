/// Protects tables of counts of persons before they are printed for all: no small number stands
/// there, and none can be reckoned from what does.
///
/// Pure Java: no framework, no clock, no database.
@NullMarked
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {"shared", "figure"})
package se.fyrklover.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
