package se.fyrklover.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.proof.CodeSecret;
import se.fyrklover.access.proof.RecoveryCode;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Sealed;
import se.fyrklover.secret.SealingKey;
import se.fyrklover.secret.Seat;

/// The secrets of people's code apps, and the codes on paper for when the app is lost.
@Component
class CodeRows {

    private static final Duration OFFER_LASTS = Duration.ofMinutes(30);
    private static final String OFFER = "code app";

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Notes notes;
    private final SealingKey key;
    private final Mac digests;
    private final Clock clock;

    CodeRows(JdbcClient sql, Tenants tenants, Notes notes, MasterKey key, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.notes = notes;
        this.key = key.derive("code app").sealing();
        this.digests = key.derive("recovery code").mac();
        this.clock = clock;
    }

    private record App(Sealed secret, long step) {}

    boolean hasApp(AccountId account) {
        return app(account).isPresent();
    }

    int left(AccountId account) {
        return tenants.as(
                account,
                () ->
                        sql.sql(
                                        "select count(*) from recovery_code where account_id = ? and used_at is null")
                                .param(account.value())
                                .query(Integer.class)
                                .single());
    }

    private Optional<App> app(AccountId account) {
        return tenants.as(
                account,
                () ->
                        sql.sql(
                                        """
                                        select secret, step from code_app
                                        where account_id = ? and confirmed_at is not null
                                        """)
                                .param(account.value())
                                .query((row, _) ->
                                        new App(
                                                Sealed.of(row.getBytes("secret")),
                                                row.getLong("step")))
                                .optional());
    }

    /// Whether a code is the app's of now, or one on paper; it is used with this.
    boolean proves(AccountId account, String typed) {
        var code = typed.replaceAll("\\s", "");
        return CodeSecret.isCode(code) ? usesStep(account, code) : usesPaper(account, code);
    }

    private boolean usesStep(AccountId account, String code) {
        var app = app(account);
        if (app.isEmpty()) return false;
        var secret = CodeSecret.of(key.open(app.get().secret(), seat(account)));
        var step = secret.step(code, Instant.now(clock), app.get().step());
        return step.isPresent()
                && tenants.as(
                                account,
                                () ->
                                        sql.sql(
                                                        "update code_app set step = ? where account_id = ? and step < ?")
                                                .params(
                                                        step.getAsLong(),
                                                        account.value(),
                                                        step.getAsLong())
                                                .update())
                        == 1;
    }

    private boolean usesPaper(AccountId account, String code) {
        return tenants.as(
                        account,
                        () ->
                                sql.sql(
                                                """
                                                update recovery_code set used_at = ?
                                                where account_id = ? and code = ?
                                                    and used_at is null
                                                """)
                                        .params(
                                                Instant.now(clock).atOffset(ZoneOffset.UTC),
                                                account.value(),
                                                digest(account, RecoveryCode.typed(code)))
                                        .update())
                == 1;
    }

    /// A secret that is an app's if a code from it comes back in time.
    ///
    /// @param whose for whom alone, by the address that the account is found by
    CodeAppOffer offer(EmailAddress whose) {
        return offer(whose, CodeSecret.random());
    }

    /// The same offer once more, where the code was wrong; a new one where it has grown old.
    CodeAppOffer again(EmailAddress whose, String sealed) {
        return secret(whose, sealed).map(it -> offer(whose, it)).orElseGet(() -> offer(whose));
    }

    private CodeAppOffer offer(EmailAddress whose, CodeSecret secret) {
        var text = Base64.getEncoder().encodeToString(secret.bytes());
        return new CodeAppOffer(
                notes.write(OFFER, whose.value(), OFFER_LASTS, text),
                secret.text(),
                secret.address(whose.value()));
    }

    private Optional<CodeSecret> secret(EmailAddress whose, String sealed) {
        return notes.read(sealed, OFFER, whose.value())
                .map(it -> CodeSecret.of(Base64.getDecoder().decode(it)));
    }

    /// A secret that an app has shown to know, with the step of the code that showed it.
    record Confirmed(CodeSecret secret, long step) {}

    Optional<Confirmed> confirmed(EmailAddress whose, String sealed, String typed) {
        var secret = secret(whose, sealed);
        if (secret.isEmpty()) return Optional.empty();
        var step = secret.get().step(typed.replaceAll("\\s", ""), Instant.now(clock), 0);
        return step.isPresent()
                ? Optional.of(new Confirmed(secret.get(), step.getAsLong()))
                : Optional.empty();
    }

    /// This app's codes are the account's from now on, and no other's.
    void set(AccountId account, Confirmed app) {
        tenants.as(
                account,
                () -> {
                    sql.sql("delete from code_app where account_id = ?")
                            .param(account.value())
                            .update();
                    return sql.sql("insert into code_app values (?, ?, ?, ?)")
                            .params(
                                    account.value(),
                                    key.seal(app.secret().bytes(), seat(account)).bytes(),
                                    Instant.now(clock).atOffset(ZoneOffset.UTC),
                                    app.step())
                            .update();
                });
    }

    /// These codes on paper are the account's from now on, and none before them.
    void set(AccountId account, List<RecoveryCode> codes) {
        tenants.as(
                account,
                () -> {
                    sql.sql("delete from recovery_code where account_id = ?")
                            .param(account.value())
                            .update();
                    for (var code : codes)
                        sql.sql("insert into recovery_code (account_id, code) values (?, ?)")
                                .params(account.value(), digest(account, code))
                                .update();
                    return codes;
                });
    }

    private byte[] digest(AccountId account, RecoveryCode code) {
        return digests.of(account.toString(), code.text()).bytes();
    }

    private static Seat seat(AccountId account) {
        return new Seat("code_app", "secret", account.toString());
    }
}
