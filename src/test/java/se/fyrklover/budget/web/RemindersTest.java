package se.fyrklover.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionDues;
import se.fyrklover.budget.Due;
import se.fyrklover.entrance.Asking;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.report.render.PdfProfiles;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Money;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.words.Words;

/// Members are reminded of what they have not paid, and told when it falls due.
class RemindersTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Pattern REMIND =
            Pattern.compile("href=\"([^\"]*/krav/[0-9a-f-]{36}/paminn)\"");
    private static final Pattern LETTER = Pattern.compile("href=\"([^\"]*/paminnelse/[^\"]*pdf)\"");

    private final RoomsOffice office = RoomsOffice.made();
    private final String here = office.path("/2025/budget/bidrag");

    private Asking as(Role role, String subject) {
        return Asking.with(People.signedIn(office.person(role, subject)));
    }

    private static ContributionClaim claim(ContributionClaim.Mark... marks) {
        return new ContributionClaim(
                new UUID(0, 1), 2025, 1, "hagaby", Money.kronor(400_000), List.of(marks));
    }

    private static ContributionClaim.Mark mark(
            ContributionClaim.Kind kind, String on, long kronor) {
        return new ContributionClaim.Mark(
                UUID.randomUUID(),
                kind,
                LocalDate.parse(on),
                kronor == 0 ? Optional.empty() : Optional.of(Money.kronor(kronor)),
                Optional.empty());
    }

    private static ReminderLetter letter(Language language, List<Due> dues) {
        return new ReminderLetter(
                new Words(language),
                "Klöverbygdens samordningsförbund",
                "888888-8883",
                "Hagaby kommun",
                claim(
                        mark(ContributionClaim.Kind.SENT, "2025-01-15", 0),
                        mark(ContributionClaim.Kind.PAID, "2025-03-31", 100_000)),
                dues,
                LocalDate.of(2025, 10, 10),
                LocalDate.of(2025, 11, 10));
    }

    private static List<Due> quarterly() {
        return List.of("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31").stream()
                .map(it -> new Due("hagaby", LocalDate.parse(it), Money.kronor(100_000)))
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00A0]+", " ");
        }
    }

    /// Three of four quarters have fallen due: 300 000 less the 100 000 that is paid.
    @Test
    void whatHasFallenDueIsAskedForAndTheRestIsToldOf() throws Exception {
        var pdf = PRODUCT.the(PaperLetters.class).pdf(letter(Language.SV, quarterly()).letter());

        assertThat(text(pdf))
                .contains(
                        "Påminnelse om bidrag",
                        "Av det är 100 000 kr betalt",
                        "Kvar att betala är 300 000 kr",
                        "Betala 200 000 kr, som har förfallit",
                        "10 november 2025",
                        "Resten, 100 000 kr, förfaller senare");

        PdfProfiles.assertFollows(pdf, PDFAFlavour.PDFA_2_A);
        PdfProfiles.assertFollows(pdf, PDFAFlavour.PDFUA_1);
        var kept = System.getProperty("fyrklover.letter");
        if (kept != null) Files.write(Path.of(kept), pdf);
    }

    @Test
    void withoutDueDaysAllThatIsLeftIsAskedFor() throws IOException {
        var pdf = PRODUCT.the(PaperLetters.class).pdf(letter(Language.EN, List.of()).letter());

        assertThat(text(pdf)).contains("Pay 300,000 kr by 10 November 2025");
    }

    @Test
    void aReminderIsNotedOnceAndItsLetterIsBesideTheClaim() throws IOException {
        var officer = as(Role.OFFICER, "");
        var remind = REMIND.matcher(officer.get(here).body());
        assertThat(remind.find()).isTrue();
        var until = LocalDate.now(Clock.systemUTC()).plusDays(20);

        var early = officer.post(remind.group(1), Map.of("senast", "2025-01-01"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("en dag efter i dag", "value=\"2025-01-01\"");
        for (var time = 0; time < 2; time++)
            assertThat(
                            officer.post(remind.group(1), Map.of("senast", until.toString()))
                                    .headers()
                                    .firstValue("Location"))
                    .hasValue(here + "?gjort=pamind");

        var page = officer.get(here).body();
        var letters = LETTER.matcher(page).results().map(it -> it.group(1)).toList();
        assertThat(letters).hasSize(1);
        assertThat(officer.get(letters.getFirst()).statusCode()).isEqualTo(200);
        assertThat(officer.get(remind.group(1) + "else.pdf").statusCode()).isEqualTo(200);
        var member = letters.getFirst().replaceFirst(".*/paminnelse/([a-z-]+)/.*", "$1");
        assertThat(as(Role.MEMBER_CONTACT, member).get(letters.getFirst()).statusCode())
                .isEqualTo(200);
        assertThat(as(Role.MEMBER_CONTACT, "ingen").get(letters.getFirst()).statusCode())
                .isEqualTo(403);
    }

    /// 9 000 000 kr by four: 2 250 000 kr a quarter.
    @Test
    void dueDaysAreSetAndClaimsFallDueOnThem() {
        var officer = as(Role.OFFICER, "");

        var wrong =
                officer.post(
                        here + "/forfallodagar", Map.of("forfallodagar", "31 mars\n2025-06-30"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("31 mars", "en på varje rad");
        officer.post(
                here + "/forfallodagar",
                Map.of("forfallodagar", "2025-06-30\r\n2025-03-31\r\n2025-09-30\r\n2025-12-31"));

        assertThat(officer.get(here).body().replace('\u00A0', ' '))
                .contains("31 mars 2025: 2 250 000 kr", "31 december 2025: 2 250 000 kr");
        assertThat(
                        PRODUCT.the(ContributionDues.class).of(office.tenant().id(), 2025).stream()
                                .map(Due::amount)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.kronor(9_000_000));
    }

    @Test
    void theCalculationIsAFileToTakeAlong() {
        var officer = as(Role.OFFICER, "");

        var csv = officer.get(here + "/1.csv");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("Hagaby kommun", "9232", "449500");
    }
}
