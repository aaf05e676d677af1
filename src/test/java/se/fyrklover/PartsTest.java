package se.fyrklover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The list of parts that comes with the program (CycloneDX).
class PartsTest {

    @Test
    void everyLibraryThatTheProgramRunsUponIsNamedWithItsVersionAndDigest() throws IOException {
        try (var list =
                Objects.requireNonNull(
                        PartsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json"),
                        "the build has made no list of parts")) {
            var parts =
                    StreamSupport.stream(
                                    new JsonMapper().readTree(list).get("components").spliterator(),
                                    false)
                            .toList();
            assertThat(parts).hasSizeGreaterThan(100);
            assertThat(parts).allSatisfy(it -> assertThat(it.get("hashes")).isNotEmpty());
            var named =
                    parts.stream()
                            .map(it ->
                                    it.get("name").asString()
                                            + "-"
                                            + it.get("version").asString()
                                            + ".jar")
                            .collect(Collectors.toSet());
            // What runs in every request or document; others come for one system, or for tests
            // alone.
            assertThat(
                            Arrays.stream(
                                            System.getProperty("java.class.path")
                                                    .split(File.pathSeparator))
                                    .map(it -> Path.of(it).getFileName().toString())
                                    .filter(it ->
                                            it.matches(
                                                    "(spring-(core|webmvc|jdbc|security-web)"
                                                            + "|jte-runtime|HikariCP|pdfbox"
                                                            + "|commonmark|postgresql)-\\d.*")))
                    .hasSize(9)
                    .isSubsetOf(named);
        }
    }
}
