package se.fyrklover.proofreading.sum;

/// The numbers of one line, with running sums, for the items that may still be added there.
final class LineSums {

    private final Matrix matrix;
    private final int line;
    private final int[] items;
    private final long[] value;
    private final long[] half;
    private final long[] sums;
    private final long[] halves;

    LineSums(Matrix matrix, int line, int[] items) {
        this.matrix = matrix;
        this.line = line;
        this.items = items;
        value = new long[items.length];
        half = new long[items.length];
        sums = new long[items.length + 1];
        halves = new long[items.length + 1];
        for (var i = 0; i < items.length; i++) {
            value[i] = matrix.value(items[i], line);
            half[i] = matrix.half(items[i], line);
            sums[i + 1] = sums[i] + value[i];
            halves[i + 1] = halves[i] + half[i];
        }
    }

    int count() {
        return items.length;
    }

    int item(int at) {
        return items[at];
    }

    long value(int at) {
        return value[at];
    }

    long half(int at) {
        return half[at];
    }

    boolean has(int at) {
        return matrix.has(items[at], line);
    }

    /// Whether the run from the one up to, not including, the other adds up to what stands there.
    boolean runFits(int at, int from, int end) {
        return fits(at, sums[end] - sums[from], halves[end] - halves[from]);
    }

    boolean fits(int at, long sum, long off) {
        return Math.abs(sum - value[at]) <= off + half[at];
    }

    /// Whether something else than such an item, as a heading, stands right before it.
    boolean edgeBefore(int at) {
        return at == 0 || items[at - 1] < items[at] - 1;
    }

    boolean edgeAfter(int at) {
        return at == items.length - 1 || items[at + 1] > items[at] + 1;
    }
}
