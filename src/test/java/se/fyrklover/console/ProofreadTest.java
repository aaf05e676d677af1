package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `proofread`, which needs neither data nor database.
class ProofreadTest {

    @TempDir static Path folder;

    private static String faulty;
    private static String sound;
    private static String broken;

    @BeforeAll
    static void writeFiles() throws Exception {
        faulty =
                file(
                        "fel.md",
                        "# Mål\n\n40 av 160 avslutade deltagare, vilket är 31 %, gick vidare.\n");
        sound = file("rätt.txt", "40 av 160 avslutade deltagare, vilket är 25 %, gick vidare.\n");
        broken = file("trasig.pdf", "%PDF-1.7 och inget mer");
    }

    private static String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void whatContradictsIsShownWithPlaceWordsAndArithmetic() {
        var ended = run("sv", Map.of(), "proofread", faulty);

        assertThat(ended.exit()).isEqualTo(Console.FOUND);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains("Andel · Säkert · rad 3 · Mål", "”40 av 160", "25", "Gör så här:")
                .contains("Ett fynd.", "0 av 1 stämmer");
    }

    @Test
    void whatAgreesEndsWellAndSaysWhatWasTried() {
        var ended = run("proofread", sound).well();

        assertThat(ended.out()).contains("Nothing found. This was tried:", "1 of 1 agree");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndTheOthersAreReadAnyway() {
        var ended = run("proofread", broken, "nowhere.pdf", faulty);

        assertThat(ended.exit()).isEqualTo(Console.REFUSED);
        assertThat(ended.err().lines()).hasSize(2);
        assertThat(ended.err()).contains("cannot be read as PDF", "there is no such file");
        assertThat(ended.out()).contains("One finding.");
    }

    @Test
    void aProgramGetsItAllInTheLanguageItAsksFor() {
        var ended = run("proofread", faulty, broken, "--json", "--language", "sv");
        var json = JsonMapper.builder().build().readTree(ended.out());

        assertThat(ended.exit()).isEqualTo(Console.REFUSED);
        assertThat(json.get(0).get("remarks").get(0).get("sort").asString()).isEqualTo("share");
        assertThat(json.get(0).get("remarks").get(0).get("line").asInt()).isEqualTo(3);
        assertThat(json.get(0).get("remarks").get(0).get("do").asString()).isNotBlank();
        assertThat(json.get(0).get("checked"))
                .filteredOn(it -> it.get("check").asString().equals("Andelar"))
                .singleElement()
                .extracting(it -> it.get("tried").asInt())
                .isEqualTo(1);
        assertThat(json.get(0).get("lacking")).isEmpty();
        assertThat(json.get(1).get("unreadable").asString()).startsWith("Filen är trasig");
    }

    @Test
    void whatIsMissingOrMistakenIsRefused() {
        assertThat(run("proofread").refusal()).startsWith("Name a file or several:");
        assertThat(run("proofread", sound, "--language=fi").refusal())
                .isEqualTo("There is no language “fi”. There are: sv, en");
    }

    @Test
    void helpIsThereInBothLanguages() {
        assertThat(run("proofread", "--help").well().out()).contains("--json", "--language");
        assertThat(run("sv", Map.of(), "proofread", "-h").well().out()).contains("--json", "SPRÅK");
    }
}
