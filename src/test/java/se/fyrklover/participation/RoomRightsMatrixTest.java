package se.fyrklover.participation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.Asking;
import se.fyrklover.entrance.RightsMatrix;
import se.fyrklover.entrance.RightsMatrix.Asker;
import se.fyrklover.entrance.Routes;

/// Who gets through at every address of a room: each route of its program, asked by each kind of
/// caller, against the answers that stand in `rights-room.txt`. A route that has no line there
/// fails.
class RoomRightsMatrixTest {

    private static final RunningRoom ROOM = RunningRoom.shared();

    /// Nobody, and each role in the intervention that is asked about and in another; a session of
    /// the office is none here.
    private static List<Asker> askers(String own, String other) {
        var askers = new ArrayList<Asker>();
        askers.add(new Asker("nobody", RunningRoom.SLUG, () -> Asking.inRoom("")));
        for (var intervention : List.of(own, other))
            for (var role : Role.of(Role.House.ROOM))
                askers.add(
                        new Asker(
                                column(role) + (intervention.equals(own) ? ".own" : ".oth"),
                                RunningRoom.SLUG,
                                () ->
                                        Asking.inRoom(
                                                "__Host-room-session="
                                                        + ROOM.session(role, intervention))));
        return askers;
    }

    private static String column(Role role) {
        return switch (role) {
            case ROOM_LEAD -> "lead";
            case COORDINATOR -> "coor";
            default -> "team";
        };
    }

    @Test
    void everyRouteAnswersEveryCallerAsExpected() throws IOException {
        var own = ROOM.intervention("matris");
        var other = ROOM.intervention("annan-matris");
        var somebody = People.in(own).enrolled();

        new RightsMatrix(
                        Routes.all(ROOM.context()),
                        Map.of(
                                "intervention",
                                own,
                                "id",
                                somebody.toString(),
                                "provider",
                                "stark",
                                "why",
                                "unknown",
                                "identity",
                                "0".repeat(64),
                                "month",
                                "2025-01",
                                "number",
                                "1",
                                "account",
                                new UUID(0, 1).toString()),
                        askers(own, other))
                .assertAsIn(
                        "rights-room.txt",
                        "`own` works in the intervention that the address names, `oth` in another of the same room.");
    }
}
