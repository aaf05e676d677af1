package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.storage.Storage;
import tools.jackson.databind.json.JsonMapper;

/// A package that has been imported can be had back.
class ExportTest {

    @TempDir static Path data;

    private static Storage running;

    @BeforeAll
    static void startDatabaseAndImport() throws Exception {
        running = Storage.open(data, _ -> {});
        run("import", KalmarPackage.original().toString(), "--data=" + data).well();
    }

    @AfterAll
    static void stopDatabase() {
        running.close();
    }

    @Test
    void whatWasImportedIsGivenBackByteForByte(@TempDir Path folder) throws Exception {
        var original = KalmarPackage.original();
        var asFolder = folder.resolve("new/folder");
        var asZip = folder.resolve("package.zip");

        var toFolder = export(asFolder, "--json").well();
        var toZip = export(asZip, "--json").well();

        try (var files = Files.list(asFolder)) {
            assertThat(files.toList())
                    .hasSize(21)
                    .allSatisfy(file ->
                            assertThat(file)
                                    .hasSameBinaryContentAs(
                                            original.folder().resolve(file.getFileName())));
        }
        var told = JsonMapper.shared().readTree(toFolder.out());
        assertThat(told.propertyNames()).containsExactly("files", "digest", "out");
        assertThat(told.path("files")).hasSize(21);
        assertThat(told.path("out").stringValue()).isEqualTo(asFolder.toString());
        assertThat(JsonMapper.shared().readTree(toZip.out()).path("digest"))
                .isEqualTo(told.path("digest"));
        for (var out : List.of(asFolder, asZip))
            assertThat(run("import", out.toString(), "--data=" + data).well().out())
                    .contains("nothing has changed");
    }

    @Test
    void nothingIsWrittenOver(@TempDir Path folder) throws Exception {
        var mine = Files.writeString(folder.resolve("mine.zip"), "mine");

        assertThat(export(mine).refusal()).startsWith(mine + " is there already");
        assertThat(export(folder).refusal()).startsWith(folder + " is there already");
        assertThat(export(mine.resolve("in-a-file")).refusal()).contains("cannot be written");
        assertThat(mine).hasContent("mine");
        assertThat(folder).isDirectoryContaining("glob:**mine.zip");
        assertThat(run("export", "--association=kalmr", "--out=x", "--data=" + data).refusal())
                .isEqualTo("There is no association kalmr. There are: kalmar");
    }

    private static ProcessFixture.Ended export(Path out, String... more) {
        return run(
                Stream.concat(
                                Stream.of(
                                        "export",
                                        "--association=kalmar",
                                        "--out=" + out,
                                        "--data=" + data),
                                Stream.of(more))
                        .toArray(String[]::new));
    }
}
