/// The small values that every module speaks in: money, periods, numbers as Swedes write them.
///
/// Pure Java: no framework, no clock, no database.
@NullMarked
@ApplicationModule(
        displayName = "Shared values",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package se.fyrklover.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
