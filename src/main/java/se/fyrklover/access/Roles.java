package se.fyrklover.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.AssociationId;

/// The door to who holds which role: given and ended, never changed, never taken away.
@Component
public class Roles {

    /// What came of ending a role.
    public sealed interface Ending {

        record Ended(Grant grant) implements Ending {}

        /// It had ended already, or was never there.
        record NotHeld() implements Ending {}

        /// Nobody would be left who can give roles.
        record LastAdministrator() implements Ending {}

        /// Whoever asks could end it when it began, and no longer when its turn came: somebody has
        /// ended the role that let it.
        record Overtaken() implements Ending {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    Roles(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The roles that a person holds now, in every association.
    public List<Grant> heldBy(AccountId account) {
        return tenants.as(
                account,
                () ->
                        sql.sql(
                                        """
                                        select * from role_held
                                        where account_id = ? and ended_at is null
                                        order by given_at, role_id
                                        """)
                                .param(account.value())
                                .query((row, _) -> grant(row))
                                .list());
    }

    /// Who holds, and has held, a role in an association: the account and the role.
    public List<Holder> of(Pass pass) {
        pass.demandSome(Right.READ_PEOPLE);
        return tenants.within(
                pass.tenant().id(),
                () ->
                        sql
                                .sql(
                                        """
                                        select role_held.*, email, name, demo from role_held
                                            join account using (account_id)
                                        order by ended_at is not null, name collate "sv-x-icu",
                                            given_at, role_id
                                        """)
                                .query((row, _) -> new Holder(account(row), grant(row)))
                                .stream()
                                .filter(it -> pass.may(Right.READ_PEOPLE, it.grant().subject()))
                                .toList());
    }

    /// A person with a role.
    public record Holder(Account account, Grant grant) {}

    /// Gives a role without an invitation; for whoever has the machine itself.
    public Grant give(
            Caller.Operator operator, Tenant tenant, Account account, Role role, String subject) {
        return tenants.act(
                tenant.id(),
                operator.who(),
                Act.of("access.role-given")
                        .with("role", role.code())
                        .with("subject", subject)
                        .with("account", account.id().toString()),
                () -> give(tenant.id(), account.id(), role, subject, Optional.empty()));
    }

    /// Within the association: the role is held from now on. One that is held already stays.
    Grant give(
            AssociationId association,
            AccountId account,
            Role role,
            String subject,
            Optional<AccountId> by) {
        sql.sql(
                        """
                        insert into role_held (association_id, role_id, account_id, role, subject,
                            given_at, given_by)
                        values (?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        on conflict (association_id, account_id, role, subject)
                            where ended_at is null do nothing
                        """)
                .params(
                        association.value(),
                        Tenants.newId(),
                        account.value(),
                        role.code(),
                        subject,
                        now(),
                        by.map(AccountId::toString).orElse(""))
                .update();
        return sql.sql(
                        """
                        select * from role_held where account_id = ? and role = ? and subject = ?
                            and ended_at is null and association_id = ?
                        """)
                .params(account.value(), role.code(), subject, association.value())
                .query((row, _) -> grant(row))
                .single();
    }

    /// Ends a role from now on.
    ///
    /// What the one who ends it may do is asked again when its turn has come: of two administrators
    /// who end each other at once, one is too late.
    ///
    /// @throws NotAllowed if it is not for this one to do
    public Ending end(Pass pass, UUID role, Passes passes) {
        return tenants.together(() -> {
            tenants.waitInLine(pass.tenant().slug());
            var now = passes.of(pass.caller(), pass.tenant());
            return tenants.within(pass.tenant().id(), () -> end(pass, now, role));
        });
    }

    /// Whether the one who asks has lost what it takes since it asked.
    private static boolean isOvertaken(Pass before, Pass now) {
        return gives(before) && !gives(now);
    }

    private static boolean gives(Pass pass) {
        return pass.maySome(Right.GIVE_ROLES);
    }

    private Ending end(Pass before, Pass pass, UUID role) {
        var held =
                sql.sql("select * from role_held where role_id = ? and ended_at is null")
                        .param(role)
                        .query((row, _) -> grant(row))
                        .optional();
        var own =
                held.map(Grant::account)
                        .filter(it -> pass.account().map(Account::id).equals(Optional.of(it)))
                        .isPresent();
        if (!own && isOvertaken(before, pass)) return new Ending.Overtaken();
        if (held.isEmpty()) {
            pass.demandSome(Right.READ_PEOPLE);
            return new Ending.NotHeld();
        }
        var grant = held.get();
        if (!own) {
            pass.demand(Right.GIVE_ROLES, grant.subject());
            pass.demandProof();
        }
        if (grant.role().rights().contains(Right.GIVE_ROLES) && holders(grant) < 2)
            return new Ending.LastAdministrator();
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                act("access.role-ended", grant),
                () -> {
                    sql.sql(
                                    """
                                    update role_held
                                    set ended_at = ?, ended_by = nullif(?, '')::uuid
                                    where role_id = ?
                                    """)
                            .params(now(), pass.accountId(), role)
                            .update();
                    withdrawWaiting(grant, pass.accountId());
                    return new Ending.Ended(grant);
                });
    }

    /// How many hold the same role for the same.
    private int holders(Grant grant) {
        return sql.sql(
                        """
                        select count(distinct account_id) from role_held
                        where role = ? and subject = ? and ended_at is null
                        """)
                .params(grant.role().code(), grant.subject())
                .query(Integer.class)
                .single();
    }

    /// An invitation to the role that was not used must not give it back to who has lost it.
    private void withdrawWaiting(Grant grant, String by) {
        sql.sql(
                        """
                        update invitation set withdrawn_at = ?, withdrawn_by = nullif(?, '')::uuid
                        where used_at is null and withdrawn_at is null and role = ? and subject = ?
                            and email = (select email from account where account_id = ?)
                        """)
                .params(now(), by, grant.role().code(), grant.subject(), grant.account().value())
                .update();
    }

    static Act act(String code, Grant grant) {
        return Act.of(code)
                .with("role", grant.role().code())
                .with("subject", grant.subject())
                .with("account", grant.account().toString());
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("account_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                row.getBoolean("demo"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                new AssociationId(row.getObject("association_id", UUID.class)),
                row.getObject("role_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Role.of(row.getString("role")).orElseThrow(),
                row.getString("subject"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("given_by", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
