package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Apps;
import se.fyrklover.access.Role;
import se.fyrklover.access.Someone;
import se.fyrklover.entrance.Timings;

/// Signing in and looking after the own account, in a browser.
class EntranceJourneyTest {

    private static final String NEW = "gurkmeja och norrsken";

    private final RunningProduct product = RunningProduct.shared();
    private final Reader reader = Reader.atLocalhost();
    private final Page page = reader.page();
    private final Someone someone = Someone.withRole(Role.OFFICER);

    /// All tests come from one address on the network, which has no more attempts than any other.
    @BeforeEach
    void forgetWhereFrom() {
        Timings.forgetAttempts(product.database());
    }

    @AfterEach
    void nothingWentWrongOnTheWay() {
        assertThat(reader.remarks()).isEmpty();
        reader.close();
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private void heading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    private void nothingIsInTheWay() {
        assertThat(reader.inTheWay()).isEmpty();
    }

    @Test
    void withPasswordAndCodeToWhereOneWasGoing() {
        reader.open("/konto");
        heading("Logga in");
        nothingIsInTheWay();
        fill("E-postadress", someone.email());
        fill("Lösenord", "fel lösenord här");
        press("Fortsätt");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("hör inte ihop");
        nothingIsInTheWay();

        fill("Lösenord", Someone.PASSWORD);
        press("Fortsätt");
        heading("Skriv koden");
        nothingIsInTheWay();
        fill("Kod", "000000");
        press("Logga in");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Koden stämmer inte");
        fill("Kod", someone.code());
        press("Logga in");
        heading("Ditt konto");
        assertThat(page).hasURL(Pattern.compile("/konto$"));
    }

    @Test
    void withAPasskeyThatIsMadeAndThenIsEnough() {
        reader.withAuthenticator();
        reader.signIn(someone.session().text());
        reader.open("/konto/nyckel");
        nothingIsInTheWay();
        fill("Nyckelns namn", "Jobbdatorn");
        press("Gör en nyckel");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Nyckeln är sparad");
        assertThat(page.locator("main")).containsText("Jobbdatorn");

        page.locator(".menu--visitor > summary").click();
        press("Logga ut");
        reader.open("/logga-in?till=/konto");
        press("Logga in med passkey");
        heading("Ditt konto");

        reader.open("/bekrafta?till=/konto/losenord");
        nothingIsInTheWay();
        press("Bekräfta med passkey");
        heading("Byt lösenord");

        reader.open("/konto");
        page.getByText("Byt namn på eller ta bort Jobbdatorn").click();
        nothingIsInTheWay();
        fill("Nyckelns namn", "Hemmadatorn");
        page.locator(".kept-forms").getByText("Spara").click();
        assertThat(page.locator("main")).containsText("Hemmadatorn");
        page.getByText("Byt namn på eller ta bort Hemmadatorn").click();
        press("Ta bort Hemmadatorn");
        assertThat(page.locator("main")).containsText("Du har ingen passkey än");
        reader.open("/logga-in");
    }

    @Test
    void aPasskeyThatIsNoLongerKnownOpensNothing() {
        reader.withAuthenticator();
        reader.signIn(someone.session().text());
        reader.open("/konto/nyckel");
        press("Gör en nyckel");
        heading("Ditt konto");
        page.getByText("Byt namn på eller ta bort Min enhet").click();
        press("Ta bort Min enhet");
        page.context().clearCookies();

        reader.open("/logga-in");
        press("Logga in med passkey");
        assertThat(page.getByRole(AriaRole.ALERT).first())
                .containsText("Vi känner inte igen den nyckeln");
    }

    @Test
    void fromAForgottenPasswordBackIn() {
        reader.open("/logga-in");
        page.getByText("Glömt lösenordet, eller bytt enhet?").click();
        heading("Kom in igen");
        nothingIsInTheWay();
        fill("E-postadress", someone.email());
        press("Skicka brevet");
        heading("Titta i din e-post");
        nothingIsInTheWay();

        var address = letter();
        page.navigate(address);
        heading("Välj ett nytt lösenord");
        nothingIsInTheWay();
        fill("Nytt lösenord", "Lösenord2026!");
        fill("Kod", someone.code());
        press("Spara och byt");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("lätt att gissa");
        nothingIsInTheWay();
        fill("Nytt lösenord", NEW);
        fill("Kod", someone.code());
        press("Spara och byt");
        heading("Det är klart");

        page.navigate(address);
        heading("Adressen gäller inte längre");
        nothingIsInTheWay();
        reader.open("/logga-in");
        fill("E-postadress", someone.email());
        fill("Lösenord", NEW);
        press("Fortsätt");
        heading("Skriv koden");
    }

    /// The address in the letter, read as only its recipient can.
    private String letter() {
        var owner = product.database();
        for (int tries = 0; tries < 100; tries++)
            try (var connection =
                            DriverManager.getConnection(
                                    owner.jdbcUrl(), owner.user(), owner.password());
                    var question =
                            connection.prepareStatement(
                                    "select body from letter where recipient = ? and body like '%/aterstall/%'")) {
                question.setString(1, someone.email());
                var rows = question.executeQuery();
                if (rows.next()) return address(rows.getString(1));
                Thread.sleep(50);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        throw new AssertionError("no letter came");
    }

    private static String address(String body) {
        return body.lines().filter(it -> it.startsWith("http")).findFirst().orElseThrow();
    }

    @Test
    void everythingOfTheOwnAccountIsChangedByOneself() {
        reader.signIn(someone.session().text());
        reader.open("/konto");
        nothingIsInTheWay();
        fill("Ditt namn, som andra ser det", "Alva Lind");
        press("Spara namnet");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Namnet är sparat");

        page.getByText("Byt lösenord").click();
        nothingIsInTheWay();
        fill("Nytt lösenord", NEW);
        press("Spara");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Lösenordet är bytt");

        page.getByText("Byt app").click();
        nothingIsInTheWay();
        var secret = page.locator(".secret").innerText();
        fill("Kod från appen", "000000");
        press("Spara");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Koden stämmer inte");
        assertThat(page.locator(".secret")).hasText(secret);
        fill("Kod från appen", Apps.code(secret, Clock.systemUTC().instant()));
        press("Spara");
        heading("Dina återställningskoder");
        assertThat(page.locator(".recovery li")).hasCount(10);
        nothingIsInTheWay();

        page.getByText("Jag har sparat dem").click();
        page.getByText("Ta fram nya").click();
        nothingIsInTheWay();
        press("Visa tio koder");
        assertThat(page.locator(".recovery li")).hasCount(10);

        someone.session();
        reader.open("/konto");
        press("Logga ut där");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Utloggad");
        press("Logga ut överallt");
        heading("Logga in");
    }

    @Test
    void withoutAScriptPasswordAndCodeAreEnough() {
        try (var plain = Reader.withoutJavaScript()) {
            var there = plain.page();
            there.navigate("/logga-in");
            there.locator("#epost").fill(someone.email());
            there.locator("#losenord").fill(Someone.PASSWORD);
            there.getByText("Fortsätt").click();
            there.locator("#kod").fill(someone.code());
            there.locator("main button").click();
            assertThat(there).hasURL(Pattern.compile("/kalmar/\\d{4}$"));
        }
    }
}
