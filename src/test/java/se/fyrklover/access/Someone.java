package se.fyrklover.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.proof.CodeSecret;
import se.fyrklover.access.proof.Password;
import se.fyrklover.access.proof.RecoveryCode;
import se.fyrklover.secret.Token;

/// A person with an account, as tests need one.
///
/// @param secret what the person's code app knows
public record Someone(Account account, CodeSecret secret, List<String> recovery) {

    public static final String PASSWORD = "tre röda lyktor i dimman";

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static final Sessions.Origin HERE = new Sessions.Origin("192.0.2.7", "Firefox/140.0");

    /// One who can do nothing but read its own account.
    public static Someone inNothing() {
        return withPassword(bare());
    }

    /// One with a role in Kalmar.
    public static Someone withRole(Role role) {
        var someone = inNothing();
        var product = RunningProduct.shared();
        product.the(Tenants.class)
                .within(
                        product.tenant().id(),
                        () ->
                                product.the(Roles.class)
                                        .give(
                                                product.tenant().id(),
                                                someone.account().id(),
                                                role,
                                                "",
                                                java.util.Optional.empty()));
        return someone;
    }

    /// An account with nothing to prove itself with.
    public static Account bare() {
        return RunningProduct.shared()
                .the(Accounts.class)
                .make(
                        new EmailAddress(
                                "nagon%d.%s@exempel.example"
                                        .formatted(
                                                COUNT.incrementAndGet(),
                                                UUID.randomUUID().toString().substring(0, 8))),
                        "Någon Annan",
                        false);
    }

    private static Someone withPassword(Account account) {
        var product = RunningProduct.shared();
        var secret = CodeSecret.random();
        var several = RecoveryCode.several();
        product.the(PasswordRows.class).set(account.id(), Password.typed(PASSWORD));
        product.the(CodeRows.class).set(account.id(), new CodeRows.Confirmed(secret, 0));
        product.the(CodeRows.class).set(account.id(), several);
        return new Someone(account, secret, several.stream().map(RecoveryCode::shown).toList());
    }

    public String email() {
        return account.email().value();
    }

    /// What the app shows now.
    public String code() {
        return code(Clock.systemUTC().instant());
    }

    public String code(Instant at) {
        return secret.code(at);
    }

    /// Signed in, without the way there.
    public Token session() {
        return RunningProduct.shared()
                .the(Sessions.class)
                .open(account, Sessions.Way.PASSWORD, HERE);
    }

    public Caller.Person person() {
        return RunningProduct.shared().the(Sessions.class).caller(session(), HERE).orElseThrow();
    }

    /// All that has been put on record of this person, the newest first.
    public List<String> acts() {
        return Records.about(account);
    }
}
