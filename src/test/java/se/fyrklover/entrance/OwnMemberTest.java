package se.fyrklover.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// What one member pays, as the member's own contact sees it, and nobody else's contact.
class OwnMemberTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String YEAR = "/kloverbygden/2025";

    @BeforeAll
    static void theInventedAssociationIsThere() {
        PRODUCT.the(Imports.class)
                .bring(
                        new Caller.Operator(),
                        Path.of(System.getProperty("fyrklover.home", "."))
                                .resolve("packages/kloverbygden"));
    }

    private static Asking contactOf(String member) {
        var tenant = PRODUCT.the(Tenants.class).find("kloverbygden").orElseThrow();
        return Asking.with(
                People.signedIn(People.with(Role.MEMBER_CONTACT, member, tenant, "Kim Kontakt")));
    }

    @Test
    void theContactSeesWhatTheOwnMemberPaysYearByYearAndOpensIt() {
        var contact = contactOf("kloverby");

        var page = contact.get(YEAR + "/medlem/kloverby");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Klöverby", "siffra/budget.contributions?medlem=kloverby");
        assertThat(contact.get(YEAR + "/siffra/budget.contributions?medlem=kloverby").statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingOfOthersOrOfTheWholeOpens() {
        var contact = contactOf("kloverby");

        for (var path :
                new String[] {
                    "/medlem/angsjo",
                    "/siffra/budget.contributions?medlem=angsjo",
                    "/siffra/budget.contributions",
                    "/siffra/ledger.result?medlem=kloverby&medlem=angsjo",
                    "/ekonomi",
                    "/deltagare",
                    "/insatser/bron"
                }) assertThat(contact.get(YEAR + path).statusCode()).as(path).isIn(403, 404);
        assertThat(contact.get(YEAR + "/siffra/budget.contributions?medlem=kloverby").body())
                .doesNotContain("siffra/budget.contributions\"", "medlem=angsjo", "underlag/");
    }

    @Test
    void aMemberThatThereIsNotIsNotFoundAndNotTold() {
        assertThat(contactOf("ingen-alls").get(YEAR + "/medlem/ingen-alls").statusCode())
                .isEqualTo(404);
    }
}
