package se.fyrklover.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;

/// An auditor reads the log and looks through a month's sample of it, in a browser.
class LogJourneyTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String LOG = "/kalmar/logg";

    private final Reader reader = Reader.withoutJavaScript();

    @AfterEach
    void leave() {
        reader.close();
    }

    private static Account auditor(String name) {
        return People.with(Role.AUDITOR, PRODUCT.tenant(), name);
    }

    @Test
    void anAuditorFindsWhoDidWhatAndSignsTheSampleWithoutJavaScript() {
        People.signedIn(People.with(Role.MANAGER, PRODUCT.tenant(), "Greta Granskad"));
        sampleOfTheFirstThree(LocalDate.of(2002, 5, 1));
        reader.signIn(auditor("Vera Visar")).open(LOG);
        var page = reader.page();

        page.locator("#handling").selectOption("access.signed-in");
        page.locator("#person")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption()
                                .setLabel("Greta Granskad"));
        page.locator(".log-question button").click();
        assertThat(page.locator(".log tbody tr").count()).isEqualTo(1);
        assertThat(page.locator(".log tbody").textContent())
                .contains("Greta Granskad", "loggade in", "demots knapp");

        page.locator(
                        "a",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText("Månadernas stickprov"))
                .click();
        page.locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("maj 2002"))
                .click();
        page.locator("#remark").fill("Genomläst, inget att anmärka");
        page.locator(".log-sign button").click();
        assertThat(page.locator("main").textContent())
                .contains("Genomsett av Vera Visar", "Genomläst, inget att anmärka");
        assertThat(reader.remarks()).isEmpty();
    }

    @Test
    void theLogAndItsSamplesAreWithoutObstaclesInEveryWidthAndTheme() {
        var sample = sampleOfTheFirstThree(LocalDate.of(2002, 6, 1));
        var account = auditor("Olle Obehindrad");
        var faults = new ArrayList<String>();
        try (var seeing = Reader.atDesk()) {
            seeing.signIn(account);
            for (var path :
                    List.of(LOG, LOG + "?fran=nej&sprak=en", LOG + "/stickprov?sprak=sv", sample)) {
                seeing.open(path);
                faults.addAll(seeing.inTheWay());
            }
            faults.addAll(seeing.remarks());
        }

        assertThat(faults).isEmpty();
    }

    private static String sampleOfTheFirstThree(LocalDate month) {
        PRODUCT.the(Tenants.class)
                .within(
                        PRODUCT.tenant().id(),
                        () ->
                                PRODUCT.the(JdbcClient.class)
                                        .sql(
                                                "insert into log_review values (?, ?, now(), '{1,2,3}', 3)")
                                        .params(PRODUCT.tenant().id().value(), month)
                                        .update());
        return LOG + "/stickprov/" + month.toString().substring(0, 7);
    }
}
