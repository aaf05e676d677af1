package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.entrance.Asking;
import se.fyrklover.exchange.Imports;

/// From an application to a payment on the pages, with what is in the way told in words.
class FundingPagesTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path KLOVER =
            Path.of(System.getProperty("fyrklover.home", "."), "packages/kloverbygden");
    private static final Pattern SEEN = Pattern.compile("name=\"sedd\" value=\"(\\d+)\"");
    private final int year = LocalDate.now(Clock.systemUTC()).getYear();

    private final String slug = "medel-" + UUID.randomUUID().toString().substring(0, 8);
    private final String money = "/" + slug + "/medel/";

    @TempDir Path folder;

    @BeforeEach
    void anAssociationIsThere() throws IOException {
        try (var files = Files.list(KLOVER)) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        }
        edit("association.yaml", "id: kloverbygden", "id: " + slug);
        assertThat(bring()).isInstanceOf(Imports.Result.Imported.class);
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private Imports.Result bring() {
        return PRODUCT.the(Imports.class).bring(new Caller.Operator(), folder);
    }

    private Asking as(Role role, String subject, String name) {
        var tenant = PRODUCT.the(Tenants.class).find(slug).orElseThrow();
        return Asking.with(People.signedIn(People.with(role, subject, tenant, name)));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String page(HttpResponse<String> answer) {
        return location(answer).replaceFirst("\\?.*", "");
    }

    /// What a button of a page sends, with the version that the page was made from.
    private static Map<String, String> seen(Asking who, String page, String... fields) {
        var found = SEEN.matcher(who.get(page).body());
        assertThat(found.find()).isTrue();
        var all =
                new HashMap<>(
                        Map.of("sedd", found.group(1), "tryck", UUID.randomUUID().toString()));
        for (var at = 0; at < fields.length; at += 2) all.put(fields[at], fields[at + 1]);
        return all;
    }

    private HttpResponse<String> applied(Asking who, String parties) {
        return who.post(
                money + "ansok",
                Map.of(
                        "insats",
                        "bron",
                        "slag",
                        "project",
                        "rubrik",
                        "Bron tar nya steg",
                        "syfte",
                        "Att pröva.",
                        "parter",
                        parties,
                        "belopp-" + year,
                        "900 000"));
    }

    /// 40 were enrolled in Bron in January to August 2025; nothing is reported of the whole year.
    @Test
    void whoTookPartStandsBesideTheMoneyAlsoWhereAPartOfTheYearIsReported() {
        var ove = as(Role.OFFICER, "", "Ove Ordning");

        assertThat(ove.get("/" + slug + "/2025/medel/bron").body())
                .containsPattern("Inskrivna[^§]*?>40<[^§]*?januari–augusti 2025");
        assertThat(ove.get("/" + slug + "/2024/medel/bron").body())
                .doesNotContain("januari–augusti 2025");
    }

    @Test
    void eachButtonOfAPageLeftOpenIsADeedOfItsOwnAndTheSameTwiceIsOne() {
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
        var ove = as(Role.OFFICER, "", "Ove Ordning");
        var application = page(applied(britt, "Klöverby kommun\nFörsäkringskassan"));
        var open = seen(ove, application, "forslag", "bifall", "beredning", "Det är bra.");

        for (var sent = 0; sent < 2; sent++)
            assertThat(location(ove.post(application + "/bered", open))).contains("beredd");
        var other = new HashMap<>(open);
        other.put("beredning", "Det är inte bra.");
        assertThat(ove.post(application + "/bered", other).statusCode())
                .as("other words from the same page come second")
                .isEqualTo(409);
        other.put("jav", "Min bror leder den.");
        other.put("skal", "Min bror leder den.");
        assertThat(location(ove.post(application + "/jav", other))).contains("jav");

        assertThat(ove.get(application).body()).contains("Min bror leder den.");
        assertThat(applied(ove, "Klöverby kommun").statusCode())
                .as("by one party alone")
                .isEqualTo(422);
        assertThat(
                        ove.post(
                                        application + "/bered",
                                        seen(
                                                ove,
                                                application,
                                                "forslag",
                                                "avslag",
                                                "beredning",
                                                "Nej."))
                                .statusCode())
                .isEqualTo(409);
    }

    /// 1 800 000 was granted to Stigen in 2024, of which 94 400 is left; 2 000 000 in 2025.
    @Test
    void whatIsKeptForTheNextYearStandsForItselfAndMakesNoFinding() {
        var maj = as(Role.MANAGER, "", "Maj Mandat");
        var page = "/" + slug + "/2024/medel/stigen";

        location(
                maj.post(
                        page + "/arsslut",
                        seen(
                                maj,
                                page,
                                "behalls",
                                "50 000",
                                "datum",
                                "2025-02-14",
                                "paragraf",
                                "§ 7")));

        assertThat(maj.get(page).body().replace('\u00a0', ' '))
                .contains("44 400 kr kvar av 1 750 000 kr", "Året är stängt");
        assertThat(maj.get("/" + slug + "/2025/medel/stigen").body().replace('\u00a0', ' '))
                .contains("kvar av 2 050 000 kr", "Behållet mellan åren");
        assertThat(maj.get("/" + slug + "/2024/granskning").body()).contains("Allt stämmer 2024");
        assertThat(maj.get("/" + slug + "/2025/granskning").body())
                .doesNotContain("Budget till insatser");
    }

    @Test
    void aFileThatIsTooLargeToBeReadIsToldToBe() {
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
        var asked =
                page(
                        britt.post(
                                money + "rekvirera/bron",
                                Map.of(
                                        "kvartal", year + "-1",
                                        "lokal-0-vad", "Hyra",
                                        "lokal-0-belopp", "20 000")));

        var answer =
                britt.send(asked + "/bilaga", "fil", "bild.pdf", "%PDF" + " ".repeat(34 << 20));

        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(answer.body()).contains("Filen är för stor", "33 MB");
    }

    @Test
    void fromAnApplicationToAPayment() {
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
        var ove = as(Role.OFFICER, "", "Ove Ordning");
        var maj = as(Role.MANAGER, "", "Maj Mandat");

        var application = page(applied(britt, "Klöverby kommun\nFörsäkringskassan"));
        assertThat(ove.get(application).body()).contains("Bron tar nya steg", "900\u00a0000");
        ove.post(
                application + "/bered",
                seen(ove, application, "forslag", "bifall", "beredning", "Det är bra."));
        var decision =
                page(
                        maj.post(
                                application + "/besluta",
                                seen(
                                        maj,
                                        application,
                                        "utfall",
                                        "bifall",
                                        "datum",
                                        "2025-11-28",
                                        "paragraf",
                                        "§ 70",
                                        "belopp-" + year,
                                        "800 000",
                                        "villkor",
                                        "Redovisas varje kvartal.",
                                        "javiga",
                                        "Ordföranden")));
        assertThat(maj.get(decision).body())
                .contains("800\u00a0000", "§ 70", "28 november 2025")
                .contains("Redovisas varje kvartal.")
                .containsPattern("Deltog inte på grund av jäv</dt><dd>Ordföranden");
        var signed = seen(maj, decision, "undertecknad", "2025-12-03", "beteckning", "Dnr 2025-70");
        for (var sent = 0; sent < 2; sent++)
            assertThat(location(maj.post(decision + "/avtal", signed))).contains("gjort=");
        assertThat(ove.get(decision).body())
                .containsOnlyOnce("Dnr 2025-70, 3 december 2025")
                .doesNotContain(decision + "/avtal");

        var draft =
                Map.of(
                        "kvartal", year + "-1",
                        "lon-0-vad", "Samordnare",
                        "lon-0-grad", "80",
                        "lon-0-manader", "3",
                        "lon-0-belopp", "150 000,50",
                        "lokal-0-vad", "Hyra",
                        "lokal-0-belopp", "20 000");
        var asked = page(britt.post(money + "rekvirera/bron", draft));
        // 150 000,50 + 20 000 = 170 000,50; 80 % of a quarter is 0,8.
        assertThat(britt.get(asked).body()).contains("170\u00a0000,50", "0,8 årsarbetare");
        britt.send(asked + "/bilaga", "fil", "faktura.pdf", "%PDF-1.7");
        assertThat(britt.get(asked).body()).contains("faktura.pdf");
        location(britt.post(asked + "/skicka", seen(britt, asked)));
        assertThat(location(ove.post(asked + "/godkann", seen(ove, asked)))).endsWith("godkand");
        var again = ove.post(asked + "/godkann", seen(ove, asked));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Två andra ska godkänna den");
        location(maj.post(asked + "/godkann", seen(maj, asked)));
        location(ove.post(asked + "/betald", seen(ove, asked, "betald", year + "-01-02")));

        assertThat(britt.get("/" + slug + "/" + year + "/medel/bron").body())
                .contains("betald", "629\u00a0999,50");
        assertThat(as(Role.AUDITOR, "", "Rut").get("/" + slug + "/logg").body())
                .contains("godkände en rekvisition", "förde in styrelsens beslut om medel");
    }

    @Test
    void whatIsWrongIsSaidWhereItStandsAndWhatWasTypedIsKept() {
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");

        var wrong =
                britt.post(
                        money + "rekvirera/bron",
                        Map.of(
                                "kvartal", "2025-4",
                                "lon-0-vad", "Samordnare",
                                "lon-0-grad", "180",
                                "lon-0-manader", "3",
                                "lon-0-belopp", "-5",
                                "ovrigt-0-vad", "<b>Resor</b>",
                                "ovrigt-0-belopp", "99 999 999 999 999"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "3 fält behöver rättas",
                        "href=\"#lon-0-grad\"",
                        "ett belopp som är större än noll",
                        "ett belopp på högst en miljard kronor",
                        "value=\"180\"",
                        "value=\"-5\"",
                        "&lt;b>Resor")
                .doesNotContain("<b>Resor");
    }

    @Test
    void whatGoesBeyondTheDecisionIsToldByHowMuch() {
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
        // Of 3 000 000, 735 000 + 742 500 + 738 200 = 2 215 700 are asked for: 784 300 are left.
        var asked =
                page(
                        britt.post(
                                money + "rekvirera/bron",
                                Map.of(
                                        "kvartal", "2025-4",
                                        "ovrigt-0-vad", "Allt möjligt",
                                        "ovrigt-0-belopp", "784 301")));

        var over = britt.post(asked + "/skicka", seen(britt, asked));

        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(over.body())
                .contains(
                        "Kvar att rekvirera är 784\u00a0300\u00a0kr, och det är 1\u00a0kr för mycket");
    }

    @Test
    void ofTwoEditorsTheSecondSeesTheFirstsChangeAndLosesNothing() {
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
        var bo = as(Role.INTERVENTION_REPORTER, "bron", "Bo Brosten");
        var asked =
                page(
                        britt.post(
                                money + "rekvirera/bron",
                                Map.of(
                                        "kvartal", "2025-4",
                                        "ovrigt-0-vad", "Resor",
                                        "ovrigt-0-belopp", "100")));
        var page = asked + "/skriv";
        var hers = seen(britt, page, "ovrigt-0-vad", "Resor", "ovrigt-0-belopp", "200");
        var his = seen(bo, page, "ovrigt-0-vad", "Möten", "ovrigt-0-belopp", "300");

        location(britt.post(page, hers));
        var second = bo.post(page, his);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Britt Brobygge hann före", "value=\"Möten\"", "value=\"300\"");
        assertThat(location(britt.post(page, hers))).as("pressed twice").endsWith("sparad");
        assertThat(britt.get(asked).body()).contains("200").doesNotContain("Möten");
    }

    @Test
    void whoIsLateIsRemindedAndFindsTheLetterByItsQuarter() {
        var ove = as(Role.OFFICER, "", "Ove Ordning");
        var britt = as(Role.INTERVENTION_REPORTER, "bron", "Britt Brobygge");
        var late = money + "sena";
        assertThat(ove.get(late).body())
                .contains(
                        "Bron, kvartal 4 2025",
                        "784\u00a0300\u00a0kr av 3\u00a0000\u00a0000\u00a0kr är kvar",
                        "Mejlas till Britt Brobygge",
                        "Ingen rekvirerar för insatsen här ännu");
        assertThat(britt.get(late).body())
                .contains("Bron är sen med kvartal 4 2025")
                .doesNotContain("Stigen", "Påminn de valda", "Mejlas till");

        var none = ove.post(late + "/paminn", seen(ove, late, "senast", "i morgon"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains("minst en rekvisition att påminna om", "value=\"i morgon\"");
        var until = LocalDate.now(Clock.systemUTC()).plusDays(12).toString();
        var filled = seen(ove, late, "senast", until, "rekvisition", "bron 2025-4");
        assertThat(britt.post(late + "/paminn", filled).statusCode()).isEqualTo(403);
        assertThat(location(ove.post(late + "/paminn", filled))).endsWith("sena?gjort=paminda");
        assertThat(location(ove.post(late + "/paminn", filled))).as("pressed twice").isNotEmpty();

        assertThat(ove.get(late).body()).contains("En påminnelse", "Ett mejl gick ut.");
        var own = "/" + slug + "/2025/medel/bron";
        assertThat(britt.get(own).body()).contains("Kvartal 4: Påmind", "paminnelse/1.pdf");
        var letter = britt.get(money + "paminnelse/1.pdf");
        assertThat(letter.statusCode()).isEqualTo(200);
        assertThat(letter.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(
                        as(Role.INTERVENTION_REPORTER, "stigen", "Stig Stensson")
                                .get(money + "paminnelse/1.pdf")
                                .statusCode())
                .isEqualTo(404);
        assertThat(as(Role.AUDITOR, "", "Rut Revisor").get("/" + slug + "/logg").body())
                .contains("påminde om sena rekvisitioner", "bron 2025-4");
    }

    @Test
    void theOfficeSetsWhenARequisitionIsDue() {
        var ove = as(Role.OFFICER, "", "Ove Ordning");
        var late = money + "sena";

        var wrong =
                ove.post(late + "/sista-dag", seen(ove, late, "dagar", "300", "fran", "2025-4"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("ett antal dagar från 1 till 90", "value=\"300\"");

        var set = seen(ove, late, "dagar", "45", "fran", "2025-4");
        assertThat(location(ove.post(late + "/sista-dag", set))).endsWith("gjort=sista-dag");

        // 31 December 2025 + 45 days
        assertThat(ove.get(late).body())
                .contains(
                        "skulle ha kommit 14 februari 2026",
                        "Från kvartal 4 2025: 45 dagar. Bestämt av Ove Ordning");
        assertThat(ove.get("/" + slug + "/2025/medel/bron").body())
                .contains("senast 14 februari 2026");
    }

    @Test
    void everybodySeesWhatIsTheirsToSee() {
        var stig = as(Role.INTERVENTION_REPORTER, "stigen", "Stig Stensson");
        var board = as(Role.BOARD_MEMBER, "", "Bodil Beslut");

        assertThat(stig.get("/" + slug + "/2025/medel").body())
                .contains("Stigen")
                .doesNotContain("Bron");
        assertThat(stig.get("/" + slug + "/2025/medel/bron").statusCode()).isEqualTo(403);
        assertThat(stig.get(money + "rekvisition/1").statusCode()).isEqualTo(404);
        assertThat(board.get(money + "rekvisition/1").body())
                .contains("Britta Brobyggare")
                .doesNotContain("Ta tillbaka rekvisitionen");
        assertThat(board.get("/" + slug + "/2024/medel").body())
                .contains("4\u00a0688\u00a0400", "avviker mer än 5 %");
        assertThat(
                        as(Role.MEMBER_CONTACT, "kloverby", "Mia")
                                .get("/" + slug + "/2025/medel")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPackageAddsWhatIsNewAndChangesNothing() throws IOException {
        edit("funding-decisions.csv", "2024:2700000,Rekvireras", "2024:9900000,Rekvireras");
        edit("requisition-lines.csv", "182200", "182201");

        assertThat(bring()).isInstanceOf(Imports.Result.Imported.class);

        var board = as(Role.BOARD_MEMBER, "", "Bodil Beslut");
        assertThat(board.get("/" + slug + "/2024/medel").body())
                .contains("4\u00a0688\u00a0400", "5\u00a0000\u00a0000")
                .doesNotContain("12\u00a0200\u00a0000");
    }

    @Test
    void aPackageThatAsksForMoreThanWasDecidedIsRefusedWithTheLine() throws IOException {
        edit(
                "requisition-lines.csv",
                "bron-2024-4,5,other,Resor och material,,,",
                "bron-2024-4,5,other,Resor och material,,,9");

        assertThat(bring())
                .isInstanceOfSatisfying(
                        Imports.Result.Refused.class,
                        it ->
                                assertThat(it.faults())
                                        .extracting(fault -> fault.expected().key())
                                        .containsExactly("exchange.expected.within-decided"));
    }
}
