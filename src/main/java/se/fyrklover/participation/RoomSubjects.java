package se.fyrklover.participation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.RoleSubjects;

/// In a room a role is held for one of its interventions.
@Component
class RoomSubjects implements RoleSubjects {

    private final RoomInterventions interventions;

    RoomSubjects(RoomInterventions interventions) {
        this.interventions = interventions;
    }

    @Override
    public Role.House house() {
        return Role.House.ROOM;
    }

    @Override
    public List<Subject> of(Pass pass) {
        return pass.maySome(Right.READ_PARTICIPANTS)
                ? interventions.of(pass).stream()
                        .map(it -> new Subject(Role.About.INTERVENTION, it.id(), it.name()))
                        .toList()
                : List.of();
    }
}
