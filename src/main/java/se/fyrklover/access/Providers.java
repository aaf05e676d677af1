package se.fyrklover.access;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Sessions.Origin;
import se.fyrklover.access.Sessions.Way;
import se.fyrklover.access.provider.Asked;
import se.fyrklover.access.provider.Conversation;
import se.fyrklover.access.provider.NotTold;
import se.fyrklover.access.provider.Told;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;

/// The door to providers of identities: who somebody is there, and whose account that is.
///
/// An identity opens the account that it was joined to, by the person itself or by an invitation.
/// Nothing else of what a provider says, such as an address for e-mail, is believed.
@Component
public class Providers {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    /// How long somebody may stay with a provider; shorter than what works a single time is known.
    public static final Duration LASTS = Duration.ofMinutes(10);

    /// Where a provider sends people back to, with its code after it.
    public static final String BACK = "/logga-in/tillbaka/";

    private static final String NOTE = "provider";

    /// What somebody goes to a provider for.
    public enum Errand {
        SIGN_IN,
        PROOF,
        JOIN,
        INVITATION;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What somebody goes to a provider for, and where to go on to from there.
    ///
    /// @param whose the account of who is signed in, or the invitation; nothing where there is
    ///   neither
    public record Going(Errand errand, String whose, String till) {

        public static Going signIn(String till) {
            return new Going(Errand.SIGN_IN, "-", till);
        }

        public static Going proof(Caller.Person person, String till) {
            return new Going(Errand.PROOF, person.account().id().toString(), till);
        }

        public static Going join(Caller.Person person) {
            return new Going(Errand.JOIN, person.account().id().toString(), "");
        }

        public static Going invitation(Token invitation) {
            return new Going(Errand.INVITATION, invitation.text(), "");
        }
    }

    /// What comes of wanting to go there.
    public sealed interface Start {

        /// The browser goes there.
        ///
        /// @param note what it brings along when it comes back
        record Leaving(URI address, String note) implements Start {}

        record Refused(Why why) implements Start {}
    }

    /// Why somebody has come back in vain.
    public enum Why {
        CANCELLED,
        DOWN,
        SPENT,
        UNTRUSTED,
        CLOCK,
        LEVEL,
        NOT_ANEW,
        /// Nobody has joined it to an account.
        UNKNOWN,
        /// It is joined to another account.
        TAKEN,
        /// It is not who is signed in here.
        ANOTHER,
        /// The invitation holds no longer.
        UNINVITED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What comes of coming back.
    public sealed interface Return {

        /// The browser shows this session from now on.
        record Opened(Token session, Account account, Going going) implements Return {}

        /// It is who it should be, and a code is still to come.
        record Halfway(String note, Going going) implements Return {}

        /// The identity is the person's from now on.
        record Joined(Account account) implements Return {}

        record Refused(Why why, Going going) implements Return {}

        record TooMany(Duration after) implements Return {}
    }

    private final Conversations conversations;
    private final IdentityRows rows;
    private final Site site;
    private final Notes notes;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Tenants tenants;
    private final PersonalRecord record;
    private final Clock clock;

    Providers(
            Conversations conversations,
            IdentityRows rows,
            Site site,
            Notes notes,
            Attempts attempts,
            Accounts accounts,
            Invitations invitations,
            Sessions sessions,
            SignIn signIn,
            Tenants tenants,
            PersonalRecord record,
            Clock clock) {
        this.conversations = conversations;
        this.rows = rows;
        this.site = site;
        this.notes = notes;
        this.attempts = attempts;
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.signIn = signIn;
        this.tenants = tenants;
        this.record = record;
        this.clock = clock;
    }

    /// Those that are offered, by the names that people know them by.
    public List<IdentityProvider> all() {
        return conversations.providers().stream()
                .map(it -> new IdentityProvider(it.code(), it.name()))
                .toList();
    }

    /// Sends somebody to a provider; nothing where there is none of that code.
    public Optional<Start> start(String code, Going going, Language language) {
        return conversations.with(code).map(it -> start(it, going, language));
    }

    private Start start(Conversation conversation, Going going, Language language) {
        var asked =
                new Asked(
                        Token.random().text(),
                        Token.random().text(),
                        Token.random().text(),
                        going.errand() == Errand.PROOF,
                        Instant.now(clock));
        try {
            var address = conversation.address(asked, back(conversation), language);
            return new Start.Leaving(address, written(conversation, asked, going));
        } catch (NotTold refused) {
            return new Start.Refused(why(conversation, refused));
        }
    }

    private URI back(Conversation conversation) {
        return URI.create(site.origin() + BACK + conversation.provider().code());
    }

    /// What was asked and what for, for the browser to carry: no two words of it hold a space.
    private String written(Conversation conversation, Asked asked, Going going) {
        var text =
                String.join(
                        " ",
                        asked.state(),
                        asked.nonce(),
                        asked.verifier(),
                        Long.toString(asked.at().toEpochMilli()),
                        going.errand().name(),
                        going.whose(),
                        going.till());
        return notes.write(NOTE, conversation.provider().code(), LASTS, text);
    }

    private record Read(Asked asked, Going going) {}

    private Optional<Read> read(Conversation conversation, String note) {
        return notes.read(note, NOTE, conversation.provider().code())
                .map(it -> it.split(" ", 7))
                .map(it -> {
                    var errand = Errand.valueOf(it[4]);
                    var at = Instant.ofEpochMilli(Long.parseLong(it[3]));
                    return new Read(
                            new Asked(it[0], it[1], it[2], errand == Errand.PROOF, at),
                            new Going(errand, it[5], it[6]));
                });
    }

    /// Somebody comes back from a provider; nothing where there is none of that code.
    ///
    /// @param note what the browser was given to bring along
    /// @param brought what it brings from the provider
    /// @param caller who is signed in, if somebody is
    /// @throws NotAllowed if it takes somebody who is signed in, or has lately proved to be there
    public Optional<Return> back(
            String code, String note, Map<String, String[]> brought, Caller caller, Origin origin) {
        return conversations.with(code).map(it -> back(it, note, brought, caller, origin));
    }

    private Return back(
            Conversation conversation,
            String note,
            Map<String, String[]> brought,
            Caller caller,
            Origin origin) {
        var wait = attempts.tooMany(Attempts.Of.ADDRESS, origin.network());
        if (wait.isPresent()) return new Return.TooMany(wait.get());
        var read = read(conversation, note).filter(it -> isAnswered(it.asked(), brought));
        if (read.isEmpty()) return refused(Why.SPENT, Going.signIn(""), origin);
        var going = read.get().going();
        try {
            var told = conversation.told(read.get().asked(), back(conversation), brought);
            return tenants.together(() -> known(conversation, told, going, caller, origin));
        } catch (NotTold refused) {
            return refused(why(conversation, refused), going, origin);
        } catch (DuplicateKeyException taken) {
            return refused(Why.TAKEN, going, origin);
        }
    }

    /// Whether it is the answer to what this browser asked, for the first time.
    private boolean isAnswered(Asked asked, Map<String, String[]> brought) {
        var states = brought.get("state");
        return states != null
                && states.length == 1
                && states[0].equals(asked.state())
                && attempts.another(Attempts.Of.ONCE, asked.state()).isEmpty();
    }

    private static Why why(Conversation conversation, NotTold refused) {
        LOG.warn("{}: {}", conversation.provider(), refused.getMessage());
        return Why.valueOf(refused.why().name());
    }

    /// Who breaks it off and who finds the provider away has tried nothing.
    private Return refused(Why why, Going going, Origin origin) {
        if (why != Why.CANCELLED && why != Why.DOWN) {
            attempts.note(Attempts.Of.ADDRESS, origin.network());
            record.ofNobody(
                    origin.address(),
                    Act.of("access.sign-in-failed").with("way", Way.PROVIDER.code()));
        }
        return new Return.Refused(why, going);
    }

    private Return known(
            Conversation conversation, Told told, Going going, Caller caller, Origin origin) {
        return switch (going.errand()) {
            case SIGN_IN ->
                    owner(told)
                            .map(it -> in(conversation, told, it, going, origin))
                            .orElseGet(() -> refused(Why.UNKNOWN, going, origin));
            case PROOF -> proved(conversation, told, going, person(caller), origin);
            case JOIN -> joined(told, going, person(caller), origin);
            case INVITATION -> invited(conversation, told, going, origin);
        };
    }

    private Optional<Account> owner(Told told) {
        return rows.owner(told).flatMap(accounts::find);
    }

    private static Caller.Person person(Caller caller) {
        if (caller instanceof Caller.Person person) return person;
        throw new NotAllowed(NotAllowed.Why.NOBODY);
    }

    private Return in(
            Conversation conversation, Told told, Account account, Going going, Origin origin) {
        rows.used(account.id(), told);
        return conversation.provider().isStrong()
                ? new Return.Opened(sessions.open(account, Way.PROVIDER, origin), account, going)
                : new Return.Halfway(signIn.halfway(account, rows.id(told)), going);
    }

    private Return proved(
            Conversation conversation,
            Told told,
            Going going,
            Caller.Person person,
            Origin origin) {
        var account = person.account();
        if (!isOf(going, person) || !owner(told).equals(Optional.of(account)))
            return refused(Why.ANOTHER, going, origin);
        if (!conversation.provider().isStrong())
            return in(conversation, told, account, going, origin);
        rows.used(account.id(), told);
        return new Return.Opened(sessions.prove(person, Way.PROVIDER, origin), account, going);
    }

    private static boolean isOf(Going going, Caller.Person person) {
        return going.whose().equals(person.account().id().toString());
    }

    private Return joined(Told told, Going going, Caller.Person person, Origin origin) {
        person.demandOwn(Instant.now(clock));
        if (!isOf(going, person)) return refused(Why.ANOTHER, going, origin);
        var owner = rows.owner(told);
        if (owner.isPresent())
            return owner.get().equals(person.account().id())
                    ? new Return.Joined(person.account())
                    : refused(Why.TAKEN, going, origin);
        join(person.account(), told, origin);
        return new Return.Joined(person.account());
    }

    private void join(Account account, Told told, Origin origin) {
        rows.add(account.id(), told);
        record.ofPerson(
                account,
                origin.address(),
                Act.of("access.identity-joined").with("issuer", told.issuer()));
    }

    /// Whoever has an account takes another role signed in with it, and not here.
    private Return invited(Conversation conversation, Told told, Going going, Origin origin) {
        var token = Token.parse(going.whose()).orElseThrow();
        var asked = invitations.find(token).map(Invitations.Invitation::asked);
        if (asked.isEmpty() || accounts.find(asked.get().email()).isPresent())
            return refused(Why.UNINVITED, going, origin);
        if (rows.owner(told).isPresent()) return refused(Why.TAKEN, going, origin);
        return invitations
                .accept(token, origin.address(), it -> join(it, told, origin))
                .map(it -> in(conversation, told, it, going, origin))
                .orElseGet(() -> refused(Why.UNINVITED, going, origin));
    }
}
