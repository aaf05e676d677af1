package se.fyrklover.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Sessions.Origin;
import se.fyrklover.access.Sessions.Way;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Token;

/// The door for who wants in with a password and a code; `Passkeys` and `Providers` are the others.
///
/// Whether there is an account is told neither by what is answered nor by how long it takes.
@Component
public class SignIn {

    /// How long there is between the password and the code.
    public static final Duration HALFWAY_LASTS = Duration.ofMinutes(5);

    private static final String HALFWAY = "sign-in";
    private static final String HALFWAY_BY_PROVIDER = "sign-in by provider";

    /// What comes of trying to get in.
    public sealed interface Answer {

        /// The browser shows this session from now on.
        record Opened(Token session, Account account) implements Answer {}

        /// The password was right; the code is still to come.
        ///
        /// @param note what the browser brings with the code
        record Halfway(String note) implements Answer {}

        /// Something was wrong, and what is not said.
        record Wrong() implements Answer {}

        /// There have been too many attempts.
        record TooMany(Duration after) implements Answer {}
    }

    /// Somebody whose password was right, or whom a provider of identities knows, until the code
    /// has come.
    ///
    /// @param hasApp whether the person has an app that shows codes; who has none gets one first
    /// @param way the first step
    public record Halfway(Account account, boolean hasApp, Way way) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordRows passwords;
    private final CodeRows codes;
    private final IdentityRows identities;
    private final PersonalRecord record;
    private final Afterwards afterwards;
    private final Notes notes;
    private final boolean demo;

    SignIn(
            JdbcClient sql,
            Tenants tenants,
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            PasswordRows passwords,
            CodeRows codes,
            IdentityRows identities,
            PersonalRecord record,
            Afterwards afterwards,
            Notes notes,
            @Value("${fyrklover.demo:false}") boolean demo) {
        this.sql = sql;
        this.tenants = tenants;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.codes = codes;
        this.identities = identities;
        this.record = record;
        this.afterwards = afterwards;
        this.notes = notes;
        this.demo = demo;
    }

    /// The first step: an address and a password.
    public Answer password(String email, String typed, Origin origin) {
        var address = named(email);
        var wait = attempt(address, origin);
        if (wait.isPresent()) return new Answer.TooMany(wait.get());
        var account = account(address);
        var set = passwords.proves(account, typed);
        if (set.isEmpty() || account.isEmpty()) return wrong(address, Way.PASSWORD, origin);
        var note = account.get() + " " + set.get().toEpochMilli();
        return new Answer.Halfway(notes.write(HALFWAY, "", HALFWAY_LASTS, note));
    }

    /// An address as attempts are counted by, readable or not.
    private static String named(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Duration> attempt(String address, Origin origin) {
        return attempts.tooMany(Attempts.Of.ADDRESS, origin.network())
                .or(() -> attempts.another(Attempts.Of.ACCOUNT, address));
    }

    private Optional<AccountId> account(String address) {
        return sql.sql("select account_of_email(?)")
                .param(address)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new);
    }

    private Answer wrong(String address, Way way, Origin origin) {
        attempts.note(Attempts.Of.ADDRESS, origin.network());
        var act = Act.of("access.sign-in-failed").with("way", way.code());
        afterwards.run(() ->
                account(address)
                        .flatMap(accounts::find)
                        .ifPresentOrElse(
                                it -> record.ofAttempt(it, origin.address(), act),
                                () -> record.ofNobody(origin.address(), act)));
        return new Answer.Wrong();
    }

    /// The first step was taken at a provider of identities.
    ///
    /// @return what the browser brings with the code
    String halfway(Account account, String identity) {
        return notes.write(HALFWAY_BY_PROVIDER, "", HALFWAY_LASTS, account.id() + " " + identity);
    }

    /// Whose code is to come; nothing if it has taken too long, or what the first step was taken
    /// with is another since.
    public Optional<Halfway> halfway(String note) {
        return halfway(note, HALFWAY, Way.PASSWORD)
                .or(() -> halfway(note, HALFWAY_BY_PROVIDER, Way.PROVIDER));
    }

    private Optional<Halfway> halfway(String note, String purpose, Way way) {
        return notes.read(note, purpose, "")
                .map(it -> it.split(" "))
                .flatMap(it -> {
                    var id = new AccountId(UUID.fromString(it[0]));
                    return stands(id, it[1], way) ? accounts.find(id) : Optional.empty();
                })
                .map(it -> new Halfway(it, codes.hasApp(it.id()), way));
    }

    private boolean stands(AccountId account, String first, Way way) {
        return way == Way.PASSWORD
                ? passwords
                        .setAt(account)
                        .filter(it -> it.toEpochMilli() == Long.parseLong(first))
                        .isPresent()
                : identities.of(account).stream().anyMatch(it -> it.id().equals(first));
    }

    /// The second step: a code from the app, or one on paper.
    public Answer code(String note, String typed, Origin origin) {
        var found = halfway(note);
        if (found.isEmpty()) return new Answer.Wrong();
        var account = found.get().account();
        var way = found.get().way();
        return withCode(account, way, typed, origin, () -> sessions.open(account, way, origin));
    }

    private Answer withCode(
            Account account, Way way, String typed, Origin origin, Supplier<Token> session) {
        var address = account.email().value();
        var wait = attempt(address, origin);
        if (wait.isPresent()) return new Answer.TooMany(wait.get());
        if (!codes.proves(account.id(), typed)) return wrong(address, way, origin);
        attempts.forget(Attempts.Of.ACCOUNT, address);
        return new Answer.Opened(session.get(), account);
    }

    /// An app for who has none, whose code is to come.
    public Optional<CodeAppOffer> offer(String note) {
        return halfway(note)
                .filter(it -> !it.hasApp())
                .map(it -> codes.offer(it.account().email()));
    }

    /// The same once more, after a code that was wrong.
    public Optional<CodeAppOffer> offerAgain(String note, String sealed) {
        return halfway(note)
                .filter(it -> !it.hasApp())
                .map(it -> codes.again(it.account().email(), sealed));
    }

    /// The second step of who has no app yet: takes one, and is in.
    public Answer equip(String note, String sealed, String typed, Origin origin) {
        var halfway = halfway(note).filter(it -> !it.hasApp());
        var app = halfway.flatMap(it -> codes.confirmed(it.account().email(), sealed, typed));
        if (halfway.isEmpty() || app.isEmpty()) return new Answer.Wrong();
        var account = halfway.get().account();
        return tenants.together(() -> {
            codes.set(account.id(), app.get());
            record.ofPerson(account, origin.address(), Act.of("access.app-set"));
            attempts.forget(Attempts.Of.ACCOUNT, account.email().value());
            return new Answer.Opened(sessions.open(account, halfway.get().way(), origin), account);
        });
    }

    /// Somebody who is signed in proves it anew; the session is another afterwards.
    public Answer prove(Caller.Person person, String typed, String code, Origin origin) {
        var account = person.account();
        var address = account.email().value();
        var wait = attempt(address, origin);
        if (wait.isPresent()) return new Answer.TooMany(wait.get());
        if (passwords.proves(Optional.of(account.id()), typed).isEmpty()
                || !codes.proves(account.id(), code)) return wrong(address, Way.PASSWORD, origin);
        attempts.forget(Attempts.Of.ACCOUNT, address);
        return new Answer.Opened(sessions.prove(person, Way.PASSWORD, origin), account);
    }

    /// One of the demo's own, which anybody who has the demo before them may be.
    public Answer demo(AccountId id, Origin origin) {
        return demo(id).<Answer>map(
                        it -> new Answer.Opened(sessions.open(it, Way.DEMO, origin), it))
                .orElseGet(Answer.Wrong::new);
    }

    /// One of the demo's own proves to be there by saying so.
    public Answer demo(Caller.Person person, Origin origin) {
        return demo(person.account().id())
                .<Answer>map(it -> new Answer.Opened(sessions.prove(person, Way.DEMO, origin), it))
                .orElseGet(Answer.Wrong::new);
    }

    private Optional<Account> demo(AccountId id) {
        return demo ? accounts.find(id).filter(Account::demo) : Optional.empty();
    }
}
