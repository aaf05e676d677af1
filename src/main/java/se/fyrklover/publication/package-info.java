/// What an association has published: its documents, and what they print about its figures.
///
/// Owns the tables `document` and `claim`. A claim is never a source of a figure, only compared
/// with it.
@NullMarked
@ApplicationModule(
        displayName = "Publications",
        allowedDependencies = {"shared", "figure", "access"})
package se.fyrklover.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
