package se.fyrklover.proofreading.read;

import se.fyrklover.proofreading.Patience;

/// How much of a file is read at most, since it may have been made to take all memory or never to
/// end.
///
/// Time is that of the processor, so that a busy machine refuses nothing that an idle one reads.
final class Bounds {

    static final int BYTES = 64 << 20;
    static final int UNPACKED = 128 << 20;
    static final int RATIO = 400;
    static final int CELLS = 1_000_000;
    static final int PAGES = 3_000;
    static final int DEPTH = 400;
    static final int COLUMNS = 400;

    private static final long SECONDS = 6;
    private static final int BETWEEN_LOOKS = 0xFF;

    private static final long SECOND = 1_000_000_000;
    private static final long PAGE = SECOND / 25;

    private long end = Patience.spent() + SECONDS * SECOND;
    private long earliest = System.nanoTime();
    private int cells;
    private int looks;

    /// Asked often while reading; now and then it looks at the time.
    void goOn() {
        if ((++looks & BETWEEN_LOOKS) == 0) goOnInTime();
    }

    /// Asking the machine is slow; before as much time has gone by as was left, nothing is over.
    void goOnInTime() {
        if (System.nanoTime() - earliest < 0) return;
        var left = end - Patience.spent();
        if (left < 0) throw new Refused("too-slow", String.valueOf(SECONDS));
        earliest = System.nanoTime() + left;
    }

    /// A page more is read, and each may take its time.
    void page() {
        goOnInTime();
        end += PAGE;
    }

    void cells(int more) {
        cells += more;
        if (cells > CELLS) throw new Refused("too-many-cells");
        goOn();
    }
}
