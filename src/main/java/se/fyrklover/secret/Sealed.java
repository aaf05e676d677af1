package se.fyrklover.secret;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A value that only its key can read, as it is stored.
///
/// One byte of version, four that tell which key, the nonce, and then the text with its tag.
public final class Sealed {

    static final byte VERSION = 1;

    private static final int HEAD = 1 + Integer.BYTES;
    private static final int SHORTEST = HEAD + Gcm.NONCE + Gcm.TAG;

    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    /// One that was stored.
    ///
    /// @throws CannotOpen if it is too short, or of a version that is not known here
    public static Sealed of(byte[] stored) {
        if (stored.length < SHORTEST) throw new CannotOpen(CannotOpen.Reason.CHANGED);
        if (stored[0] != VERSION) throw new CannotOpen(CannotOpen.Reason.UNKNOWN_VERSION);
        return new Sealed(stored.clone());
    }

    static Sealed of(byte[] head, byte[] nonce, byte[] text) {
        var bytes = ByteBuffer.allocate(head.length + nonce.length + text.length);
        return new Sealed(bytes.put(head).put(nonce).put(text).array());
    }

    static byte[] head(int key) {
        return ByteBuffer.allocate(HEAD).put(VERSION).putInt(key).array();
    }

    /// Which key it was sealed with, as [SealingKey#number()] has it.
    public int key() {
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    byte[] nonce() {
        return Arrays.copyOfRange(bytes, HEAD, HEAD + Gcm.NONCE);
    }

    byte[] text() {
        return Arrays.copyOfRange(bytes, HEAD + Gcm.NONCE, bytes.length);
    }

    /// As it is to be stored.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Sealed[" + bytes.length + " bytes]";
    }
}
