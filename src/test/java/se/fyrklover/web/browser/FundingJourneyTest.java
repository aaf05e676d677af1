package se.fyrklover.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// An intervention asks to be paid and the office answers, in a browser.
class FundingJourneyTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();

    @SuppressWarnings("NullAway.Init")
    private static Tenant tenant;

    private final Reader reader = Reader.withoutJavaScript();

    @BeforeAll
    static void anAssociation() {
        PRODUCT.the(Imports.class)
                .bring(
                        new Caller.Operator(),
                        Path.of(
                                System.getProperty("fyrklover.home", "."),
                                "packages/kloverbygden"));
        tenant = PRODUCT.the(Tenants.class).find("kloverbygden").orElseThrow();
    }

    @AfterEach
    void leave() {
        reader.close();
    }

    private Page as(Role role, String subject, String name, String path) {
        reader.afresh().signIn(People.with(role, subject, tenant, name)).open(path);
        return reader.page();
    }

    @Test
    void aQuarterIsWrittenSentAndSentBackWithoutJavaScript() {
        var page =
                as(
                        Role.INTERVENTION_REPORTER,
                        "stigen",
                        "Stina Stig",
                        "/kloverbygden/2025/medel/stigen");
        page.locator("a", new Page.LocatorOptions().setHasText("Skriv rekvisition")).click();
        page.locator("[id='lon-0-vad']").fill("Samordnare");
        page.locator("[id='lon-0-grad']").fill("75");
        page.locator("[id='lon-0-manader']").fill("2,5");
        page.locator("[id='lon-0-belopp']").fill("98 765,43");
        page.locator("main form.typed-report button").click();
        // 75 % for 2,5 of 3 months: 0,75 × 2,5 / 3 = 0,625
        assertThat(page.locator("main").textContent())
                .contains("98\u00a0765,43", "75 % i 2,5 månader", "0,63 årsarbetare");
        page.locator("#skicka ~ form button").click();
        assertThat(page.locator("main").textContent()).contains("är skickad till kansliet");
        var address = page.url();

        as(Role.OFFICER, "", "Oda Ordning", address);
        page.locator("#andring").fill("Vilken vecka började hon?");
        page.locator("#begar ~ form button").click();

        assertThat(page.locator("main").textContent())
                .contains("ligger hos insatsen igen", "Vilken vecka började hon?");
        assertThat(reader.remarks()).isEmpty();
    }

    @Test
    void aCourseIsAgreedAndChargedWithoutJavaScript() {
        var page = as(Role.OFFICER, "", "Olle Ordning", "/kloverbygden/medel/avtal/nytt");
        page.locator("#slag-course").check();
        page.locator("#motpart").fill("Hagaby kommun");
        page.locator("#orgnr").fill("888888-8867");
        page.locator("#vad").fill("Kurs i bemötande");
        page.locator("#fran").fill("2024-01-01");
        page.locator("#till").fill("2024-12-31");
        page.locator("#pris-each").check();
        page.locator("#styckpris").fill("1 250,50");
        page.locator("#enhet").fill("deltagare");
        page.locator("main form button").click();
        assertThat(page.locator("main").textContent())
                .contains("Avtalet är infört", "1\u00a0250,50\u00a0kr för varje deltagare");

        page.locator("#avser").fill("Bemötande, dag 1");
        page.locator("#kursdag").fill("2024-03-05");
        page.locator("#antal").fill("3,5");
        page.locator("#fakturerad").fill("2024-03-06");
        page.locator("#debitera ~ form button").click();
        assertThat(page.locator("main").textContent()).contains("ett helt antal deltagare");
        assertThat(page.locator("#avser").inputValue()).isEqualTo("Bemötande, dag 1");

        page.locator("#antal").fill("4");
        page.locator("#debitera ~ form button").click();
        // 4 × 1 250,50 kr = 5 002 kr
        assertThat(page.locator("main").textContent())
                .contains("Debiteringen är införd", "5\u00a0002\u00a0kr", "inte betald");
        assertThat(reader.remarks()).isEmpty();
    }

    @Test
    void theOfficeIsAskedWhomToRemindWithoutJavaScript() {
        var page = as(Role.OFFICER, "", "Oda Ordning", "/kloverbygden/2025/medel");
        page.locator("a", new Page.LocatorOptions().setHasText("Sena rekvisitioner")).click();
        assertThat(page.locator("h1").textContent()).contains("sena");
        for (var box : page.locator("input[name=rekvisition]").all()) box.uncheck();
        page.locator("main form button").first().click();
        assertThat(page.locator("main").textContent())
                .contains("minst en rekvisition att påminna om");
        assertThat(reader.remarks()).isEmpty();
    }

    @Test
    void nothingIsInTheWayOnAnyOfThePages() {
        var faults = new ArrayList<String>();
        try (var seeing = Reader.atDesk()) {
            seeing.signIn(People.with(Role.MANAGER, tenant, "Olga Obehindrad"));
            for (var path :
                    List.of(
                            "/2024/medel",
                            "/2025/medel",
                            "/2025/medel/natet",
                            "/medel/ansok",
                            "/medel/ansokan/1",
                            "/medel/beslut/1",
                            "/medel/rekvirera/bron",
                            "/medel/sena",
                            "/medel/avtal",
                            "/medel/avtal/nytt",
                            "/medel/avtal/1",
                            "/medel/debitering/1",
                            "/medel/rekvisition/17",
                            "/medel/rekvisition/1")) {
                seeing.open("/kloverbygden" + path);
                faults.addAll(seeing.inTheWay());
            }
            faults.addAll(seeing.remarks());
        }

        assertThat(faults).isEmpty();
    }
}
