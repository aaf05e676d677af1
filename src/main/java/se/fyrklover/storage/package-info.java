/// Owns the database process: an embedded PostgreSQL of our own, or the one that somebody names.
///
/// Owns the data directory, the login and the role the application works under. Does not own
/// tables: migrations run later, as the login, and the application does `set role fyrklover_app`.
/// Talks to nobody but `shared`, for the words of its refusals.
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {"shared"})
package se.fyrklover.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
