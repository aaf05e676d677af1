package se.fyrklover.access;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.fyrklover.access.provider.Provider;
import se.fyrklover.audit.Act;

/// The door to who people are at providers of identities: looking at it, and removing it.
@Component
public class Identities {

    private final IdentityRows rows;
    private final Conversations conversations;
    private final WaysIn ways;
    private final Tenants tenants;
    private final Sessions sessions;
    private final PersonalRecord record;
    private final Clock clock;

    Identities(
            IdentityRows rows,
            Conversations conversations,
            WaysIn ways,
            Tenants tenants,
            Sessions sessions,
            PersonalRecord record,
            Clock clock) {
        this.rows = rows;
        this.conversations = conversations;
        this.ways = ways;
        this.tenants = tenants;
        this.sessions = sessions;
        this.record = record;
        this.clock = clock;
    }

    /// Those of a person, the oldest first.
    public List<Identity> of(Account account) {
        return rows.of(account.id()).stream().map(this::identity).toList();
    }

    private Identity identity(IdentityRows.Row row) {
        var provider = conversations.ofIssuer(row.issuer());
        return new Identity(
                row.id(),
                provider.map(Provider::name).orElseGet(() -> URI.create(row.issuer()).getHost()),
                provider.isPresent(),
                row.madeAt(),
                row.usedAt());
    }

    /// The providers by which a person can prove to be there.
    public List<IdentityProvider> provers(Account account) {
        var issuers = rows.of(account.id()).stream().map(IdentityRows.Row::issuer).toList();
        return conversations.providers().stream()
                .filter(it -> issuers.contains(it.issuer()))
                .map(it -> new IdentityProvider(it.code(), it.name()))
                .toList();
    }

    /// Takes one away, and ends the person's other sessions.
    ///
    /// @return false where it is the only way in that the person has, and so stays
    /// @throws NotAllowed if it is too long since the person proved to be there
    public boolean remove(Caller.Person person, String id) {
        person.demandOwn(Instant.now(clock));
        var account = person.account();
        return tenants.together(() -> {
            var found = rows.of(account.id()).stream().filter(it -> it.id().equals(id)).findFirst();
            if (found.isEmpty()) return true;
            if (identity(found.get()).usable() && ways.of(account.id()) < 2) return false;
            rows.remove(account.id(), id);
            record.ofPerson(
                    account,
                    person.from(),
                    Act.of("access.identity-removed").with("issuer", found.get().issuer()));
            sessions.endOthers(person);
            return true;
        });
    }
}
