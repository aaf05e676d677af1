package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// The books in the browser: from a line of the statements to its voucher, a file brought in again,
/// and where the accounts stand.
class BooksJourneyTest {

    private static final Charset PC8 = Charset.forName("IBM437");

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

    private void button(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name)).first().click();
    }

    private static String books() {
        try {
            return new String(
                    Files.readAllBytes(
                            RunningProduct.home()
                                    .resolve("packages/kloverbygden/bokforing-2024.se")),
                    PC8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void bringIn(String name, String content) {
        reader.open(office.path("/bokforing"));
        page.locator("#fil")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(PC8)));
        button("Läs in");
    }

    @Test
    void fromALineOfANoteToItsVoucher() {
        reader.open(office.path("/2024/siffra/ledger.note-line?rad=2.lokal"));
        link("194 000");
        assertThat(page.locator("#panel"))
                .containsText("Summan av 4 verifikationsrader på konto 5010");
        page.locator("#panel")
                .getByRole(AriaRole.LINK)
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("bokforing-"))
                .first()
                .click();

        assertThat(page.locator("h1")).hasText("Konto 5010 Lokalhyra: 194 000 kr");
        assertThat(reader.inTheWay()).isEmpty();
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText("Hyra första kvartalet, betald i fjol");
        assertThat(page.locator("tr.total")).containsText("48 500");
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void aFaultyFileIsToldByLineAndASoundOneWithWhatHasChanged() {
        bringIn(
                "fel.se",
                books().replaceFirst("#TRANS 5010 \\{\\} 48500.00", "#TRANS 5010 {} 48,5"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("”fel.se” lästes inte in");
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("Beloppet ”48,5” går inte att läsa");
        assertThat(reader.inTheWay()).isEmpty();

        bringIn("ny.se", books().replace("Bankens avgifter och r", "Bankens kostnader och r"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Filen är inläst");
        assertThat(page.locator("#andrat")).hasText("Det här har ändrats");
        assertThat(
                        page.locator(
                                "section",
                                new Page.LocatorOptions().setHasText("Det här har ändrats")))
                .containsText("ändrad");
        assertThat(reader.inTheWay()).isEmpty();

        reader.open(office.path("/bokforing"));
        link("bokforing-2024.se");
        button("Låt den här filen gälla");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Filen gäller igen");
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void whereAccountsStandIsWrittenAndAFaultKeepsWhatWasWritten() {
        reader.open(office.path("/bokforing/kontoplan"));
        var lines = page.locator("#rader-text").inputValue();
        page.locator("#rader-text").fill(lines + "\n3010;Verksamhetens intäkter;1;;dubbel;Dubbel");
        button("Spara");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ett konto kan bara stå på en rad");
        assertThat(page.locator("#rader-text")).hasValue(java.util.regex.Pattern.compile("Dubbel"));
        assertThat(reader.inTheWay()).isEmpty();

        page.locator("#rader-text").fill(lines.replace("Lokal och teknik", "Lokaler och teknik"));
        page.locator("#fran").fill("2024-01-01");
        button("Spara");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sparat");
        reader.open(office.path("/2024/ekonomi"));
        assertThat(page.locator("#not-2")).containsText("Lokaler och teknik");
    }
}
