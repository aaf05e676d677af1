/// The people who take part in interventions, in a room: who is enrolled and who has left, and the
/// period report that is counted from them and handed to the office.
///
/// Owns the tables `room_key`, `room_intervention`, `office_link`, `participant`,
/// `participant_words`, `consultation`, `enrolment`, `exit`, `hand_over` and `hand_over_try`, which
/// are in a room's database alone. No process of an office contains this module.
@NullMarked
@ApplicationModule(
        displayName = "Participation",
        allowedDependencies = {
            "shared",
            "secret",
            "audit",
            "access",
            "mail",
            "words",
            "web",
            "entrance",
            "followup"
        })
package se.fyrklover.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
