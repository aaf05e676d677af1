/// How the product speaks: phrases, numbers, dates and formulas put into words, in Swedish or
/// English.
///
/// Pure Java. The sentences stand in `messages/<module>_<language>.properties`.
@NullMarked
@ApplicationModule(
        displayName = "Words",
        allowedDependencies = {"shared", "figure"})
package se.fyrklover.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
