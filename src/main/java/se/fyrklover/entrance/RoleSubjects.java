package se.fyrklover.entrance;

import java.util.List;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Role;

/// What roles can be held for, where there is more than the whole: each house has its own.
public interface RoleSubjects {

    /// A member or an intervention.
    record Subject(Role.About about, String id, String name) {

        /// As it stands in a form.
        public String code() {
            return about.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
        }
    }

    Role.House house();

    /// Those that whoever has the pass may know of.
    List<Subject> of(Pass pass);
}
