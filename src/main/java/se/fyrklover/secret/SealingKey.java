package se.fyrklover.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Seals values and opens them again, each bound to its seat.
public final class SealingKey {

    private final byte[] bytes;
    private final int number;

    SealingKey(byte[] bytes) {
        this.bytes = Bytes.ofKeyLength(bytes);
        this.number = ByteBuffer.wrap(Hkdf.derived(bytes, Bytes.of("number"), 4)).getInt();
    }

    /// Stands in every value that it seals: reckoned from the key, so that nobody has to count.
    public int number() {
        return number;
    }

    public Sealed seal(byte[] value, Seat seat) {
        return seal(value, seat.bytes());
    }

    public Sealed seal(String text, Seat seat) {
        return seal(text.getBytes(StandardCharsets.UTF_8), seat);
    }

    /// What was sealed, if it stands where it was sealed for.
    ///
    /// @throws CannotOpen if it was sealed with another key, changed, cut or moved
    public byte[] open(Sealed sealed, Seat seat) {
        return open(sealed, seat.bytes());
    }

    /// What was sealed as a text.
    ///
    /// @throws CannotOpen if it was sealed with another key, changed, cut or moved
    public String text(Sealed sealed, Seat seat) {
        return new String(open(sealed, seat), StandardCharsets.UTF_8);
    }

    Sealed seal(byte[] value, byte[] seat) {
        var head = Sealed.head(number);
        var nonce = Bytes.random(Gcm.NONCE);
        return Sealed.of(head, nonce, Gcm.encrypted(bytes, nonce, beside(head, seat), value));
    }

    byte[] open(Sealed sealed, byte[] seat) {
        if (sealed.key() != number) throw new CannotOpen(CannotOpen.Reason.OTHER_KEY);
        return Gcm.decrypted(
                        bytes, sealed.nonce(), beside(Sealed.head(number), seat), sealed.text())
                .orElseThrow(() -> new CannotOpen(CannotOpen.Reason.CHANGED));
    }

    private static byte[] beside(byte[] head, byte[] seat) {
        return ByteBuffer.allocate(head.length + seat.length).put(head).put(seat).array();
    }

    @Override
    public String toString() {
        return "SealingKey[" + Integer.toHexString(number) + "]";
    }
}
