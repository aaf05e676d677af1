package se.fyrklover.access.proof;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/// What an app and we both know, of which each half minute's code comes (RFC 6238).
public final class CodeSecret {

    /// As long as the digest that it is used with, which RFC 4226 recommends.
    private static final int LENGTH = 20;

    private static final long STEP_SECONDS = 30;
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();

    private final byte[] bytes;

    private CodeSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public static CodeSecret random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new CodeSecret(bytes);
    }

    public static CodeSecret of(byte[] bytes) {
        return new CodeSecret(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// Whether something is written as a code is.
    public static boolean isCode(String typed) {
        return FORM.matcher(typed).matches();
    }

    /// The code of a moment.
    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(bytes, CODES.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The step of a code that is right now, or was or will be a step away, since clocks differ.
    ///
    /// @param after only a later step than this
    public OptionalLong step(String typed, Instant at, long after) {
        var now = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> step > after && same(code(start(step)), typed))
                .findFirst();
    }

    private static Instant start(long step) {
        return Instant.ofEpochSecond(step * STEP_SECONDS);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /// As it is typed by hand, in base 32 (RFC 4648).
    public String text() {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var one : bytes) {
            held = (held << 8) | (one & 0xFF);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(ALPHABET.charAt((held >> (bits - 5)) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /// As an app reads it from a picture.
    public String address(String whose) {
        return "otpauth://totp/Fyrkl%C3%B6ver:"
                + encoded(whose)
                + "?secret="
                + text()
                + "&issuer=Fyrkl%C3%B6ver";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "CodeSecret[…]";
    }
}
