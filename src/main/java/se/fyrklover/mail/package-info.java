/// Letters by mail: written in the transaction that gives rise to them, and sent afterwards.
///
/// Owns the table `letter`. Knows neither why a letter is written nor what it says; whoever writes
/// one puts it in the [Outbox]. The process that serves the pages sends what is there, if it has
/// been told of a mail server.
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"shared", "access"})
package se.fyrklover.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
