/// Owns the database process: an embedded PostgreSQL of our own, or the one that somebody names.
///
/// Owns the data directory and the logins: that of the tables' owner, which migrates them, the
/// application's, which owns nothing, and the backup's, which sees every row and writes none. Does
/// not own tables; what they are stands in the migrations. Talks to nobody but `shared`, for the
/// words of its refusals.
@NullMarked
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {"shared"})
package se.fyrklover.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
