package se.fyrklover.proofreading.read;

/// How much of a file is read at most, since it may have been made to take all memory or never to
/// end.
final class Bounds {

    static final int BYTES = 64 << 20;
    static final int UNPACKED = 128 << 20;
    static final int RATIO = 400;
    static final int CELLS = 1_000_000;
    static final int PAGES = 3_000;
    static final int DEPTH = 400;
    static final int COLUMNS = 400;

    private static final long SECONDS = 8;
    private static final int BETWEEN_LOOKS = 0xFF;

    private final long end = System.nanoTime() + SECONDS * 1_000_000_000;
    private int cells;
    private int looks;

    /// Asked often while reading; now and then it looks at the time.
    void goOn() {
        if ((++looks & BETWEEN_LOOKS) == 0) goOnInTime();
    }

    void goOnInTime() {
        if (System.nanoTime() - end > 0) throw new Refused("too-slow", String.valueOf(SECONDS));
    }

    void cells(int more) {
        cells += more;
        if (cells > CELLS) throw new Refused("too-many-cells");
        goOn();
    }
}
