package se.fyrklover.secret;

import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/// Makes keyed digests: whoever lacks the key can neither make one nor guess what it was made of
/// (HMAC with SHA-256, RFC 2104).
public final class Mac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Mac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// By a key that two have agreed on, each of whom can then tell that the other has it.
    public static Mac agreed(Digest key) {
        return new Mac(key.bytes());
    }

    /// By a token that two have and neither sends: [Token#shown()] goes instead.
    public static Mac agreed(Token token) {
        return agreed(token.digest());
    }

    public Digest of(byte[] message) {
        try {
            var mac = javax.crypto.Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Digest.stored(mac.doFinal(message));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + ALGORITHM, absent);
        }
    }

    /// Of several texts in their order, so that no others give the same bytes.
    public Digest of(String... texts) {
        return of(Bytes.of(texts));
    }

    @Override
    public String toString() {
        return "Mac[…]";
    }
}
