/// How pages are made: the shell around them, figures as links, the panel that opens a figure,
/// charts, and what to say when something fails.
///
/// Knows figures by their definitions alone, and no register.
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"shared", "secret", "audit", "figure", "access", "words"})
package se.fyrklover.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
