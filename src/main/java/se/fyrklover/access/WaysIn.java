package se.fyrklover.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many ways in somebody has, so that the last one stays.
@Component
class WaysIn {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final PasswordRows passwords;
    private final PasskeyRows passkeys;
    private final IdentityRows identities;
    private final Conversations conversations;

    WaysIn(
            JdbcClient sql,
            Tenants tenants,
            PasswordRows passwords,
            PasskeyRows passkeys,
            IdentityRows identities,
            Conversations conversations) {
        this.sql = sql;
        this.tenants = tenants;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.identities = identities;
        this.conversations = conversations;
    }

    /// Within a transaction: their number, which nobody changes until it ends.
    long of(AccountId account) {
        tenants.as(
                account,
                () ->
                        sql.sql("select account_id from account where account_id = ? for update")
                                .param(account.value())
                                .query((_, _) -> account)
                                .single());
        return (passwords.setAt(account).isPresent() ? 1 : 0)
                + passkeys.of(account).size()
                + identities.of(account).stream()
                        .filter(it -> conversations.ofIssuer(it.issuer()).isPresent())
                        .count();
    }
}
