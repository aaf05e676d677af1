/// What people have answered when they were asked: surveys, who answered, and what they said.
///
/// Owns the tables `survey` and `survey_answer`, counts alone, and the page of surveys. What an
/// answer means for a goal is told by `goal`.
@NullMarked
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {"shared", "figure", "access", "words", "web"})
package se.fyrklover.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
