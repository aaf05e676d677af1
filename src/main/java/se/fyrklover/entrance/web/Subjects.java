package se.fyrklover.entrance.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.RoleSubjects.Subject;

/// What roles can be held for in an association: the whole, a member or an intervention.
public record Subjects(Role.House house, List<Subject> all) {

    public Subjects {
        all = List.copyOf(all);
    }

    public List<Subject> of(Role.About about) {
        return all.stream().filter(it -> it.about() == about).toList();
    }

    /// The id of what was chosen, if a role of this kind can be held for it.
    Optional<String> find(Role.About about, String chosen) {
        if (about == Role.About.ALL) return chosen.isEmpty() ? Optional.of("") : Optional.empty();
        return of(about).stream()
                .filter(it -> it.code().equals(chosen))
                .map(Subject::id)
                .findFirst();
    }

    /// The name of what a role is held for; its id where that is no longer there.
    public String name(Role role, String id) {
        return names(role.about()).getOrDefault(id, id);
    }

    private Map<String, String> names(Role.About about) {
        return of(about).stream()
                .collect(Collectors.toMap(Subject::id, Subject::name, (first, _) -> first));
    }
}
