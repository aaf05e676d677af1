/// What an association is and who its members are.
///
/// Owns the tables `association` and `member`, and the dated list of Sweden's municipalities and
/// regions; the right to its rows is `access`'s.
@NullMarked
@ApplicationModule(
        displayName = "Association",
        allowedDependencies = {"shared", "access"})
package se.fyrklover.association;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
