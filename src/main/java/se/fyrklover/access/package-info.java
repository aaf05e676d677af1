/// Whose rows they are, who asks, and what each may do: associations as tenants, people's accounts,
/// sessions and roles, and the passes that every door asks for.
///
/// Owns the tables `tenant`, `account`, `role_held`, `invitation`, `session` and those of what
/// people prove themselves with. Knows nothing of what an association's rows mean.
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "secret", "audit"})
package se.fyrklover.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
