package se.fyrklover.entrance.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Role;
import se.fyrklover.association.Members;
import se.fyrklover.entrance.RoleSubjects;
import se.fyrklover.intervention.Interventions;

/// In the office a role can be held for a member or an intervention of its registers.
@Component
@OfOffice
class OfficeSubjects implements RoleSubjects {

    private final Members members;
    private final Interventions interventions;

    OfficeSubjects(Members members, Interventions interventions) {
        this.members = members;
        this.interventions = interventions;
    }

    @Override
    public Role.House house() {
        return Role.House.OFFICE;
    }

    @Override
    public List<Subject> of(Pass pass) {
        var association = pass.tenant().id();
        return Stream.concat(
                        members.of(association).stream()
                                .map(it -> new Subject(Role.About.MEMBER, it.id(), it.name())),
                        interventions.of(association).stream()
                                .map(it ->
                                        new Subject(Role.About.INTERVENTION, it.id(), it.name())))
                .toList();
    }
}
