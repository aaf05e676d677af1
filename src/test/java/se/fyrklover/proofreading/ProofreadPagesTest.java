package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.entrance.Asking;
import se.fyrklover.followup.RoomsOffice;

/// A file is handed in on a page and read at once; an association dismisses remarks and keeps
/// files.
class ProofreadPagesTest {

    private static final RoomsOffice OFFICE = RoomsOffice.made();
    private static final String ANYWHERE = "/korrektur";
    private static final String HERE = OFFICE.path("/korrektur");
    private static final Pattern REMARK =
            Pattern.compile("name=\"anmarkning\" value=\"([0-9a-f]{8})\"");

    /// 92 of 159 is 57.9 %.
    private static final String REPORT =
            "# Årsredovisning 2025\n\nAv dem gick 92 av 159 (59 %) mot målet.\n";

    private static Asking as(Role role) {
        return Asking.with(People.signedIn(OFFICE.person(role, "")));
    }

    private static HttpResponse<String> read(Asking who, String page, String... more) {
        return who.send(page, "fil", "rapport.md", REPORT, more);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void anybodyHandsInAFileAndIsToldWhatContradictsItself() {
        var answer = read(Asking.asNobody(), ANYWHERE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body())
                .contains("En sak att se på", "92 av 159 är 57,9\u00a0%, inte 59 %", "rad 3")
                .doesNotContain("Avfärda");
    }

    @Test
    void whatCannotBeReadIsSaidOnTheForm() {
        var nobody = Asking.asNobody();

        assertThat(nobody.send(ANYWHERE, "fil", "", "").body()).contains("Välj en fil först.");
        var picture = nobody.send(ANYWHERE, "fil", "bild.png", "\u0001\u0002\u0000PNG");
        assertThat(picture.statusCode()).isEqualTo(422);
        assertThat(picture.body()).contains("Filens format går inte att läsa");
        var markup = nobody.send(ANYWHERE, "fil", "<b>x.txt", "Vi <script>alert(1)</script>\n");
        assertThat(markup.body())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<b>x");
    }

    @Test
    void aRemarkThatIsDismissedIsRememberedByWhatItSaysUntilItIsTakenUp() {
        var officer = as(Role.OFFICER);
        var found = REMARK.matcher(read(officer, HERE).body());
        assertThat(found.find()).isTrue();
        var remark = found.group(1);

        var none = officer.post(HERE + "/avfarda", Map.of("anmarkning", remark, "skal", " "));
        assertThat(location(none)).isEqualTo(HERE + "?gjort=inget-skal");
        var done =
                officer.post(
                        HERE + "/avfarda",
                        Map.of("anmarkning", remark, "skal", "Andelen är av de 156 som svarade."));
        assertThat(location(done)).isEqualTo(HERE + "?gjort=avfardad");

        // The same words further down, in a file of another name, handed in by somebody else.
        var moved = "Förord.\n\n" + REPORT;
        var again = as(Role.MANAGER).send(HERE, "fil", "annan.md", moved);
        assertThat(again.body())
                .contains("Inget säger emot sig i annan.md", "En avfärdad")
                .contains("Andelen är av de 156 som svarade.");
        assertThat(read(Asking.asNobody(), ANYWHERE).body()).contains("En sak att se på");
        assertThat(as(Role.AUDITOR).get(OFFICE.path("/logg")).body())
                .contains("avfärdade en anmärkning i korrektur");

        assertThat(
                        location(
                                officer.post(
                                        HERE + "/avfarda",
                                        Map.of("anmarkning", remark, "skal", "En gång till."))))
                .endsWith("redan");
        assertThat(location(officer.post(HERE + "/ta-upp", Map.of("anmarkning", remark))))
                .endsWith("upptagen");
        assertThat(read(officer, HERE).body()).contains("En sak att se på");
    }

    @Test
    void aFileIsKeptWhenSomebodyAsksForItAndUntilSomebodyTakesItAway() {
        var officer = as(Role.OFFICER);
        read(officer, HERE);
        assertThat(officer.get(HERE).body()).doesNotContain("Sparade filer");

        var kept = location(read(officer, HERE, "spara", "ja"));

        assertThat(kept).startsWith(HERE + "/").endsWith("?gjort=sparad");
        assertThat(officer.get(kept).body()).contains("Filen är sparad", "92 av 159 är 57,9");
        assertThat(officer.get(HERE).body()).contains("Sparade filer", "rapport.md");
        var file = kept.replace("?gjort=sparad", "");
        assertThat(location(officer.post(file + "/ta-bort", Map.of()))).endsWith("borta");
        assertThat(officer.get(file).statusCode()).isEqualTo(404);
        assertThat(officer.get(HERE).body()).doesNotContain("Sparade filer");
    }

    @Test
    void nobodyDismissesOrKeepsWhoMayNotWrite() {
        assertThat(location(read(Asking.asNobody(), HERE))).startsWith("/logga-in");
        assertThat(read(as(Role.BOARD_MEMBER), HERE).statusCode()).isEqualTo(403);
        var open = "/kalmar/korrektur";
        assertThat(read(Asking.asNobody(), open).body())
                .contains("En sak att se på")
                .doesNotContain("Avfärda");
        assertThat(location(read(Asking.asNobody(), open, "spara", "ja"))).startsWith("/logga-in");
        assertThat(
                        location(
                                Asking.asNobody()
                                        .post(
                                                open + "/avfarda",
                                                Map.of("anmarkning", "0123abcd", "skal", "x"))))
                .startsWith("/logga-in");
        assertThat(RunningProduct.shared().get(open).statusCode()).isEqualTo(200);
    }
}
