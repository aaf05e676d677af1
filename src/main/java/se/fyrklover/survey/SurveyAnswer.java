package se.fyrklover.survey;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// How many of a group gave one answer to one question.
///
/// @param question null where the row tells how many of the group answered the survey at all
/// @param label the question's own words; or the group's, where there is no question
/// @param group a code of [RespondentGroup]
/// @param option [#ANSWERED], [#YES], or the number of a step
/// @param count null where nobody has said
public record SurveyAnswer(
        String survey,
        @Nullable String question,
        String label,
        String group,
        String option,
        @Nullable Integer count,
        Place place)
        implements Placed {

    /// How many answered, whatever they answered.
    public static final String ANSWERED = "answered";

    public static final String YES = "yes";

    public boolean is(String wanted) {
        return option.equals(wanted);
    }

    /// The step of the scale that was chosen, if it is one.
    public OptionalInt step() {
        return option.matches("[1-9]")
                ? OptionalInt.of(Integer.parseInt(option))
                : OptionalInt.empty();
    }
}
