package se.fyrklover.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;

/// What nobody has use of any more is not kept.
class LettingGoTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();

    private final JdbcClient sql = PRODUCT.the(JdbcClient.class);
    private final Tenants tenants = PRODUCT.the(Tenants.class);
    private final Account account = Someone.bare();

    private long sessions() {
        return tenants.as(
                account.id(),
                () -> sql.sql("select count(*) from session").query(Long.class).single());
    }

    private long invitations(EmailAddress of) {
        return tenants.within(
                PRODUCT.tenant().id(),
                () ->
                        sql.sql("select count(*) from invitation where email = ?")
                                .param(of.value())
                                .query(Long.class)
                                .single());
    }

    /// As if it had been so long ago, and nothing of anybody else's.
    private void longAgo(String days, EmailAddress invited) {
        tenants.as(
                account.id(),
                () ->
                        sql.sql("update session set seen_at = seen_at - interval '" + days + "'")
                                .update());
        tenants.within(
                PRODUCT.tenant().id(),
                () ->
                        sql.sql(
                                        "update invitation set used_at = made_at - interval '"
                                                + days
                                                + "' where email = ?")
                                .param(invited.value())
                                .update());
    }

    @Test
    void sessionsGoThirtyDaysAfterTheyWereSeenAndInvitationsAYearAfterTheyWereOfUse() {
        var going = new LettingGo(sql, new MovedClock());
        var here = new Sessions.Origin("192.0.2.7", "Firefox/140.0");
        PRODUCT.the(Sessions.class).open(account, Sessions.Way.PASSWORD, here);
        var invited =
                EmailAddress.parse("gammal-" + account.id() + "@kloverbygden.example").orThrow();
        PRODUCT.the(Invitations.class)
                .invite(
                        PRODUCT.the(Passes.class).operator(PRODUCT.tenant()),
                        new Invitations.Asked(invited, "Gam Mal", Role.OFFICER, "", Language.SV),
                        new ArrayList<Token>()::add);

        going.letGo();
        assertThat(sessions()).isOne();
        assertThat(invitations(invited)).isOne();

        longAgo("29 days", invited);
        going.letGo();
        assertThat(sessions()).isOne();

        longAgo("2 days", invited); // 31 in all
        going.letGo();
        assertThat(sessions()).isZero();
        assertThat(invitations(invited)).isOne();

        longAgo("366 days", invited);
        going.letGo();
        assertThat(invitations(invited)).isZero();
        going.destroy();
        assertThat(LettingGo.SESSIONS).isEqualTo(Duration.ofDays(30));
        assertThat(LettingGo.INVITATIONS).isEqualTo(Duration.ofDays(365));
    }
}
