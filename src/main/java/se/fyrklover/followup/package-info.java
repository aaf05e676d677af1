/// The period report: its declared tables and code lists, what each intervention answered, and the
/// figures that follow.
///
/// Owns the tables `report_cell`, `report_words` and `yearly_participants`, and those of what rooms
/// hand over: `room_connection`, `received_report` and `closed_period`. Holds counts only, never a
/// person.
@NullMarked
@ApplicationModule(
        displayName = "Follow-up",
        allowedDependencies = {
            "shared",
            "secret",
            "audit",
            "figure",
            "disclosure",
            "access",
            "association",
            "intervention",
            "finding",
            "words",
            "web"
        })
package se.fyrklover.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
