/// What must hold between figures and claims, and what it says when it does not.
///
/// One set of rules checks a year's records, a document before it is signed, and any document that
/// somebody else wrote. Read [Rule] first, then [Breach]. Pure Java: no framework, no clock, no
/// database.
@NullMarked
@ApplicationModule(
        displayName = "Rules",
        allowedDependencies = {"shared", "figure"})
package se.fyrklover.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
