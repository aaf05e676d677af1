package se.fyrklover.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// Thirty-two bytes that stand for others and do not give them away; compared in a time that does
/// not tell how much was right.
public final class Digest {

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = Bytes.ofKeyLength(bytes);
    }

    /// One that was made before, and stored.
    public static Digest stored(byte[] stored) {
        return new Digest(stored);
    }

    /// The SHA-256 of some content.
    public static Digest of(byte[] content) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Digest[" + hex() + "]";
    }
}
