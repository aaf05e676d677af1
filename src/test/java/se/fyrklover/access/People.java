package se.fyrklover.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.audit.Act;

/// People with roles in the running product, and their sessions.
public final class People {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Sessions.Origin HERE = new Sessions.Origin("127.0.0.1", "test");

    private People() {}

    /// An association of its own, with nobody and nothing in it.
    public static Tenant association() {
        var tenants = PRODUCT.the(Tenants.class);
        var slug = "prov-" + UUID.randomUUID().toString().substring(0, 8);
        tenants.change(
                slug,
                "Förbundet " + slug,
                new Caller.Operator().who(),
                _ -> Act.of("exchange.imported"));
        return tenants.find(slug).orElseThrow();
    }

    /// Somebody new who holds a role for the whole of an association.
    public static Account with(Role role, Tenant tenant, String name) {
        return with(role, "", tenant, name);
    }

    /// Somebody new who holds a role for one member or intervention.
    public static Account with(Role role, String subject, Tenant tenant, String name) {
        var account =
                PRODUCT.the(Accounts.class)
                        .make(new EmailAddress(UUID.randomUUID() + "@example.org"), name, false);
        give(account, role, subject, tenant);
        return account;
    }

    public static Grant give(Account account, Role role, String subject, Tenant tenant) {
        return PRODUCT.the(Tenants.class)
                .within(
                        tenant.id(),
                        () ->
                                PRODUCT.the(Roles.class)
                                        .give(
                                                tenant.id(),
                                                account.id(),
                                                role,
                                                subject,
                                                Optional.empty()));
    }

    /// Who it is that shows a session's cookie, with what may be done in an association.
    public static Pass pass(Account account, Tenant tenant) {
        return PRODUCT.the(Passes.class).of(caller(account), tenant);
    }

    /// Somebody who has just signed in.
    public static Caller.Person caller(Account account) {
        var sessions = PRODUCT.the(Sessions.class);
        return sessions.caller(sessions.open(account, Sessions.Way.DEMO, HERE), HERE).orElseThrow();
    }

    /// Opens a session, just proved, and answers with what the browser shows: its cookie.
    public static String signedIn(Account account) {
        return "__Host-session="
                + PRODUCT.the(Sessions.class).open(account, Sessions.Way.DEMO, HERE).text();
    }

    /// The person proved to be there an hour ago and not since.
    public static void letProofGrowOld(Account account) {
        PRODUCT.the(Tenants.class)
                .as(
                        account.id(),
                        () ->
                                PRODUCT.the(JdbcClient.class)
                                        .sql(
                                                """
                                                update session
                                                set proven_at = proven_at - interval '1 hour'
                                                where account_id = ?
                                                """)
                                        .param(account.id().value())
                                        .update());
    }
}
