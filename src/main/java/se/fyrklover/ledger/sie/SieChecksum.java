package se.fyrklover.ledger.sie;

import java.util.zip.CRC32;

/// The checksum of a file's lines (SIE 4B, chapter 9), gathered so that it is made of long pieces:
/// the fields are a few bytes each, and there are millions of them.
final class SieChecksum {

    private static final int MOST = 1 << 13;

    private final CRC32 sum = new CRC32();
    private final byte[] gathered = new byte[MOST + Eights.MORE];
    private int length;

    /// The bytes go on for at least eight after the last.
    void add(byte[] bytes, int from, int to) {
        int more = to - from;
        if (more > MOST - length) flush();
        if (more > MOST) {
            sum.update(bytes, from, more);
            return;
        }
        Eights.copy(bytes, from, gathered, length, more);
        length += more;
    }

    void add(byte sign) {
        if (length == MOST) flush();
        gathered[length++] = sign;
    }

    private void flush() {
        sum.update(gathered, 0, length);
        length = 0;
    }

    /// Of all that has come so far.
    long value() {
        flush();
        return sum.getValue();
    }
}
