package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.RoomsOffice;

/// How a period report comes from a room to the office, by hand and without JavaScript.
class RoomsJourneyTest {

    @SuppressWarnings("NullAway.Init")
    private static RoomsOffice office;

    private final Reader reader = Reader.withoutJavaScript();
    private final Page page = reader.page();

    @BeforeAll
    static void anAssociation() {
        office = RoomsOffice.made();
    }

    @AfterEach
    void nothingWentWrongOnTheWay() {
        // refused on purpose: another intervention's report
        assertThat(reader.remarks()).allMatch(it -> it.contains("403"));
        reader.close();
    }

    private static void signIn(Reader somebody, Role role, String subject) {
        somebody.signIn(office.session(office.person(role, subject)));
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    private static FilePayload file(PeriodReport report) {
        return new FilePayload(
                report.fileName(),
                "application/json",
                report.json().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aReporterHandsInTheFileOfARoom() {
        signIn(reader, Role.INTERVENTION_REPORTER, "bron");
        reader.open(office.path("/2025-01-01--2025-08-31/insatser/bron"));
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Lämna periodrapport"))
                .click();

        page.getByLabel("Rummets fil").setInputFiles(file(office.report("stigen").report()));
        press("Visa rapporten");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("gäller en annan insats");

        page.getByLabel("Rummets fil").setInputFiles(file(office.report("bron").report()));
        press("Visa rapporten");
        assertThat(page.locator("h1")).containsText("är inte lämnad ännu");
        assertThat(page.locator("#participants ~ .table")).containsText("−14"); // 8 of 22

        press("Lämna rapporten");
        assertThat(page).hasURL(Pattern.compile("/periodrapporter/\\d+\\?gjort=mottagen$"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Rapporten är mottagen.");
    }

    @Test
    void aReporterWithoutARoomTypesTheReport() {
        try (var somebody = Reader.atDesk()) {
            signIn(somebody, Role.INTERVENTION_REPORTER, "stigen");
            var there = somebody.page();
            somebody.open(office.path("/insatser/stigen/rapport"));
            there.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Skriv rapporten här"))
                    .click();
            there.getByLabel("Inskrivna").first().fill("tolv");
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Visa rapporten"))
                    .click();
            assertReadable(somebody, "the typed form with a fault");
            there.getByLabel("Inskrivna").first().fill("12");
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Visa rapporten"))
                    .click();
            assertReadable(somebody, "the typed report");
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Lämna rapporten"))
                    .click();
            assertThat(there.getByRole(AriaRole.STATUS)).containsText("Rapporten är mottagen.");
            assertThat(somebody.remarks()).allMatch(it -> it.contains("422"));
        }
    }

    @Test
    void aManagerMakesAKeyAndEndsIt() {
        signIn(reader, Role.MANAGER, "");
        reader.open(office.path("/rum"));

        page.getByLabel("Insats").selectOption("stigen");
        press("Gör en nyckel");
        assertThat(page.locator("#token")).hasText(Pattern.compile("[A-Za-z0-9_-]{43}"));

        reader.open(office.path("/rum"));
        assertThat(page.locator("#token")).hasCount(0);
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("Avsluta nyckeln.*Stigen")))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nyckeln är avslutad.");
    }

    @Test
    void everyPageOfItCanBeReadByEverybody() {
        try (var manager = Reader.atDesk()) {
            signIn(manager, Role.MANAGER, "");
            var there = manager.page();

            manager.open(office.path("/rum"));
            there.getByLabel("Insats").selectOption("bron");
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Gör en nyckel"))
                    .click();
            assertReadable(manager, "a key");

            manager.open(office.path("/insatser/bron/rapport"));
            assertReadable(manager, "the form");
            there.getByLabel("Rummets fil")
                    .setInputFiles(
                            file(office.report("bron").with("sex", "enrolled", "men", 9).report()));
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Visa rapporten"))
                    .click();
            assertReadable(manager, "the form with faults");

            there.getByLabel("Rummets fil").setInputFiles(file(office.report("bron").report()));
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Visa rapporten"))
                    .click();
            assertReadable(manager, "the preview");
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Lämna rapporten"))
                    .click();
            assertReadable(manager, "the received report");
            manager.open(there.url().replaceFirst("\\?.*", "/1"));
            assertReadable(manager, "a row of it");
            manager.open(office.path("/rum"));
            there.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Stäng perioden"))
                    .click();
            assertReadable(manager, "rooms");
            manager.open(office.path("/rum?sprak=en"));
            assertReadable(manager, "rooms in English");
            // refused on purpose: a report whose sums disagree
            assertThat(manager.remarks()).allMatch(it -> it.contains("422"));
        }
    }

    private static void assertReadable(Reader reader, String what) {
        assertThat(reader.inTheWay()).as(what).isEmpty();
    }
}
