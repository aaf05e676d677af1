package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// A document's text is written, tried and saved in the browser.
class WritingJourneyTest {

    @SuppressWarnings("NullAway.Init")
    private static RoomsOffice office;

    private final Reader reader = Reader.atDesk();
    private final Page page = reader.page();

    @BeforeAll
    static void anAssociation() {
        office = RoomsOffice.made();
    }

    @AfterEach
    void nothingWentWrongOnTheWay() {
        assertThat(reader.remarks()).isEmpty();
        reader.close();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void aTextIsTriedSavedAndReadInTheDocument() {
        reader.signIn(office.session(office.person(Role.OFFICER, "")));
        reader.open(office.path("/2025/dokument/plan/skriv"));
        var text = page.locator("#text");

        text.fill("# Plan {#purpose}\n\nVi avsätter {budget.intervention-budget as=mkr}.\n");
        press("Visa texten");
        assertThat(page.locator("#forhandsvisning .report")).containsText("Vi avsätter 5,5 mkr.");
        press("Spara");
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Texten är sparad");
        assertThat(text)
                .hasValue(
                        "# Plan {#purpose}\n\nVi avsätter {budget.intervention-budget as=mkr}.\n");
        assertThat(reader.inTheWay()).isEmpty();

        page.locator("details summary")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("En sparad version"))
                .click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Version 1")).click();
        assertThat(page.locator("main")).containsText("Det här är version 1");

        page.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName("Verksamhetsplan och budget 2025"))
                .first()
                .click();
        assertThat(page.locator(".report")).containsText("Vi avsätter");
    }
}
