package se.fyrklover.entrance;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.access.Roles;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Anchors;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Chain;
import se.fyrklover.audit.Who;
import se.fyrklover.mail.Letter;
import se.fyrklover.mail.Outbox;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.SwedishTime;
import se.fyrklover.words.Words;

/// Letters to an association's auditors that say where its log stands, so that it cannot be
/// shortened or written anew behind their backs.
@Component
public class HeadLetters {

    private static final String KEPT_IN = "letter";
    private static final Words WORDS = new Words(Language.SV);

    private final Tenants tenants;
    private final Passes passes;
    private final Roles roles;
    private final AuditLog log;
    private final Anchors anchors;
    private final Outbox outbox;
    private final Clock clock;

    HeadLetters(
            Tenants tenants,
            Passes passes,
            Roles roles,
            AuditLog log,
            Anchors anchors,
            Outbox outbox,
            Clock clock) {
        this.tenants = tenants;
        this.passes = passes;
        this.roles = roles;
        this.log = log;
        this.anchors = anchors;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Letters that are on their way.
    ///
    /// @param head where the log stood when they were written
    public record Sent(Chain.Head head, int count) {}

    /// Writes to every auditor of the association.
    ///
    /// @return nothing where there is no auditor to write to
    public Optional<Sent> send(Tenant tenant, Who who) {
        var auditors = auditors(tenant);
        if (auditors.isEmpty()) return Optional.empty();
        return Optional.of(
                tenants.within(
                        tenant.id(),
                        () -> {
                            var head = anchors.keep(tenant.id(), KEPT_IN);
                            for (var auditor : auditors) outbox.put(letter(tenant, auditor, head));
                            log.write(
                                    tenant.id(),
                                    who,
                                    Act.of("audit.anchored")
                                            .with("number", String.valueOf(head.number()))
                                            .with("letters", String.valueOf(auditors.size())));
                            return new Sent(head, auditors.size());
                        }));
    }

    /// Writes to the auditors of every association that has not been written of this month.
    public void sendDue() {
        var month = month(Instant.now(clock));
        for (var tenant : tenants.all())
            if (!tenants.within(tenant.id(), () -> anchors.lastKept(tenant.id(), KEPT_IN))
                    .map(HeadLetters::month)
                    .equals(Optional.of(month))) {
                var _ = send(tenant, Who.PROGRAM);
            }
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(SwedishTime.day(at));
    }

    private List<Account> auditors(Tenant tenant) {
        return roles.of(passes.operator(tenant)).stream()
                .filter(it -> it.grant().role() == Role.AUDITOR && it.grant().endedAt().isEmpty())
                .map(Roles.Holder::account)
                .distinct()
                .toList();
    }

    private Letter letter(Tenant tenant, Account auditor, Chain.Head head) {
        var number = String.valueOf(head.number());
        return new Letter(
                tenant.id(),
                auditor.id(),
                auditor.email(),
                WORDS.say("entrance.head-letter.subject", tenant.name(), number),
                WORDS.say(
                        "entrance.head-letter.body",
                        auditor.name(),
                        tenant.name(),
                        Instant.now(clock),
                        number,
                        head.seal(),
                        tenant.slug()),
                Language.SV);
    }
}
