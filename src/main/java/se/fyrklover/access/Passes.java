package se.fyrklover.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives everybody a pass to an association: what they may do there now, asked of the database each
/// time, so that a role that has ended has ended.
@Component
public class Passes {

    private final Roles roles;
    private final Tenants tenants;
    private final Clock clock;

    Passes(Roles roles, Tenants tenants, Clock clock) {
        this.roles = roles;
        this.tenants = tenants;
        this.clock = clock;
    }

    public Pass of(Caller caller, Tenant tenant) {
        var grants =
                caller instanceof Caller.Person(var account, _, _, _)
                        ? roles.heldBy(account.id()).stream()
                                .filter(it -> it.association().equals(tenant.id()))
                                .toList()
                        : List.<Grant>of();
        return new Pass(caller, tenant, grants, Instant.now(clock));
    }

    /// The associations in which a person holds a role now.
    public List<Tenant> own(Account account) {
        var associations = roles.heldBy(account.id()).stream().map(Grant::association).toList();
        return associations.isEmpty()
                ? List.of()
                : tenants.all().stream().filter(it -> associations.contains(it.id())).toList();
    }

    /// The pass of the machine's own commands.
    public Pass operator(Tenant tenant) {
        return of(new Caller.Operator(), tenant);
    }
}
