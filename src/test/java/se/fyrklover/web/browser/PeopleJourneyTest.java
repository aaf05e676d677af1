package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.entrance.Beginnings;

/// From the first start to a role that has ended, in the browsers of those who take part.
class PeopleJourneyTest {

    private final RunningProduct product = RunningProduct.justInstalled();
    private final String token =
            product.the(Beginnings.class).offer().map(it -> it.text()).orElseThrow();
    private final Reader ada = Reader.atLocalhost(product);
    private final Reader bo = Reader.atLocalhost(product);

    @AfterEach
    void close() {
        ada.close();
        bo.close();
    }

    private static void press(Reader who, String name) {
        who.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void fill(Reader who, String label, String text) {
        who.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static void tick(Reader who, String label) {
        who.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
    }

    private static void heading(Reader who, String text) {
        assertThat(who.page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    private static void nothingIsInTheWay(Reader who) {
        assertThat(who.inTheWay()).isEmpty();
    }

    @Test
    void fromTheFirstStartToARoleThatHasEnded() {
        ada.withAuthenticator();
        bo.withAuthenticator();
        anAssociationBegins();
        itsAdministratorMakesAKey();
        somebodyIsInvited();
        var address = theLetterIsRead();
        theOneWhoWasInvitedMakesAKeyAndIsInside(address);
        theRoleIsSeenAndEnded();
        nothingOpensAnyMore(address);
        assertThat(ada.remarks()).isEmpty();
    }

    private void anAssociationBegins() {
        ada.open("/kom-igang/" + token);
        heading(ada, "Välkommen till Fyrklöver");
        nothingIsInTheWay(ada);
        fill(ada, "Förbundets namn", "Ölands samordningsförbund");
        fill(ada, "Organisationsnummer", "222000-1447");
        ada.page().getByText("Region Kalmar län").click();
        tick(ada, "Borgholm");
        tick(ada, "Mörbylånga");
        fill(ada, "Namn", "Ada Berg");
        fill(ada, "E-post", "ada@example.org");
        press(ada, "Skapa förbundet");
        assertThat(ada.page().getByRole(AriaRole.ALERT)).containsText("Ett fält behöver rättas");
        assertThat(ada.page().getByLabel("Borgholm")).isChecked();
        nothingIsInTheWay(ada);
        fill(ada, "Organisationsnummer", "222000-1446");
        press(ada, "Skapa förbundet");
    }

    private void itsAdministratorMakesAKey() {
        heading(ada, "Välkommen, Ada Berg");
        nothingIsInTheWay(ada);
        press(ada, "Gör en nyckel");
        heading(ada, "En person har en roll här");
        assertThat(ada.page()).hasURL(Pattern.compile("/olands-samordningsforbund/personer$"));
        nothingIsInTheWay(ada);
    }

    private void somebodyIsInvited() {
        press(ada, "Skicka inbjudan");
        assertThat(ada.page().locator("#name:invalid")).hasCount(1);
        fill(ada, "Namn", "Bo Ek");
        fill(ada, "E-post", "bo@example.org");
        press(ada, "Skicka inbjudan");
        assertThat(ada.page().getByRole(AriaRole.ALERT)).containsText("en av rollerna");
        assertThat(ada.page().locator("#name")).hasValue("Bo Ek");
        nothingIsInTheWay(ada);
        ada.page().locator("#role-auditor").check();
        press(ada, "Skicka inbjudan");
        assertThat(ada.page().getByRole(AriaRole.STATUS)).containsText("lagd i utkorgen");
        assertThat(ada.page().locator("main")).containsText("Inbjudna som inte svarat");
        nothingIsInTheWay(ada);
    }

    private String theLetterIsRead() {
        ada.page().getByText("Läs breven i utkorgen").click();
        nothingIsInTheWay(ada);
        var text = ada.page().locator("main").innerText();
        var address = Pattern.compile("/inbjudan/[\\w-]{43}").matcher(text);
        assertThat(address.find()).as(text).isTrue();
        return address.group();
    }

    private void theOneWhoWasInvitedMakesAKeyAndIsInside(String address) {
        bo.open(address);
        heading(bo, "Välkommen, Bo Ek");
        press(bo, "Gör en nyckel");
        heading(bo, "Här kommer förbundets år");
        nothingIsInTheWay(bo);
        bo.open("/olands-samordningsforbund/personer");
        assertThat(bo.page().locator("main")).containsText("Ada Berg");
        assertThat(bo.page().locator("main")).not().containsText("Bjud in");
        nothingIsInTheWay(bo);
    }

    private void theRoleIsSeenAndEnded() {
        ada.open("/olands-samordningsforbund/personer");
        heading(ada, "2 personer har roller här");
        press(ada, "Avsluta rollen Revisor för Bo Ek");
        assertThat(ada.page().getByRole(AriaRole.STATUS)).containsText("Rollen är avslutad");
        heading(ada, "En person har en roll här");
        press(ada, "Avsluta rollen Administratör för Ada Berg");
        assertThat(ada.page().getByRole(AriaRole.STATUS)).containsText("Rollen är kvar");
        nothingIsInTheWay(ada);
        ada.open("/olands-samordningsforbund/logg");
        assertThat(ada.page().locator("main")).containsText("avslutade en roll");
    }

    private void nothingOpensAnyMore(String address) {
        bo.open("/olands-samordningsforbund/personer");
        heading(bo, "Det här är inte för dina roller");
        nothingIsInTheWay(bo);
        bo.open(address);
        heading(bo, "Inbjudan gäller inte längre");
        nothingIsInTheWay(bo);
        bo.open("/kom-igang/" + token);
        heading(bo, "Adressen gäller inte längre");
        nothingIsInTheWay(bo);
    }
}
