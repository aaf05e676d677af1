package se.fyrklover.ledger.sie;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Bytes taken eight at a time, which is what makes a file of a hundred megabytes a matter of a
/// second.
final class Eights {

    /// So many bytes must be there after the last that is asked for.
    static final int MORE = 8;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;
    private static final long RETURNS = ONES * '\r';
    private static final long NEW_LINES = ONES * '\n';

    private Eights() {}

    /// Copies a few bytes, and as much rubbish after them as makes the last eight full.
    static void copy(byte[] from, int start, byte[] to, int at, int length) {
        for (int done = 0; done < length; done += 8)
            EIGHT.set(to, at + done, (long) EIGHT.get(from, start + done));
    }

    /// Where the first end of a line is; the limit where there is none before it.
    static int lineEnd(byte[] bytes, int start, int limit) {
        for (int at = start; at < limit; at += 8) {
            long eight = (long) EIGHT.get(bytes, at);
            long ends = zeros(eight ^ NEW_LINES) | zeros(eight ^ RETURNS);
            if (ends != 0) return Math.min(at + Long.numberOfTrailingZeros(ends) / 8, limit);
        }
        return limit;
    }

    /// The top bit of each byte that is zero: the lowest of them is right, and no other is asked
    /// for.
    private static long zeros(long eight) {
        return (eight - ONES) & ~eight & TOPS;
    }
}
