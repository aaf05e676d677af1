package se.fyrklover.proofreading.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// Looks through the packed parts of a PDF before it is read, since a few bytes may unpack to all
/// memory there is.
final class PdfStreams {

    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final int HARMLESS = 48 << 10;
    private static final long ALL = 1L << 30;

    private final byte[] content;
    private final Bounds bounds;
    private long unpacked;

    private PdfStreams(byte[] content, Bounds bounds) {
        this.content = content;
        this.bounds = bounds;
    }

    static void check(byte[] content, Bounds bounds) {
        new PdfStreams(content, bounds).check();
    }

    private void check() {
        for (var at = next(BEGIN, 0); at >= 0; at = next(BEGIN, at)) {
            var from = at + BEGIN.length;
            while (from < content.length && (content[from] == '\r' || content[from] == '\n'))
                from++;
            var end = next(END, from);
            if (end < 0) end = content.length;
            if (end - from > 8 && isPacked(content[from], content[from + 1])) unpack(from, end);
            at = Math.min(content.length, end + END.length);
        }
    }

    private static boolean isPacked(int first, int second) {
        return first == 0x78 && ((first << 8) + (second & 0xFF)) % 31 == 0;
    }

    private void unpack(int from, int end) {
        var raw = new ByteArrayInputStream(content, from, end - from);
        try (var once = new InflaterInputStream(raw)) {
            var head = once.readNBytes(2);
            var again = head.length == 2 && isPacked(head[0], head[1]);
            if (again) throw new Refused("bomb");
            if (end - from > HARMLESS) drain(once);
        } catch (IOException notPacked) {
            // Whatever it is, it does not unpack.
        }
    }

    private void drain(InputStream in) throws IOException {
        var buffer = new byte[1 << 16];
        var one = 0L;
        for (int count; (count = in.read(buffer)) > 0; ) {
            one += count;
            unpacked += count;
            bounds.goOnInTime();
            if (one > Bounds.UNPACKED || unpacked > ALL) throw new Refused("bomb");
        }
    }

    private int next(byte[] wanted, int from) {
        var last = content.length - wanted.length;
        for (var at = from; at <= last; at++) {
            if (content[at] != wanted[0]) continue;
            var same = 1;
            while (same < wanted.length && content[at + same] == wanted[same]) same++;
            if (same == wanted.length) return at;
        }
        return -1;
    }
}
