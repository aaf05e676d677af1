package se.fyrklover.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Role;

/// Somebody who takes part, of whom only what matters to a case is said.
final class People {

    private final String intervention;
    private String codeName = "K-" + UUID.randomUUID().toString().substring(0, 8);
    private String name = "Påhittad Person";
    private String words = "";
    private LocalDate entered = LocalDate.of(2026, 2, 1);
    private String sex = "women";
    private int born = 1990;
    private String referrer = "employment_service";
    private List<String> income = List.of("social_assistance");

    private People(String intervention) {
        this.intervention = intervention;
    }

    static People in(String intervention) {
        return new People(intervention);
    }

    People called(String codeName) {
        this.codeName = codeName;
        return this;
    }

    People named(String name, String words) {
        this.name = name;
        this.words = words;
        return this;
    }

    People entered(String day) {
        this.entered = LocalDate.parse(day);
        return this;
    }

    People of(String sex, int born) {
        this.sex = sex;
        this.born = born;
        return this;
    }

    People from(String referrer) {
        this.referrer = referrer;
        return this;
    }

    People with(String... income) {
        this.income = List.of(income);
        return this;
    }

    Participants.Enrolling tried() {
        var room = RunningRoom.shared();
        return room.the(Participants.class)
                .enrol(
                        room.pass(Role.COORDINATOR, intervention),
                        intervention,
                        codeName,
                        LocalDate.of(2031, 12, 31),
                        name,
                        words,
                        enrolment());
    }

    Enrolment enrolment() {
        return new Enrolment(
                entered, referrer, sex, born, null, "upper_secondary", "up_to_2", income);
    }

    UUID enrolled() {
        return ((Participants.Enrolling.Enrolled) tried()).id();
    }

    UUID leftFor(String destination, String day) {
        var id = enrolled();
        var room = RunningRoom.shared();
        room.the(Participants.class)
                .leave(
                        room.pass(Role.COORDINATOR, intervention),
                        intervention,
                        id,
                        new Exit(LocalDate.parse(day), destination, "employment"),
                        words);
        return id;
    }
}
