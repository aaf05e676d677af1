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
