package se.fyrklover.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageWriterTest {

    private static final PackageFiles FILES =
            new PackageFiles(
                    new TreeMap<>(
                            Map.of(
                                    "members.csv", "id,name\n".getBytes(UTF_8),
                                    "association.yaml", "id: åsele\n".getBytes(UTF_8))));

    @TempDir Path folder;

    @Test
    void aPackageIsTheSameFilesHoweverItIsWritten() throws Exception {
        for (var out : new Path[] {folder.resolve("deep/in/folder"), folder.resolve("in/a.ZIP")}) {
            PackageWriter.write(FILES, out);

            assertThat(PackageFiles.open(out).digest()).isEqualTo(FILES.digest());
        }
    }

    @Test
    void aZipIsTheSameWhereverOnEarthItIsWritten() throws Exception {
        var here = TimeZone.getDefault();
        try {
            PackageWriter.write(FILES, folder.resolve("here.zip"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            PackageWriter.write(FILES, folder.resolve("there.zip"));
        } finally {
            TimeZone.setDefault(here);
        }

        assertThat(folder.resolve("here.zip")).hasSameBinaryContentAs(folder.resolve("there.zip"));
    }

    @Test
    void anEmptyFolderIsFilledAndOneThatIsNotIsLeftAlone() throws Exception {
        PackageWriter.write(FILES, folder);

        assertThatThrownBy(() -> PackageWriter.write(FILES, folder))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(PackageFiles.open(folder).digest()).isEqualTo(FILES.digest());
    }
}
