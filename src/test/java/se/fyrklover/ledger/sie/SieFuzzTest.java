package se.fyrklover.ledger.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The short form of the fuzzing: sound files with some bytes put otherwise, the same each time.
/// The long form is guided by what the reader has been through (`script/fuzz`).
class SieFuzzTest {

    private static final int TRIES = Integer.getInteger("fyrklover.fuzz", 20_000);

    private static final byte[] SIGNS =
            "#{}\" \t\r\n\\-.,0189TRANSVERIBUB\0\u00e5".getBytes(StandardCharsets.UTF_8);

    @Test
    void noBytesMakeTheReaderFailOrTakeInWhatDoesNotBalance() throws Exception {
        var out = new ByteArrayOutputStream();
        new SomeBooks(6, 1).write(out);
        var seeds =
                new byte[][] {
                    SomeFile.SOUND.getBytes(StandardCharsets.UTF_8),
                    SomeFile.SOUND.getBytes(Charsets.PC8),
                    out.toByteArray()
                };
        var random = new Random(20261123);
        for (int at = 0; at < TRIES; at++) {
            var bytes = changed(seeds[at % seeds.length], random);
            assertThatCode(() -> SieFuzz.fuzzerTestOneInput(bytes))
                    .as("%d: %s", at, new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void theFuzzerFindsNothing() throws Exception {
        assumeTrue(Boolean.getBoolean("fyrklover.thorough"), "only --thorough");
        var folder = Files.createTempDirectory("fyrklover-fuzz-");
        Files.writeString(folder.resolve("sound"), SomeFile.SOUND);
        var said = folder.resolve("said").toFile();
        var fuzzer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "com.code_intelligence.jazzer.Jazzer",
                                "--target_class=" + SieFuzz.class.getName(),
                                "--instrumentation_includes=se.fyrklover.ledger.sie.**",
                                "-max_total_time="
                                        + Integer.getInteger("fyrklover.fuzz.seconds", 300),
                                "-max_len=20000",
                                folder.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said)
                        .start();

        assertThat(fuzzer.waitFor()).as(() -> read(said.toPath())).isZero();
        assertThat(read(said.toPath())).contains("Done ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One to four places, each overwritten, left out, doubled or cut off from there.
    private static byte[] changed(byte[] seed, Random random) {
        var bytes = seed.clone();
        for (int change = random.nextInt(4); change >= 0 && bytes.length > 1; change--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(1 + random.nextInt(30), bytes.length - at);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = SIGNS[random.nextInt(SIGNS.length)];
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = joined(bytes, at, at + length, bytes.length);
                case 3 -> bytes = joined(bytes, at + length, at, bytes.length);
                default -> bytes = random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
        }
        return bytes;
    }

    /// All up to one place, and then all from another.
    private static byte[] joined(byte[] bytes, int until, int from, int length) {
        var joined = Arrays.copyOf(bytes, until + length - from);
        System.arraycopy(bytes, from, joined, until, length - from);
        return joined;
    }
}
