package se.fyrklover.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/// How long one thing takes, as the median of many.
final class Timing {

    private Timing() {}

    static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /// In milliseconds, when it has been done half as many times to warm up.
    static double median(int times, LongSupplier work) {
        var sum = 0L;
        for (var i = 0; i < times / 2; i++) sum += work.getAsLong();
        var taken = new double[times];
        for (var i = 0; i < times; i++) {
            var started = System.nanoTime();
            sum += work.getAsLong();
            taken[i] = millis(started);
        }
        Arrays.sort(taken);
        if (sum == Long.MIN_VALUE) System.out.println(sum);
        return taken[times / 2];
    }

    /// In milliseconds, of programs, which are started once to warm up what they keep.
    static double ofProgram(int times, Callable<?> program) throws Exception {
        program.call();
        var taken = new double[times];
        for (var i = 0; i < times; i++) {
            var started = System.nanoTime();
            program.call();
            taken[i] = millis(started);
        }
        Arrays.sort(taken);
        return taken[times / 2];
    }
}
