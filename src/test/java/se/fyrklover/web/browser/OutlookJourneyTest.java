package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// How the year may come out, cash and equity, in the browser.
class OutlookJourneyTest {

    private static final RoomsOffice OFFICE = RoomsOffice.made();
    private static final String[] PAGES = {
        "/2025/budget/prognos", "/2025/budget/likviditet", "/2025/budget/eget-kapital"
    };

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first().click();
    }

    @Test
    void fromTheBudgetToAMonthThatCashIsNotEnoughIn() {
        try (var reader = Reader.withoutJavaScript()) {
            var page = reader.page();
            reader.signIn(OFFICE.session(OFFICE.person(Role.MANAGER, "")));
            reader.open(OFFICE.path("/2025/budget"));
            link(page, "Prognos för året");
            assertThat(page.locator("h1")).containsText("2025 pekar mot");
            link(page, "Likviditet månad för månad");
            assertThat(page.locator("h1")).containsText("Kassan räcker till och med december 2026");

            page.locator("#manader").fill("1, 13");
            press(page, "Spara månaderna");
            assertThat(page.locator("#manader-fel")).containsText("månader som 1, 4, 7, 10");
            assertThat(page.locator("#manader")).hasValue("1, 13");
            page.locator("#manader").fill("11");
            press(page, "Spara månaderna");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("omräknad");

            page.locator("#vad").fill("Återbetalning till staten");
            page.locator("#manad").fill("2026-01");
            page.locator("#belopp").fill("-4 000 000");
            press(page, "Lägg till");
            assertThat(page.locator("#manad-fel")).containsText("en månad 2025");
            page.locator("#manad").fill("2025-12");
            press(page, "Lägg till");
            assertThat(page.locator("h1")).containsText("Kassan räcker inte i december 2025");
            page.locator("li form button").first().click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("tillbakataget");
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void aDecisionIsNotedAndAnotherShareIsTried() {
        try (var reader = Reader.withoutJavaScript()) {
            var page = reader.page();
            reader.signIn(OFFICE.session(OFFICE.person(Role.MANAGER, "")));
            reader.open(OFFICE.path("/2025/budget/eget-kapital"));
            assertThat(page.locator("h1"))
                    .containsText("17 600 kr är inte återställt i tid vid slutet av 2025");

            page.locator("#procent").fill("-101");
            press(page, "Visa");
            assertThat(page.locator("#procent-fel")).containsText("en procentsats från");
            page.locator("#procent").fill("-7");
            press(page, "Visa");
            assertThat(page.locator("#scenarier ~ .table th").last()).isVisible();
            assertThat(page.getByText("Eget kr", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            page.locator("#underskott").selectOption("2022");
            page.locator("#belopp").fill("90 000");
            page.locator("#dag").fill("2025-03-14");
            page.locator("#protokoll").fill("Styrelsen 2025-03-14, § 12");
            page.locator("#skal").fill("Eget kapital räcker.");
            press(page, "Notera beslutet");
            assertThat(page.locator("#belopp-fel")).containsText("högst underskottet 85 000 kr");
            assertThat(page.locator("#skal")).hasValue("Eget kapital räcker.");
            page.locator("#belopp").fill("17 600");
            press(page, "Notera beslutet");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("noterat");
            page.locator("li form button").first().click();
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void nothingIsInTheWayOnAnyScreen() {
        try (var reader = Reader.atDesk()) {
            reader.signIn(OFFICE.session(OFFICE.person(Role.MANAGER, "")));
            for (var path : PAGES) {
                reader.open(OFFICE.path(path));
                assertThat(reader.inTheWay()).as(path).isEmpty();
            }
            assertThat(reader.remarks()).isEmpty();
        }
    }
}
