package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Tenants;

/// An administrator lets somebody back in who has lost everything, from the page of people.
class VouchingTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();

    private final Account lost = People.with(Role.OFFICER, PRODUCT.tenant(), "Lotta Tappad");
    private final String people = "/" + PRODUCT.tenant().slug() + "/personer";
    private final String letter = people + "/konto/" + lost.id() + "/vag-tillbaka";

    private static Asking as(Role role) {
        return Asking.with(
                People.signedIn(People.with(role, PRODUCT.tenant(), "Prov " + role.code())));
    }

    private long letters() {
        return PRODUCT.the(Tenants.class)
                .as(
                        lost.id(),
                        () ->
                                PRODUCT.the(JdbcClient.class)
                                        .sql("select count(*) from one_time_address")
                                        .query(Long.class)
                                        .single());
    }

    @Test
    void theLetterGoesToThePersonsOwnAddress() {
        var administrator = as(Role.ADMINISTRATOR);
        assertThat(administrator.get(people).body())
                .contains("Lotta Tappad", letter, "Du går i god för att det är Lotta Tappad");

        var sent = administrator.post(letter, Map.of());

        assertThat(sent.headers().firstValue("Location")).hasValue(people + "?gjort=vag");
        assertThat(letters()).isOne();
        assertThat(administrator.get(people + "?gjort=vag").body())
                .contains("Brevet är lagt i utkorgen.");
    }

    @Test
    void nobodyWhoGivesNoRolesVouches() {
        var officer = as(Role.OFFICER);

        assertThat(officer.get(people).body()).contains("Lotta Tappad").doesNotContain(letter);
        assertThat(officer.post(letter, Map.of()).statusCode()).isEqualTo(403);
        assertThat(letters()).isZero();
    }

    @Test
    void whoseComputerIsGoneIsSignedOutEverywhereAndKeepsTheRole() {
        var sessions = PRODUCT.the(Sessions.class);
        var somewhere = Asking.with(People.signedIn(lost));
        assertThat(sessions.of(lost)).hasSize(1);
        var out = people + "/konto/" + lost.id() + "/logga-ut";
        assertThat(as(Role.OFFICER).post(out, Map.of()).statusCode()).isEqualTo(403);
        assertThat(sessions.of(lost)).hasSize(1);

        var done = as(Role.ADMINISTRATOR).post(out, Map.of());

        assertThat(done.headers().firstValue("Location")).hasValue(people + "?gjort=ute");
        assertThat(sessions.of(lost)).isEmpty();
        assertThat(somewhere.get(people).statusCode()).isEqualTo(303);
        assertThat(Asking.with(People.signedIn(lost)).get(people).body()).contains("Lotta Tappad");
    }

    @Test
    void whoHasNoRoleHereIsNotLetInFromHere() {
        var stranger = people + "/konto/00000000-0000-0000-0000-000000000001/vag-tillbaka";

        assertThat(as(Role.ADMINISTRATOR).post(stranger, Map.of()).headers().firstValue("Location"))
                .hasValue(people + "?gjort=ingen-vag");
    }
}
