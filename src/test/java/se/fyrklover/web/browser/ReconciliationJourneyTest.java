package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// Payments against the books in the browser: what is found opens to both its halves, and a match
/// is untied and tied again by hand.
class ReconciliationJourneyTest {

    private final Reader reader = Reader.atDesk();
    private final Page page = reader.page();
    private final RoomsOffice office = RoomsOffice.made();

    @BeforeEach
    void anOfficerSignsIn() {
        reader.signIn(office.session(office.person(Role.OFFICER, "")));
    }

    @AfterEach
    void nothingWentWrongOnTheWay() {
        assertThat(reader.remarks()).isEmpty();
        reader.close();
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first().click();
    }

    @Test
    void fromTheBooksToWhatLacksItsOtherHalfAndToItsVoucher() {
        reader.open(office.path("/bokforing"));
        link("Stäm av betalningar mot bokföringen 2025");

        assertThat(page.locator("h1")).hasText("Alla 25 betalningar 2025 återfinns i bokföringen");
        assertThat(page.locator("section[aria-labelledby=utan] tbody tr")).hasCount(2);
        assertThat(reader.inTheWay()).isEmpty();

        page.locator("section[aria-labelledby=utan] tbody a").first().click();
        assertThat(page.locator("h1")).containsText("Bron, rekvisition juli");
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void aVoucherLeadsToItsRequisitionAndTheFundingPageTellsWhatIsBooked() {
        reader.open(office.path("/2025/medel"));
        assertThat(page.locator("main")).containsText("Bokfört av rekvisitionerna");
        assertThat(page.locator("tr.total")).containsText("2\u00a0692\u00a0300");
        assertThat(reader.inTheWay()).isEmpty();

        reader.open(office.path("/2025/bokforing/avstamning"));
        page.locator("section[aria-labelledby=funna] tbody tr td a").first().click();
        page.locator("main p a")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("Rekvisition"))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText("412");
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void aMatchIsUntiedAndTiedAgain() {
        reader.open(office.path("/2024/bokforing/avstamning"));
        page.locator("section[aria-labelledby=funna] button").first().click();
        assertThat(page.getByRole(AriaRole.STATUS))
                .containsText("hör inte längre till den verifikationen");
        assertThat(page.locator("h1")).hasText("21 av 22 betalningar 2024 återfinns i bokföringen");
        assertThat(reader.inTheWay()).isEmpty();

        page.locator("section[aria-labelledby=saknas] input[type=radio]").first().check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Knyt ihop dem"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("knuten till sin verifikation");
        assertThat(page.locator("section[aria-labelledby=funna]")).containsText("knuten för hand");
        assertThat(reader.inTheWay()).isEmpty();
    }
}
