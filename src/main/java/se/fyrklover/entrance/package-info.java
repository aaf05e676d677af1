/// How people come in: the first who begin an association, those who are invited, the demo's own;
/// and the pages on which they sign in, see to their accounts and read the log.
///
/// Owns no rows.
@NullMarked
@ApplicationModule(
        displayName = "Entrance",
        allowedDependencies = {
            "shared",
            "secret",
            "audit",
            "access",
            "mail",
            "words",
            "web",
            "figure",
            "association",
            "intervention"
        })
package se.fyrklover.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
