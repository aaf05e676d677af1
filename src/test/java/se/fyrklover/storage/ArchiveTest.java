package se.fyrklover.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTest {

    @TempDir Path folder;

    @Test
    void programsStayExecutableAndLinksLinks() throws IOException {
        var program = new TarArchiveEntry("bin/program");
        program.setMode(0b111_101_101);
        var link = new TarArchiveEntry("lib/link", TarArchiveEntry.LF_SYMLINK);
        link.setLinkName("../bin/program");

        Archive.unpack(packed(program, link), folder);

        assertThat(folder.resolve("bin/program")).isExecutable();
        assertThat(Files.readSymbolicLink(folder.resolve("lib/link")))
                .isEqualTo(Path.of("../bin/program"));
    }

    @Test
    void nothingLandsOutsideTheFolder() throws IOException {
        var inside = Files.createDirectory(folder.resolve("inside"));
        var entry = new TarArchiveEntry("../outside", true);

        assertThatThrownBy(() -> Archive.unpack(packed(entry), inside))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void noLinkLeadsOutsideTheFolder() {
        var link = new TarArchiveEntry("link", TarArchiveEntry.LF_SYMLINK);
        link.setLinkName("/etc");

        assertThatThrownBy(() -> Archive.unpack(packed(link), folder))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("link")).doesNotExist();
    }

    private static InputStream packed(TarArchiveEntry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var content = "content".getBytes(StandardCharsets.UTF_8);
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (var entry : entries) {
                entry.setSize(entry.isSymbolicLink() ? 0 : content.length);
                tar.putArchiveEntry(entry);
                if (!entry.isSymbolicLink()) {
                    tar.write(content);
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
