package se.fyrklover.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Sessions.Origin;
import se.fyrklover.access.proof.Password;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// The door for who has forgotten a password or lost what it was proved with: addresses that work
/// once, and only for a while.
@Component
public class WaysBack {

    /// How long one may be used.
    public static final Duration LASTS = Duration.ofMinutes(30);

    /// One that has been made.
    ///
    /// @param vouched whether an administrator says that it is the person; then no code is asked
    ///   for
    /// @param stands whether it may still be used
    public record WayBack(Account account, boolean vouched, boolean stands) {}

    /// What comes of using one.
    public sealed interface Use {

        record Done() implements Use {}

        /// What is wrong with the new password.
        record Faulty(Phrase password) implements Use {}

        /// The code was not right.
        record Wrong() implements Use {}

        record TooMany(Duration after) implements Use {}

        /// It has been used, or is too old, or never was.
        record Gone() implements Use {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Accounts accounts;
    private final Roles roles;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordRows passwords;
    private final CodeRows codes;
    private final PersonalRecord record;
    private final Afterwards afterwards;
    private final Clock clock;

    WaysBack(
            JdbcClient sql,
            Tenants tenants,
            Accounts accounts,
            Roles roles,
            Sessions sessions,
            Attempts attempts,
            PasswordRows passwords,
            CodeRows codes,
            PersonalRecord record,
            Afterwards afterwards,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.codes = codes;
        this.record = record;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /// Somebody asks to get back in. Nothing is answered of the account, and all of it is done
    /// afterwards, so that neither words nor time tell whether there is one.
    ///
    /// @param letter puts what is to be sent in the outbox, in the same transaction
    /// @return how long to wait instead, where too many have asked from the same network
    public Optional<Duration> ask(String email, Origin origin, BiConsumer<Account, Token> letter) {
        var wait = attempts.another(Attempts.Of.LETTERS, origin.network());
        if (wait.isEmpty()) askAfterwards(email, origin, letter);
        return wait;
    }

    private void askAfterwards(String email, Origin origin, BiConsumer<Account, Token> letter) {
        afterwards.run(() -> {
            if (!(EmailAddress.parse(email) instanceof Parsed.Read<EmailAddress>(var address)))
                return;
            if (attempts.another(Attempts.Of.LETTER, address.value()).isPresent()) return;
            accounts.find(address)
                    .filter(it -> !it.demo())
                    .ifPresent(it -> make(it, Optional.empty(), origin.address(), letter));
        });
    }

    /// Who gives roles says that somebody is who it says, though everything is lost: the letter
    /// that goes to the person's own address leads in without a code.
    ///
    /// @return false where the person holds no role that this one could give
    /// @throws NotAllowed if it is not for this one to do
    public boolean vouch(Pass pass, AccountId whom, BiConsumer<Account, Token> letter) {
        pass.demandSome(Right.GIVE_ROLES);
        pass.demandProof();
        var account = accounts.find(whom).filter(it -> !it.demo() && holdsRole(pass, it));
        if (account.isEmpty() || pass.account().equals(account)) return false;
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("access.vouched").with("account", whom.toString()),
                () -> {
                    make(account.get(), pass.account().map(Account::id), "", letter);
                    return true;
                });
    }

    /// Who gives roles ends every session of somebody, whose computer or telephone is lost.
    ///
    /// @return false where the person holds no role that this one could give
    /// @throws NotAllowed if it is not for this one to do
    public boolean shutOut(Pass pass, AccountId whom) {
        pass.demandSome(Right.GIVE_ROLES);
        pass.demandProof();
        var account = accounts.find(whom).filter(it -> holdsRole(pass, it));
        if (account.isEmpty() || pass.account().equals(account)) return false;
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("access.shut-out").with("account", whom.toString()),
                () -> {
                    sessions.endAll(whom);
                    return true;
                });
    }

    private boolean holdsRole(Pass pass, Account account) {
        return roles.heldBy(account.id()).stream()
                .filter(it -> it.association().equals(pass.tenant().id()))
                .anyMatch(it -> pass.may(Right.GIVE_ROLES, it.subject()));
    }

    private void make(
            Account account,
            Optional<AccountId> vouchedBy,
            String from,
            BiConsumer<Account, Token> letter) {
        var token = Token.random();
        var now = Instant.now(clock);
        tenants.as(
                account.id(),
                () -> {
                    sql.sql(
                                    """
                                    insert into one_time_address (account_id, token, vouched_by,
                                        made_at, expires_at)
                                    values (?, ?, nullif(?, '')::uuid, ?, ?)
                                    """)
                            .params(
                                    account.id().value(),
                                    token.digest().bytes(),
                                    vouchedBy.map(AccountId::toString).orElse(""),
                                    time(now),
                                    time(now.plus(LASTS)))
                            .update();
                    if (vouchedBy.isEmpty())
                        record.ofAttempt(account, from, Act.of("access.way-back-asked"));
                    letter.accept(account, token);
                    return token;
                });
    }

    /// The way back that a token is for, whatever has become of it.
    public Optional<WayBack> find(Token shown) {
        return owner(shown)
                .flatMap(id -> tenants.as(id, () -> accounts.find(id).map(it -> read(it, shown))));
    }

    private Optional<AccountId> owner(Token shown) {
        return sql.sql("select account_of_address(?)")
                .param(shown.digest().bytes())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new);
    }

    private WayBack read(Account account, Token shown) {
        return sql.sql("select * from one_time_address where token = ? and account_id = ?")
                .params(shown.digest().bytes(), account.id().value())
                .query((row, _) -> wayBack(account, row))
                .single();
    }

    private WayBack wayBack(Account account, ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new WayBack(
                account,
                row.getObject("vouched_by") != null,
                row.getObject("used_at") == null && Instant.now(clock).isBefore(expires));
    }

    /// Whether the person has anything to prove itself with beside the letter.
    public boolean hasCodes(WayBack way) {
        return codes.hasApp(way.account().id()) || codes.left(way.account().id()) > 0;
    }

    /// A new password, for who has a code as well.
    public Use use(Token shown, String typed, String code, Origin origin) {
        var way = find(shown).filter(it -> it.stands() && !it.vouched());
        if (way.isEmpty()) return new Use.Gone();
        var account = way.get().account();
        return switch (Means.chosen(account, typed)) {
            case Parsed.Unreadable<Password>(var why) -> new Use.Faulty(why);
            case Parsed.Read<Password>(var password) -> {
                var wait =
                        attempts.another(
                                Attempts.Of.ACCOUNT,
                                account.email().value().toLowerCase(Locale.ROOT));
                if (wait.isPresent()) yield new Use.TooMany(wait.get());
                if (!codes.proves(account.id(), code)) {
                    record.ofAttempt(
                            account,
                            origin.address(),
                            Act.of("access.sign-in-failed").with("way", "letter"));
                    yield new Use.Wrong();
                }
                yield used(
                        shown,
                        account,
                        origin,
                        () -> {
                            passwords.set(account.id(), password);
                            record.ofPerson(
                                    account, origin.address(), Act.of("access.password-set"));
                        });
            }
        };
    }

    /// New means altogether, for whom an administrator has vouched.
    public Use use(Token shown, NewMeans.Prepared.Ready means, Origin origin) {
        var way = find(shown).filter(it -> it.stands() && it.vouched());
        if (way.isEmpty()) return new Use.Gone();
        var account = way.get().account();
        return used(shown, account, origin, () -> means.keep().accept(account));
    }

    private Use used(Token shown, Account account, Origin origin, Runnable change) {
        return tenants.as(
                account.id(),
                () -> {
                    var rows =
                            sql.sql(
                                            """
                                            update one_time_address set used_at = ?
                                            where token = ? and account_id = ? and used_at is null
                                            """)
                                    .params(
                                            time(Instant.now(clock)),
                                            shown.digest().bytes(),
                                            account.id().value())
                                    .update();
                    if (rows != 1) return new Use.Gone();
                    change.run();
                    record.ofPerson(account, origin.address(), Act.of("access.way-back-used"));
                    sessions.endAll(account.id());
                    attempts.forget(Attempts.Of.ACCOUNT, account.email().value());
                    return new Use.Done();
                });
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
