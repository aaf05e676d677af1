package se.fyrklover.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Who;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// The door to invitations: how people come to hold roles.
@Component
public class Invitations {

    /// How long one may be used.
    public static final Duration LASTS = Duration.ofDays(7);

    /// What an administrator asks for.
    ///
    /// @param subject the member or the intervention that the role is for; nothing for the whole
    public record Asked(
            EmailAddress email, String name, Role role, String subject, Language language) {}

    /// One that has been made.
    ///
    /// @param standing what has become of it
    public record Invitation(
            AssociationId association,
            UUID id,
            Asked asked,
            Instant madeAt,
            Instant expiresAt,
            Standing standing) {}

    /// What has become of an invitation.
    public enum Standing {
        WAITING,
        USED,
        WITHDRAWN,
        EXPIRED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What came of asking for one.
    public sealed interface Inviting {

        record Invited(Invitation invitation) implements Inviting {}

        /// Nobody gives a role to oneself.
        record Oneself() implements Inviting {}

        /// The person holds the role already.
        record Held(Account account) implements Inviting {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Roles roles;
    private final Accounts accounts;
    private final Clock clock;

    Invitations(JdbcClient sql, Tenants tenants, Roles roles, Accounts accounts, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.roles = roles;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Invites somebody to a role.
    ///
    /// @param letter puts what is to be sent in the outbox, in the same transaction
    /// @throws NotAllowed if it is not for this one to do
    public Inviting invite(Pass pass, Asked asked, Consumer<Token> letter) {
        pass.demand(Right.GIVE_ROLES, asked.subject());
        pass.demandProof();
        if (pass.account().map(Account::email).equals(Optional.of(asked.email())))
            return new Inviting.Oneself();
        var known = accounts.find(asked.email());
        if (known.isPresent() && holds(pass, known.get(), asked))
            return new Inviting.Held(known.get());
        var token = Token.random();
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("access.invited")
                        .with("role", asked.role().code())
                        .with("subject", asked.subject())
                        .with("email", asked.email().value()),
                () -> {
                    var made = keep(pass, asked, token);
                    letter.accept(token);
                    return new Inviting.Invited(made);
                });
    }

    private boolean holds(Pass pass, Account account, Asked asked) {
        return roles.heldBy(account.id()).stream()
                .anyMatch(it ->
                        it.association().equals(pass.tenant().id())
                                && it.role() == asked.role()
                                && it.subject().equals(asked.subject()));
    }

    private Invitation keep(Pass pass, Asked asked, Token token) {
        var now = Instant.now(clock);
        var made =
                new Invitation(
                        pass.tenant().id(),
                        Tenants.newId(),
                        asked,
                        now,
                        now.plus(LASTS),
                        Standing.WAITING);
        sql.sql(
                        """
                        insert into invitation (association_id, invitation_id, email, name, role,
                            subject, language, token, made_at, made_by, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid, ?)
                        """)
                .params(
                        pass.tenant().id().value(),
                        made.id(),
                        asked.email().value(),
                        asked.name(),
                        asked.role().code(),
                        asked.subject(),
                        asked.language().tag(),
                        token.digest().bytes(),
                        time(now),
                        pass.accountId(),
                        time(made.expiresAt()))
                .update();
        return made;
    }

    /// Those of an association, the newest first.
    public List<Invitation> of(Pass pass) {
        pass.demandSome(Right.READ_PEOPLE);
        return tenants.within(
                pass.tenant().id(),
                () ->
                        sql
                                .sql(
                                        "select * from invitation order by made_at desc, invitation_id desc")
                                .query((row, _) -> invitation(row))
                                .stream()
                                .filter(it -> pass.may(Right.READ_PEOPLE, it.asked().subject()))
                                .toList());
    }

    /// Takes one back that has not been used.
    ///
    /// @return whether there was one to take back
    /// @throws NotAllowed if it is not for this one to do
    public boolean withdraw(Pass pass, UUID id) {
        return tenants.within(pass.tenant().id(), () -> withdrawn(pass, id));
    }

    private boolean withdrawn(Pass pass, UUID id) {
        var waiting =
                sql.sql(
                                """
                                select * from invitation where invitation_id = ?
                                    and used_at is null and withdrawn_at is null for update
                                """)
                        .param(id)
                        .query((row, _) -> invitation(row))
                        .optional();
        pass.demand(Right.GIVE_ROLES, waiting.map(it -> it.asked().subject()).orElse(""));
        if (waiting.isEmpty()) return false;
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("access.invitation-withdrawn")
                        .with("role", waiting.get().asked().role().code())
                        .with("email", waiting.get().asked().email().value()),
                () ->
                        sql.sql(
                                                """
                                                update invitation set withdrawn_at = ?,
                                                    withdrawn_by = nullif(?, '')::uuid
                                                where invitation_id = ?
                                                """)
                                        .params(time(Instant.now(clock)), pass.accountId(), id)
                                        .update()
                                > 0);
    }

    /// The invitation that a token is for, whatever has become of it.
    public Optional<Invitation> find(Token shown) {
        return sql.sql("select association_of_invitation(?)")
                .param(shown.digest().bytes())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AssociationId::new)
                .flatMap(association -> tenants.within(association, () -> read(shown, "")));
    }

    private Optional<Invitation> read(Token shown, String locking) {
        return sql.sql("select * from invitation where token = ?" + locking)
                .param(shown.digest().bytes())
                .query((row, _) -> invitation(row))
                .optional();
    }

    /// Uses one, once, for somebody who has no account yet: the account is made, and holds the role
    /// from now on.
    ///
    /// @param prove what the person proves itself with from now on, in the same transaction
    /// @return nothing if it has been used, has been taken back or is too old, or if there is an
    ///   account of its address by now; that one's means are nobody else's to choose
    public Optional<Account> accept(Token shown, String from, Consumer<Account> prove) {
        return using(
                shown,
                invitation -> {
                    var asked = invitation.asked();
                    if (accounts.find(asked.email()).isPresent()) return Optional.empty();
                    var account = accounts.make(asked.email(), asked.name(), false);
                    prove.accept(account);
                    return Optional.of(held(invitation, account, from));
                });
    }

    /// Uses one, once, by the person whom it is for, who has an account already.
    ///
    /// @return nothing if it has been used, has been taken back or is too old
    /// @throws NotAllowed if it is for somebody else
    public Optional<Account> take(Token shown, Caller.Person person) {
        return using(
                shown,
                invitation -> {
                    if (!person.account().email().equals(invitation.asked().email()))
                        throw new NotAllowed(NotAllowed.Why.ROLE);
                    return Optional.of(held(invitation, person.account(), person.from()));
                });
    }

    /// One that can still be used, while nobody else comes to use it or another of its address.
    private Optional<Account> using(Token shown, Function<Invitation, Optional<Account>> work) {
        return find(shown)
                .flatMap(found ->
                        tenants.within(
                                found.association(),
                                () -> {
                                    tenants.waitInLine(found.asked().email().value());
                                    return read(shown, " for update")
                                            .filter(it -> it.standing() == Standing.WAITING)
                                            .flatMap(work);
                                }));
    }

    private Account held(Invitation invitation, Account account, String from) {
        var asked = invitation.asked();
        Supplier<Account> given =
                () -> {
                    roles.give(
                            invitation.association(),
                            account.id(),
                            asked.role(),
                            asked.subject(),
                            madeBy(invitation));
                    sql.sql(
                                    "update invitation set used_at = ?, used_by = ? where invitation_id = ?")
                            .params(time(Instant.now(clock)), account.id().value(), invitation.id())
                            .update();
                    return account;
                };
        return tenants.act(
                invitation.association(),
                new Who(Optional.of(account.id().value()), account.name(), from),
                Act.of("access.role-given")
                        .with("role", asked.role().code())
                        .with("subject", asked.subject())
                        .with("account", account.id().toString()),
                given);
    }

    private Optional<AccountId> madeBy(Invitation invitation) {
        return sql.sql("select made_by from invitation where invitation_id = ?")
                .param(invitation.id())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new Invitation(
                new AssociationId(row.getObject("association_id", UUID.class)),
                row.getObject("invitation_id", UUID.class),
                new Asked(
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getString("subject"),
                        Language.of(java.util.Locale.of(row.getString("language")))),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                expires,
                row.getObject("used_at") != null
                        ? Standing.USED
                        : row.getObject("withdrawn_at") != null
                                ? Standing.WITHDRAWN
                                : Instant.now(clock).isBefore(expires)
                                        ? Standing.WAITING
                                        : Standing.EXPIRED);
    }
}
