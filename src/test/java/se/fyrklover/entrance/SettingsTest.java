package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Association;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.exchange.Imports;

/// What an association says of itself, changed by its administrator and nobody else.
class SettingsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String PAGE = "/kloverbygden/installningar";
    private static final String YEAR = "/kloverbygden/2025";

    private final Settings settings = PRODUCT.the(Settings.class);

    @SuppressWarnings("NullAway.Init")
    private Settings.Stated before;

    @BeforeEach
    void anAssociationIsThere() {
        PRODUCT.the(Imports.class)
                .bring(
                        new Caller.Operator(),
                        Path.of(
                                System.getProperty("fyrklover.home", "."),
                                "packages/kloverbygden"));
        before = settings.of(operator());
    }

    @AfterEach
    void asItWas() {
        settings.change(operator(), before);
    }

    private static Tenant tenant() {
        return PRODUCT.the(Tenants.class).find("kloverbygden").orElseThrow();
    }

    private static Pass operator() {
        return PRODUCT.the(Passes.class).operator(tenant());
    }

    private static Asking as(Role role) {
        return Asking.with(People.signedIn(People.with(role, tenant(), "Prov " + role.code())));
    }

    private static Map<String, String> form(String name, String number, String readers) {
        return Map.of("namn", name, "nummer", number, "ar", "", "lasare", readers);
    }

    @Test
    void anAdministratorRenamesTheAssociationAndOpensItsYearsToAnyone() {
        var administrator = as(Role.ADMINISTRATOR);
        var number = before.number().orElseThrow().canonical();
        assertThat(administrator.get(PAGE).body()).contains(before.name(), number);
        assertThat(Asking.asNobody().get(YEAR).statusCode()).isEqualTo(303);

        var saved = administrator.post(PAGE, form("Klöverbygdens nya förbund", number, "alla"));

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(administrator.get(PAGE + "?gjort=sparat").body())
                .contains("Inställningarna är sparade.", "Klöverbygdens nya förbund");
        assertThat(Asking.asNobody().get(YEAR).body()).contains("Klöverbygdens nya förbund");
        assertThat(Asking.asNobody().get(PAGE).statusCode()).isEqualTo(303);

        administrator.post(PAGE, form(before.name(), number, "roller"));

        assertThat(Asking.asNobody().get(YEAR).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsChanged() {
        // the last digit is the check digit
        var wrong = as(Role.ADMINISTRATOR).post(PAGE, form("Annat", "888888-8884", "ingen"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#nummer\"", "href=\"#lasare\"", "888888-8884");
        assertThat(settings.of(operator())).isEqualTo(before);
    }

    @Test
    void theFirstYearIsKeptAlsoWhenAPackageSaysNothingOfIt() {
        var administrator = as(Role.ADMINISTRATOR);
        var stated = new HashMap<>(form(before.name(), "888888-8888", "roller"));
        stated.put("ar", "2003"); // before the law
        assertThat(administrator.post(PAGE, stated).body()).contains("href=\"#ar\"");

        stated.put("ar", "2025");
        stated.put("nummer", before.number().orElseThrow().canonical());
        assertThat(administrator.post(PAGE, stated).statusCode()).isEqualTo(303);

        assertThat(settings.of(operator()).from()).contains(LocalDate.of(2025, 1, 1));
        PRODUCT.the(Tenants.class)
                .change(
                        "kloverbygden",
                        before.name(),
                        new Caller.Operator().who(),
                        _ -> {
                            PRODUCT.the(Members.class)
                                    .describe(new Association(before.number().orElseThrow(), null));
                            return Act.of("entrance.settings-changed");
                        });
        assertThat(settings.of(operator()).from()).contains(LocalDate.of(2025, 1, 1));
        assertThat(administrator.get(PAGE).body()).contains("value=\"2025\"");
    }

    @Test
    void nobodyElseSeesOrChangesThem() {
        for (var role : new Role[] {Role.MANAGER, Role.OFFICER, Role.AUDITOR, Role.BOARD_MEMBER}) {
            assertThat(as(role).get(PAGE).statusCode()).as(role.code()).isEqualTo(403);
            assertThat(as(role).post(PAGE, form("Annat", "", "alla")).statusCode()).isEqualTo(403);
        }
        var account = People.with(Role.ADMINISTRATOR, tenant(), "Prov");
        var cookie = People.signedIn(account);
        People.letProofGrowOld(account);
        assertThat(
                        Asking.with(cookie)
                                .post(PAGE, form("Annat", "", "alla"))
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/bekrafta"));
        var nobody = PRODUCT.the(Passes.class).of(new Caller.Nobody("192.0.2.1"), tenant());
        assertThatThrownBy(() -> settings.change(nobody, before)).isInstanceOf(NotAllowed.class);
        assertThat(settings.of(operator())).isEqualTo(before);
    }
}
