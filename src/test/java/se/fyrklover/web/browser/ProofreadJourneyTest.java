package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// A report is proof-read in the browser, from the start page and in an association.
class ProofreadJourneyTest {

    private static final String REPORT =
            """
            # Årsredovisning 2025

            Av dem gick 92 av 159 (59 %) mot målet.

            | Post | 2025 | 2024 |
            |---|---|---|
            | Bidrag | 9 000 000 | 8 800 000 |
            | Övrigt | 120 000 | 100 000 |
            """;

    private final Reader reader = Reader.atDesk();
    private final Page page = reader.page();

    @AfterEach
    void nothingWentWrongOnTheWay() {
        assertThat(reader.remarks()).isEmpty();
        reader.close();
    }

    private void handIn() {
        page.locator("#fil")
                .setInputFiles(
                        new FilePayload(
                                "rapport.md",
                                "text/markdown",
                                REPORT.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Läs korrektur").setExact(true))
                .click();
    }

    private void link(String name) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first().click();
    }

    @Test
    void fromTheStartPageToARemarkAndItsPlace() {
        reader.open("/");
        link("Läs korrektur på en rapport");
        assertThat(reader.inTheWay()).isEmpty();
        handIn();

        assertThat(page.locator("h1")).hasText("En sak att se på");
        link("rad 3");
        assertThat(page.locator(".read-part--marked")).containsText("92 av 159 (59 %)");
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void anOfficerDismissesARemarkOfAKeptFile() {
        var office = RoomsOffice.made();
        reader.signIn(office.session(office.person(Role.OFFICER, "")));
        reader.open(office.path("/2025/dokument"));
        link("Läs korrektur på en rapport från var som helst");
        page.locator("#spara").check();
        handIn();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Filen är sparad");

        page.locator(".remarks summary").first().click();
        page.locator(".dismiss textarea").fill("Andelen är av de 156 som svarade.");
        page.locator(".dismiss").getByRole(AriaRole.BUTTON).click();

        assertThat(page.locator("h1")).hasText("Inget säger emot sig i rapport.md");
        assertThat(page.locator(".remarks").filter(new Locator.FilterOptions().setHasText("156")))
                .containsText("Avfärdad: Andelen är av de 156 som svarade.");
        assertThat(reader.inTheWay()).isEmpty();
    }
}
