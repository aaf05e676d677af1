package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Role;
import se.fyrklover.access.SomeProvider;
import se.fyrklover.access.Someone;
import se.fyrklover.entrance.Timings;

/// Signing in by providers of identities, in a browser.
class ProviderJourneyTest {

    private final RunningProduct product = RunningProduct.shared();
    private final SomeProvider provider = SomeProvider.shared().aboutSomebodyNew();
    private final Reader reader = Reader.atLocalhost();
    private final Page page = reader.page();
    private final Someone someone = Someone.withRole(Role.OFFICER);

    /// All tests come from one address on the network, which has no more attempts than any other.
    @BeforeEach
    void forgetWhereFrom() {
        Timings.forgetAttempts(product.database());
    }

    /// To the provider is the one way that leads elsewhere.
    @AfterEach
    void nothingWentWrongOnTheWay() {
        assertThat(reader.remarks())
                .allMatch(it -> it.startsWith("a request to another place: " + provider.address()));
        reader.close();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void follow(String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private void heading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    private void nothingIsInTheWay() {
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void fromTheAccountsPageToSigningInAndBack() {
        reader.open("/logga-in");
        nothingIsInTheWay();
        follow("Logga in med Provlegitimation");
        heading("Din inloggning med Provlegitimation hör inte till något konto än");
        nothingIsInTheWay();
        follow("Tillbaka");
        heading("Logga in");

        reader.signIn(someone.session().text());
        reader.open("/konto");
        nothingIsInTheWay();
        follow("Koppla Provlegitimation");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kopplad till ditt konto");
        nothingIsInTheWay();
        page.locator(".menu--visitor > summary").click();
        press("Logga ut");

        reader.open("/konto");
        follow("Logga in med Provlegitimation");
        heading("Ditt konto");
        reader.open("/bekrafta?till=/konto/losenord");
        nothingIsInTheWay();
        follow("Bekräfta med Provlegitimation");
        heading("Byt lösenord");

        reader.open("/konto");
        press("Ta bort Provlegitimation");
        assertThat(page.locator("main")).containsText("Du har inte kopplat någon än");
    }

    @Test
    void aProviderOfWhichNothingIsDemandedLeadsToTheCode() {
        reader.signIn(someone.session().text());
        reader.open("/konto");
        follow("Koppla Provtjänsten");
        page.context().clearCookies();

        reader.open("/logga-in?till=/konto");
        follow("Logga in med Provtjänsten");
        heading("Skriv koden");
        nothingIsInTheWay();
        page.locator("#kod").fill(someone.code());
        press("Logga in");
        assertThat(page).hasURL(Pattern.compile("/konto$"));
    }
}
