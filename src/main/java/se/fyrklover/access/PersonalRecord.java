package se.fyrklover.access;

import org.springframework.stereotype.Component;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Who;
import se.fyrklover.shared.AssociationId;

/// Puts what people do with their own accounts on record: in each association where they hold a
/// role, or, where they hold none, with the house.
@Component
class PersonalRecord {

    private final Roles roles;
    private final Tenants tenants;
    private final AuditLog log;

    PersonalRecord(Roles roles, Tenants tenants, AuditLog log) {
        this.roles = roles;
        this.tenants = tenants;
        this.log = log;
    }

    void ofPerson(Account account, String from, Act act) {
        var who = new Who(java.util.Optional.of(account.id().value()), account.name(), from);
        var associations =
                roles.heldBy(account.id()).stream()
                        .map(Grant::association)
                        .distinct()
                        .sorted(java.util.Comparator.comparing(AssociationId::value))
                        .toList();
        for (var association : associations) write(association, who, act);
        if (associations.isEmpty()) write(AuditLog.HOUSE, who, act);
    }

    void ofHouse(Who who, Act act) {
        write(AuditLog.HOUSE, who, act);
    }

    private void write(AssociationId association, Who who, Act act) {
        tenants.within(
                association,
                () -> {
                    log.write(association, who, act);
                    return act;
                });
    }
}
