package se.fyrklover.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// Bytes by chance, and names as bytes.
final class Bytes {

    /// The length of every key and digest here.
    static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Bytes() {}

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Each name with its length before it, so that no two lists of names give the same bytes.
    static byte[] of(String... names) {
        var length = 0;
        var encoded = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            encoded[i] = names[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + encoded[i].length;
        }
        var bytes = ByteBuffer.allocate(length);
        for (var name : encoded) bytes.putInt(name.length).put(name);
        return bytes.array();
    }

    static byte[] ofKeyLength(byte[] bytes) {
        if (bytes.length != LENGTH)
            throw new IllegalArgumentException("not " + LENGTH + " bytes: " + bytes.length);
        return bytes.clone();
    }
}
