/// Documents made of prose and figures: the plan, the interim and the annual report.
///
/// A document is a value; a renderer only sets it, and reckons nothing. Knows no register: what a
/// document's text and tables name is asked of the kernel.
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "shared",
            "audit",
            "secret",
            "figure",
            "rule",
            "disclosure",
            "finding",
            "publication",
            "access",
            "association",
            "words",
            "web"
        })
package se.fyrklover.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
