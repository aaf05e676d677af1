package se.fyrklover.access;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.audit.Act;

/// The door to people's accounts.
@Component
public class Accounts {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final PersonalRecord record;
    private final Clock clock;

    Accounts(JdbcClient sql, Tenants tenants, PersonalRecord record, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.record = record;
        this.clock = clock;
    }

    /// Whether anybody has an account yet, the demo's apart.
    public boolean any() {
        return sql.sql("select anybody_has_an_account()").query(Boolean.class).single();
    }

    /// The accounts of the demo.
    public List<Account> demo() {
        return sql.sql("select * from demo_accounts()")
                .query((row, _) -> Roles.account(row))
                .list();
    }

    /// The account of an address; only to be told to who has proved to be there.
    public Optional<Account> find(EmailAddress email) {
        return sql.sql("select account_of_email(?)")
                .param(email.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(AccountId::new)
                .flatMap(this::find);
    }

    public Optional<Account> find(AccountId id) {
        return tenants.as(
                id,
                () ->
                        sql.sql("select * from account where account_id = ?")
                                .param(id.value())
                                .query((row, _) -> Roles.account(row))
                                .optional());
    }

    /// The account of an address, made where there is none.
    public Account make(EmailAddress email, String name, boolean demo) {
        return find(email)
                .orElseGet(() -> {
                    var made = new Account(new AccountId(Tenants.newId()), email, name, demo);
                    return tenants.as(
                            made.id(),
                            () -> {
                                sql.sql(
                                                """
                                                insert into account (account_id, email, name,
                                                    made_at, demo)
                                                values (?, ?, ?, ?, ?)
                                                """)
                                        .params(
                                                made.id().value(),
                                                email.value(),
                                                name,
                                                Instant.now(clock).atOffset(ZoneOffset.UTC),
                                                demo)
                                        .update();
                                return made;
                            });
                });
    }

    /// A person's own name, as others see it from now on.
    public void rename(Caller.Person person, String name) {
        tenants.as(
                person.account().id(),
                () -> {
                    record.ofPerson(person.account(), person.from(), Act.of("access.renamed"));
                    return sql.sql("update account set name = ? where account_id = ?")
                            .params(name, person.account().id().value())
                            .update();
                });
    }
}
