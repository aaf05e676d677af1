package se.fyrklover.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.shared.Phrase;

class KeySourceTest {

    private static final String VARIABLE = "FYRKLOVER_KEY";
    private static final Map<String, String> NOTHING = Map.of();
    private static final String ONES =
            Base64.getEncoder().encodeToString("1".repeat(32).getBytes(US_ASCII));

    @TempDir Path folder;

    private KeySource source = new KeySource(VARIABLE, Path.of("master.key"));

    @BeforeEach
    void inTheFolder() {
        source = new KeySource(VARIABLE, folder.resolve("master.key"));
    }

    @Test
    void aKeyIsMadeOnceAndForItsOwnerAlone() throws Exception {
        var made = source.key(NOTHING, false);

        assertThat(source.key(NOTHING, false).number()).isEqualTo(made.number());
        assertThat(source.key(NOTHING, true).number()).isEqualTo(made.number());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(source.file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(source.file());
        }
    }

    @Test
    void twoInstallationsHaveTwoKeys() throws Exception {
        var other = new KeySource(VARIABLE, folder.resolve("room.key"));

        assertThat(source.key(NOTHING, false).number())
                .isNotEqualTo(other.key(NOTHING, false).number());
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws Exception {
        var inFile = source.key(NOTHING, false);

        var given = source.key(Map.of(VARIABLE, " " + ONES + "\n"), true);

        assertThat(given.number())
                .isEqualTo(MasterKey.of("1".repeat(32).getBytes(US_ASCII)).number())
                .isNotEqualTo(inFile.number());
    }

    @Test
    void aKeyInTheEnvironmentLeavesNoFile() throws Exception {
        source.key(Map.of(VARIABLE, ONES), false);

        assertThat(source.file()).doesNotExist();
    }

    @Test
    void aValueThatIsNoKeyIsRefusedWithoutShowingIt() {
        for (var value : new String[] {"", "hemligt!", ONES.substring(4), ONES + "AAAA"})
            assertThat(refusalOf(Map.of(VARIABLE, value), false))
                    .isEqualTo(Phrase.of("secret.key.variable", VARIABLE));
    }

    @Test
    void aLostKeyIsNotReplacedWhereSomethingDependsOnIt() {
        assertThat(refusalOf(NOTHING, true))
                .isEqualTo(Phrase.of("secret.key.missing", source.file().toString(), VARIABLE));
        assertThat(source.file()).doesNotExist();
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws Exception {
        source.key(NOTHING, false);

        for (var open : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(source.file(), PosixFilePermissions.fromString(open));

            assertThat(refusalOf(NOTHING, true).key()).as(open).isEqualTo("secret.key.open");
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedAndLeftAsItIs() throws Exception {
        for (var content : new String[] {"", "AAAA", ONES + ONES, "å".repeat(300)}) {
            keep(content);

            assertThat(refusalOf(NOTHING, false).key()).isEqualTo("secret.key.file");
            assertThat(source.file()).hasContent(content);
        }
    }

    @Test
    void aFileThatCannotBeReadIsRefused() throws Exception {
        Files.createDirectory(
                source.file(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

        assertThat(refusalOf(NOTHING, false).key()).isEqualTo("secret.key.unreadable");
    }

    @Test
    void aFileClosedToUsIsRefused() throws Exception {
        keep(ONES);
        Files.setPosixFilePermissions(source.file(), PosixFilePermissions.fromString("-wx------"));
        assumeTrue(!Files.isReadable(source.file()));

        assertThat(refusalOf(NOTHING, false).key()).isEqualTo("secret.key.unreadable");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        source = new KeySource(VARIABLE, folder.resolve("nowhere", "master.key"));

        assertThat(refusalOf(NOTHING, false).key()).isEqualTo("secret.key.not-writable");
    }

    private void keep(String content) throws IOException {
        Files.writeString(source.file(), content);
        Files.setPosixFilePermissions(source.file(), PosixFilePermissions.fromString("rw-------"));
    }

    private Phrase refusalOf(Map<String, String> environment, boolean needed) {
        return catchThrowableOfType(KeyUnavailable.class, () -> source.key(environment, needed))
                .phrase();
    }
}
