package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// The year's contributions are reckoned, frozen and claimed in the browser.
class ContributionJourneyTest {

    private static final RoomsOffice OFFICE = RoomsOffice.made();

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first().click();
    }

    private static void typed(Page page, String population) {
        page.locator("#amount").fill("4 600 000");
        page.locator("#agreed")
                .fill("Region Norra Klöver\t1 350 000\nRegion Södra Klöver\t950 000");
        page.locator("#population").fill(population);
        page.locator("#populationSource").fill("Påhittad");
        page.locator("#populationOn").fill("2025-09-30");
    }

    @Test
    void fromTheBudgetToAFrozenRunAndAClaimThatIsSent() {
        try (var reader = Reader.withoutJavaScript()) {
            var page = reader.page();
            reader.signIn(OFFICE.session(OFFICE.person(Role.MANAGER, "")));
            reader.open(OFFICE.path("/2026/budget"));
            link(page, "Medlemmarnas bidrag för 2026");
            link(page, "Räkna bidragen för 2026");

            typed(page, "Klöverby\t22 599\nÄngsjö\t14 382");
            press(page, "Spara och räkna");
            assertThat(page.locator("#population-fel")).containsText("Hagaby kommun saknas");
            assertThat(page.locator("#amount")).hasValue("4 600 000");
            typed(page, "Klöverby\t22 599\nÄngsjö\t14 382\nHagaby\t9 232");
            press(page, "Spara och räkna");
            assertThat(page.locator("h1")).containsText("Utkastet ger 9");
            press(page, "Frys beräkningen");
            assertThat(page.locator("h1")).containsText("Medlemmarna ska betala 9");

            page.locator("#vad").selectOption("sent");
            page.locator("#dag").fill("2025-12-15");
            press(page, "Notera");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Noterat");
            page.locator("td form button").first().click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("tillbakatagen");
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void nothingIsInTheWayOnAnyScreen() {
        try (var reader = Reader.atDesk()) {
            reader.signIn(OFFICE.session(OFFICE.person(Role.MANAGER, "")));
            for (var path : new String[] {"/2025/budget/bidrag", "/2027/budget/bidrag/skriv"}) {
                reader.open(OFFICE.path(path));
                assertThat(reader.inTheWay()).as(path).isEmpty();
            }
            assertThat(reader.remarks()).isEmpty();
        }
    }

    /// From the claim to the reminder, with a day that is no good, and to the letter beside it.
    @Test
    void nothingIsInTheWayWhereAMemberIsReminded() {
        try (var reader = Reader.atDesk()) {
            reader.signIn(OFFICE.session(OFFICE.person(Role.OFFICER, "")));
            reader.open(OFFICE.path("/2025/budget/bidrag"));
            var page = reader.page();
            page.locator("a[href$='/paminn']").first().click();
            assertThat(page.locator("h1")).isVisible();
            assertThat(reader.inTheWay()).isEmpty();

            page.locator("#senast").fill("2025-01-01");
            page.locator("main form button").first().click();
            assertThat(page.locator("#senast-fel")).containsText("en dag efter i dag");
            assertThat(page.locator("#senast")).hasValue("2025-01-01");
            assertThat(reader.inTheWay()).isEmpty();
        }
    }
}
