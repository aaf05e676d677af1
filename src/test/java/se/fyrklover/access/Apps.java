package se.fyrklover.access;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import se.fyrklover.access.proof.CodeSecret;

/// What a code app in a telephone does.
public final class Apps {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Apps() {}

    /// The code that an app shows which was given this secret by hand.
    public static String code(String typed, Instant at) {
        return CodeSecret.of(bytes(typed.replace(" ", ""))).code(at);
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int at = 0; at < text.length(); at++) {
            held = (held << 5) | ALPHABET.indexOf(text.charAt(at));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
