package se.fyrklover.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/// How long one thing takes, as the median of many.
final class Timing {

    private static final double WARM = 1_000;

    private Timing() {}

    static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    /// In milliseconds, when it has been done half as many times, and for a second, to warm up.
    static double median(int times, LongSupplier work) {
        var sum = 0L;
        var begun = System.nanoTime();
        for (var i = 0; i < times / 2 || millis(begun) < WARM; i++) sum += work.getAsLong();
        var taken = new double[times];
        for (var i = 0; i < times; i++) {
            var started = System.nanoTime();
            sum += work.getAsLong();
            taken[i] = millis(started);
        }
        if (sum == Long.MIN_VALUE) System.out.println(sum);
        return median(taken);
    }

    /// In milliseconds, of several works in turn, so that a machine that is slow for a while is so
    /// for all of them; the first half of the rounds warms up.
    static double[] inTurn(int rounds, LongSupplier... works) {
        var sum = 0L;
        var taken = new double[works.length][rounds - rounds / 2];
        for (var round = 0; round < rounds; round++)
            for (var work = 0; work < works.length; work++) {
                var started = System.nanoTime();
                sum += works[work].getAsLong();
                if (round >= rounds / 2) taken[work][round - rounds / 2] = millis(started);
            }
        if (sum == Long.MIN_VALUE) System.out.println(sum);
        return Arrays.stream(taken).mapToDouble(Timing::median).toArray();
    }

    private static double median(double... taken) {
        var sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
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
        return median(taken);
    }
}
