package se.fyrklover.access;

import java.util.Comparator;
import java.util.Optional;
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
        of(account, new Who(Optional.of(account.id().value()), account.name(), from), act);
    }

    /// What somebody did who may be that person, and has not proved it.
    void ofAttempt(Account account, String from, Act act) {
        of(account, Who.nobody(from), act.with("account", account.id().toString()));
    }

    /// What somebody did who named nobody that there is; what was typed may be a password in the
    /// wrong field, and is not kept.
    void ofNobody(String from, Act act) {
        write(AuditLog.HOUSE, Who.nobody(from), act);
    }

    private void of(Account account, Who who, Act act) {
        var associations =
                roles.heldBy(account.id()).stream()
                        .map(Grant::association)
                        .distinct()
                        .sorted(Comparator.comparing(AssociationId::value))
                        .toList();
        for (var association : associations) write(association, who, act);
        if (associations.isEmpty()) write(AuditLog.HOUSE, who, act);
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
