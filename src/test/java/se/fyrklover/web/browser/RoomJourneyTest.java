package se.fyrklover.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Role;
import se.fyrklover.web.browser.Reader.Screen;

/// A coordinator's way: somebody is enrolled, leaves, and is counted.
class RoomJourneyTest {

    private static final RunningRoom ROOM = RunningRoom.shared();
    private static final String HERE = ROOM.intervention("vandring");
    private static final Reader READER = Reader.inRoom(ROOM.session(Role.COORDINATOR, HERE));

    /// Where pictures of the pages go, for whoever wants to look at them.
    private static final String PICTURES = System.getProperty("fyrklover.pictures", "");

    private final List<String> faults = new ArrayList<>();

    @AfterAll
    static void leave() {
        READER.close();
    }

    @Test
    void somebodyIsEnrolledLeavesAndIsCounted() {
        var page = READER.open("/kloverbygden").page();
        look("interventions");
        page.locator("main").getByText("Vandring").click();
        look("empty-list");

        page.getByText("Skriv in").click();
        page.locator("#namn").fill("Vandrande Vandrarsson");
        page.locator("#fodd").fill("1991");
        page.locator("main form button[type=submit]").evaluate("it => it.form.noValidate = true");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".ds-error-summary").count()).isOne();
        assertThat(page.locator("#namn").inputValue()).isEqualTo("Vandrande Vandrarsson");
        look("enrol-wrong");

        page.locator("#kodnamn").fill("Vandringsman");
        page.locator("#kon").selectOption("women");
        page.locator("#utbildning").selectOption("upper_secondary");
        page.locator("#inskriven").fill("2026-02-02");
        page.locator("#fran").selectOption("region");
        page.locator("#ar").selectOption("up_to_3");
        page.locator("#inkomst-social_assistance").check();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1").textContent())
                .isEqualTo("Vandringsman är inskriven sedan 2026-02-02");
        look("person");

        page.locator("#avslutad").fill("2026-06-01");
        page.locator("#till").selectOption("employment");
        page.locator("#inkomst-efter").selectOption("wages_full_time");
        page.locator("#avslut ~ form button[type=submit]").click();
        assertThat(page.locator("h1").textContent())
                .isEqualTo("Vandringsman avslutades 2026-06-01");
        look("left");

        READER.open("/kloverbygden/insatser/" + HERE);
        look("list");
        READER.open(
                "/kloverbygden/insatser/"
                        + HERE
                        + "/periodrapport?fran=2026-01-01&till=2026-06-30");
        look("count");
        page.locator("#ord-results").fill("En gick till arbete.");
        page.getByText("Förhandsgranska").click();
        assertThat(page.locator("main").textContent())
                .contains("En gick till arbete.")
                .contains("från ett till fyra")
                .doesNotContain("Vandrande Vandrarsson")
                .doesNotContain("Vandringsman");
        look("report");

        assertThat(faults).isEmpty();
        assertThat(READER.remarks()).noneMatch(it -> !it.contains("422"));
    }

    @Test
    void theLeadsPagesAreWithoutObstacles() {
        try (var lead = Reader.inRoom(ROOM.session(Role.ROOM_LEAD, HERE))) {
            for (var path : List.of("/insatser/" + HERE + "/kansliet", "/personer", "/logg")) {
                lead.open("/kloverbygden" + path);
                assertThat(lead.inTheWay()).isEmpty();
            }
        }
    }

    private void look(String name) {
        READER.inTheWay().forEach(it -> faults.add(name + ": " + it));
        if (PICTURES.isEmpty()) return;
        for (var screen : List.of(Screen.PHONE, Screen.DESK))
            for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                var picture = "%s-%d-%s.png".formatted(name, screen.width(), scheme);
                READER.on(screen, scheme)
                        .page()
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(Path.of(PICTURES, picture)));
            }
    }
}
