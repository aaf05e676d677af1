package se.fyrklover.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyrklover.access.proof.Password;
import se.fyrklover.access.proof.RecoveryCode;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// The door to what a person proves itself with: looking at it, and changing it.
///
/// Nothing changes here that the person has not lately proved to be there for; other sessions end.
@Component
public class Means {

    /// What a person has.
    ///
    /// @param passwordSetAt nothing where there is no password
    /// @param recoveryLeft how many codes on paper have not been used
    public record Held(
            Optional<Instant> passwordSetAt,
            boolean app,
            int recoveryLeft,
            List<Passkey> passkeys,
            List<Identity> identities) {

        /// Whether there is a password and no code to go with it.
        public boolean lacksApp() {
            return passwordSetAt.isPresent() && !app;
        }
    }

    private final PasswordRows passwords;
    private final CodeRows codes;
    private final Passkeys passkeys;
    private final Identities identities;
    private final Sessions sessions;
    private final Tenants tenants;
    private final PersonalRecord record;
    private final Clock clock;

    Means(
            PasswordRows passwords,
            CodeRows codes,
            Passkeys passkeys,
            Identities identities,
            Sessions sessions,
            Tenants tenants,
            PersonalRecord record,
            Clock clock) {
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
        this.identities = identities;
        this.sessions = sessions;
        this.tenants = tenants;
        this.record = record;
        this.clock = clock;
    }

    public Held of(Account account) {
        return new Held(
                passwords.setAt(account.id()),
                codes.hasApp(account.id()),
                codes.left(account.id()),
                passkeys.of(account),
                identities.of(account));
    }

    /// Goes on if the person may change its own means now.
    ///
    /// @throws NotAllowed if it is too long since the person proved to be there, or if the account
    ///   is the demo's and so anybody's
    public void demandOwn(Caller.Person person) {
        person.demandOwn(Instant.now(clock));
    }

    /// A new password, or the first.
    ///
    /// @return what is wrong with it, if something is
    public Optional<Phrase> changePassword(Caller.Person person, String typed) {
        demandOwn(person);
        return switch (chosen(person.account(), typed)) {
            case Parsed.Unreadable<Password>(var why) -> Optional.of(why);
            case Parsed.Read<Password>(var password) -> {
                tenants.together(() -> {
                    passwords.set(person.account().id(), password);
                    record.ofPerson(person.account(), person.from(), Act.of("access.password-set"));
                    sessions.endOthers(person);
                    return password;
                });
                yield Optional.empty();
            }
        };
    }

    static Parsed<Password> chosen(Account account, String typed) {
        return Password.chosen(typed, List.of(account.name(), account.email().value()));
    }

    /// A secret for a new app.
    public CodeAppOffer offerApp(Caller.Person person) {
        demandOwn(person);
        return codes.offer(person.account().email());
    }

    /// The same once more, after a code that was wrong.
    public CodeAppOffer offerAppAgain(Caller.Person person, String sealed) {
        demandOwn(person);
        return codes.again(person.account().email(), sealed);
    }

    /// From now on codes come from this app; those on paper are new too.
    ///
    /// @return the codes on paper, to be shown this once; nothing where the code was wrong
    public Optional<List<String>> changeApp(Caller.Person person, String sealed, String typed) {
        demandOwn(person);
        return codes.confirmed(person.account().email(), sealed, typed)
                .map(app ->
                        tenants.together(() -> {
                            codes.set(person.account().id(), app);
                            record.ofPerson(
                                    person.account(), person.from(), Act.of("access.app-set"));
                            sessions.endOthers(person);
                            return renewed(person);
                        }));
    }

    /// New codes on paper instead of those before, to be shown this once.
    public List<String> renewRecovery(Caller.Person person) {
        demandOwn(person);
        return tenants.together(() -> renewed(person));
    }

    private List<String> renewed(Caller.Person person) {
        var several = RecoveryCode.several();
        codes.set(person.account().id(), several);
        record.ofPerson(person.account(), person.from(), Act.of("access.recovery-renewed"));
        return several.stream().map(RecoveryCode::shown).toList();
    }
}
