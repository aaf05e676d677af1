package se.fyrklover.entrance;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Tenant;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// The people of the demo: one for each role, named for it, who sign in by a button and have no
/// other means.
@Component
public class DemoPeople {

    private final Accounts accounts;
    private final Roles roles;

    DemoPeople(Accounts accounts, Roles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    /// Makes those that are missing.
    ///
    /// @param subjects the member or the intervention that a role is for, for those that are for
    ///   one
    public void join(Tenant tenant, Role.House house, Map<Role.About, String> subjects) {
        var words = new Words(Language.SV);
        for (var role : Role.of(house)) {
            var email = new EmailAddress(role.code() + "@" + tenant.slug() + ".example");
            if (accounts.find(email).isPresent()) continue;
            var account = accounts.make(email, words.say("access.role." + role.code()), true);
            roles.give(
                    new Caller.Operator(),
                    tenant,
                    account,
                    role,
                    subjects.getOrDefault(role.about(), ""));
        }
    }
}
