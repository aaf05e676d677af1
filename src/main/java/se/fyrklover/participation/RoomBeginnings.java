package se.fyrklover.participation;

import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;

/// The way in for the first person of a room: while nobody has an account, whoever started the room
/// gets an address that works until somebody has.
@Component
public class RoomBeginnings {

    /// What the first person says.
    ///
    /// @param slug the association's name in the office's addresses
    /// @param intervention as the office calls it
    public record Asked(
            String slug,
            String name,
            String intervention,
            String interventionName,
            EmailAddress email,
            String person) {}

    private final AtomicReference<Optional<Digest>> offered =
            new AtomicReference<>(Optional.empty());
    private final Accounts accounts;
    private final Tenants tenants;
    private final Passes passes;
    private final Invitations invitations;
    private final RoomInterventions interventions;

    RoomBeginnings(
            Accounts accounts,
            Tenants tenants,
            Passes passes,
            Invitations invitations,
            RoomInterventions interventions) {
        this.accounts = accounts;
        this.tenants = tenants;
        this.passes = passes;
        this.invitations = invitations;
        this.interventions = interventions;
    }

    /// The association that the room is for, once it is known; a room has one alone.
    public Optional<Tenant> tenant() {
        return tenants.all().stream().findFirst();
    }

    /// Makes the room that of an association, if it is not yet anybody's.
    ///
    /// @return whether it is that association's
    public boolean name(String slug, String name) {
        return tenants.together(() -> {
            if (tenant().isEmpty())
                tenants.change(
                        slug,
                        name,
                        new Caller.Operator().who(),
                        _ -> Act.of("participation.begun"));
            return tenant().filter(it -> it.slug().equals(slug)).isPresent();
        });
    }

    /// A new token for the first person, while there is none; one that was offered before is worth
    /// nothing then.
    public Optional<Token> offer() {
        if (accounts.any()) return Optional.empty();
        var token = Token.random();
        offered.set(Optional.of(token.digest()));
        return Optional.of(token);
    }

    /// Whether a token is the one that was offered last, and nobody has an account yet.
    public boolean fits(Token shown) {
        return offered.get().equals(Optional.of(shown.digest())) && !accounts.any();
    }

    /// Opens the first intervention, with an invitation for the one who leads the room.
    ///
    /// @return the invitation's token; nothing where the room is another association's
    public Optional<Token> begin(Token shown, Asked asked, Language language) {
        if (!fits(shown)) throw new IllegalStateException("somebody has begun already");
        if (!name(asked.slug(), asked.name())) return Optional.empty();
        var tenant = tenant().orElseThrow();
        interventions.open(
                new Caller.Operator(), tenant, asked.intervention(), asked.interventionName());
        var tokens = new ArrayList<Token>();
        invitations.invite(
                passes.operator(tenant),
                new Invitations.Asked(
                        asked.email(),
                        asked.person(),
                        Role.ROOM_LEAD,
                        asked.intervention(),
                        language),
                tokens::add);
        return Optional.of(tokens.getFirst());
    }
}
