/// Whose rows they are: associations as tenants, and the one way to a tenant's rows.
///
/// Owns the table `tenant`. Knows nothing of what the rows mean.
@NullMarked
@ApplicationModule(displayName = "Access", allowedDependencies = "shared")
package se.fyrklover.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
