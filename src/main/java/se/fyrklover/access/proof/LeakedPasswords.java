package se.fyrklover.access.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import se.fyrklover.secret.Digest;

/// The passwords that have leaked most often and are long enough to be chosen here, by digests of
/// them (`reference/access/README.md`).
final class LeakedPasswords {

    private static final String FILE = "/reference/access/leaked-passwords.bin";

    /// Read when somebody first chooses a password.
    private static final class Held {

        private static final long[] DIGESTS = read();
    }

    private LeakedPasswords() {}

    /// Whether it is one of them, in whatever case.
    static boolean hold(String password) {
        var text = password.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        var first = ByteBuffer.wrap(Digest.of(text).bytes()).getLong();
        return Arrays.binarySearch(Held.DIGESTS, first) >= 0;
    }

    private static long[] read() {
        try (var in = LeakedPasswords.class.getResourceAsStream(FILE)) {
            var bytes = ByteBuffer.wrap(Objects.requireNonNull(in, FILE).readAllBytes());
            var digests = new long[bytes.remaining() / Long.BYTES];
            bytes.asLongBuffer().get(digests);
            return digests;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
