package se.fyrklover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.entrance.Asking;
import se.fyrklover.exchange.Imports;

/// A document's text is written on the pages: what is saved stands, and nothing that stood is gone.
class WritingTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path KLOVER =
            Path.of(System.getProperty("fyrklover.home", "."), "packages/kloverbygden");
    private static final Pattern FROM = Pattern.compile("name=\"grund\" value=\"([0-9a-f]{64})\"");
    private static final String FIRST = "# Plan {#purpose}\n\nVi planterar vidare.\n";
    private static final String SECOND = "# Plan {#purpose}\n\nVi vattnar också.\n";

    private final String slug = "skriv-" + UUID.randomUUID().toString().substring(0, 8);
    private final String document = "/" + slug + "/2025/dokument/plan";
    private final String writing = document + "/skriv";

    @TempDir Path folder;

    @BeforeEach
    void anAssociationIsThere() throws IOException {
        try (var files = Files.list(KLOVER)) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        }
        edit("association.yaml", "id: kloverbygden", "id: " + slug);
        bring();
    }

    private void edit(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void bring() {
        assertThat(PRODUCT.the(Imports.class).bring(new Caller.Operator(), folder))
                .isInstanceOf(Imports.Result.Imported.class);
    }

    private Tenant tenant() {
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private Asking as(Role role, String name) {
        return Asking.with(People.signedIn(People.with(role, tenant(), name)));
    }

    private String from(Asking who) {
        var found = FROM.matcher(who.get(writing).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> save(Asking who, String from, String text) {
        return who.post(writing, Map.of("grund", from, "text", text));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void whatIsSavedStandsAndWhatStoodBeforeIsThereStill() {
        var ada = as(Role.OFFICER, "Ada Skrivsson");

        assertThat(location(save(ada, from(ada), FIRST))).isEqualTo(writing + "?gjort=sparad");
        assertThat(location(save(ada, from(ada), SECOND))).isEqualTo(writing + "?gjort=sparad");

        assertThat(ada.get(document).body())
                .contains("Vi vattnar också.")
                .doesNotContain("Vi planterar vidare.");
        assertThat(ada.get(writing).body())
                .contains("2 sparade versioner", "Version 2", "Version 1", "Ada Skrivsson");
        assertThat(ada.get(writing + "/1").body())
                .contains("Det här är version 1", "Vi planterar vidare.");
        assertThat(ada.get(writing + "/3").statusCode()).isEqualTo(404);
        assertThat(as(Role.AUDITOR, "Rut Revisor").get("/" + slug + "/logg").body())
                .contains("Ada Skrivsson", "sparade ett dokuments text");

        // The first stands again when it is saved again.
        assertThat(location(save(ada, from(ada), FIRST))).endsWith("sparad");
        assertThat(ada.get(document).body()).contains("Vi planterar vidare.");
        assertThat(ada.get(writing).body()).contains("3 sparade versioner");
    }

    @Test
    void whatStandsAlreadyIsNotSavedAgainWhateverLinesEndWith() {
        var ada = as(Role.MANAGER, "Ada Skrivsson");
        save(ada, from(ada), FIRST);

        assertThat(location(save(ada, from(ada), FIRST.replace("\n", "\r\n"))))
                .isEqualTo(writing + "?gjort=samma");
        assertThat(ada.get(writing).body()).contains("En sparad version");
    }

    @Test
    void ofTwoWhoWriteAtOnceNeitherLosesAWord() {
        var ada = as(Role.OFFICER, "Ada Skrivsson");
        var bo = as(Role.MANAGER, "Bo Penna");
        var stood = from(bo);
        save(ada, from(ada), FIRST);

        var late = save(bo, stood, SECOND);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Texten är inte sparad än", "Vi vattnar också.", "Version 1", "Ada");
        assertThat(ada.get(document).body()).contains("Vi planterar vidare.");
        var again = FROM.matcher(late.body());
        assertThat(again.find()).isTrue();
        assertThat(location(save(bo, again.group(1), SECOND))).endsWith("sparad");
        assertThat(ada.get(document).body()).contains("Vi vattnar också.");
        assertThat(ada.get(writing + "/1").body()).contains("Vi planterar vidare.");
    }

    @Test
    void aPackageWithAnotherTextTakesOverAndOneWithTheSameDoesNot() throws IOException {
        var ada = as(Role.OFFICER, "Ada Skrivsson");
        save(ada, from(ada), FIRST);

        edit("association.yaml", "Klöverbygdens samordningsförbund", "Klöverbygden");
        bring();
        assertThat(ada.get(document).body()).contains("Vi planterar vidare.");

        edit("report-plan-2025.md", "Det sägs att den som hittar", "Det sägs att var och en");
        bring();
        assertThat(ada.get(document).body())
                .contains("Det sägs att var och en")
                .doesNotContain("Vi planterar vidare.");
        assertThat(ada.get(writing + "/1").body()).contains("Vi planterar vidare.");

        save(ada, from(ada), FIRST);
        assertThat(ada.get(document).body()).contains("Vi planterar vidare.");
    }

    @Test
    void anEmptyOrEndlessTextIsNotSavedAndWhatWasTypedStays() {
        var ada = as(Role.OFFICER, "Ada Skrivsson");

        assertThat(save(ada, from(ada), "  \n ").statusCode()).isEqualTo(422);
        var endless = save(ada, from(ada), "ordet ".repeat(170_000)); // 1 020 000 signs
        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.body()).contains("Texten är inte sparad.", "ordet ordet");
        assertThat(ada.get(writing).body()).doesNotContain("sparad version");
    }

    @Test
    void nobodySavesWhoMayNotWrite() {
        var from = from(as(Role.OFFICER, "Ada Skrivsson"));

        for (var role : new Role[] {Role.BOARD_MEMBER, Role.AUDITOR, Role.ADMINISTRATOR}) {
            assertThat(save(as(role, "Prov"), from, FIRST).statusCode())
                    .as(role.code())
                    .isEqualTo(403);
        }
        assertThat(location(save(Asking.asNobody(), from, FIRST))).startsWith("/logga-in");
        // In an open association anybody tries a text, and nobody without a role saves one.
        var open = "/kalmar/2024/dokument/arsredovisning/skriv";
        var tried = Asking.asNobody().get(open);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).doesNotContain("formaction");
        assertThat(location(Asking.asNobody().post(open, Map.of("grund", from, "text", FIRST))))
                .startsWith("/logga-in");
        assertThat(as(Role.OFFICER, "Ada").get(document).body())
                .doesNotContain("Vi planterar vidare.");
    }
}
