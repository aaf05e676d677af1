package se.fyrklover.proofreading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How long the checks may take with one file, which may have been made never to come to an end.
///
/// Whoever reads on in a reading is stopped when time is up; a check need not know. Time is that of
/// the processor, so that a busy machine leaves out nothing that an idle one looks at; where the
/// checks look side by side, it is that of each thread.
public final class Patience {

    private static final ScopedValue<Patience> NOW = ScopedValue.newInstance();
    private static final Patience ENDLESS = new Patience(Long.MAX_VALUE, new Gathered());
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final long SECOND = 1_000_000_000;
    private static final int BETWEEN_LOOKS = 4_096;

    private static final int MOST_THREADS = 4;

    private final long end;
    private final Gathered gathered;
    private long earliest = System.nanoTime();
    private int looks;

    private Patience(long end, Gathered gathered) {
        this.end = end;
        this.gathered = gathered;
    }

    /// So many seconds from now.
    static Patience of(int seconds) {
        return new Patience(spent() + seconds * SECOND, new Gathered());
    }

    /// So many seconds since a file was begun, or else some from now.
    static Patience since(long begun, int seconds, int least) {
        return new Patience(Math.max(begun + seconds * SECOND, of(least).end), new Gathered());
    }

    /// What the thread has taken of the processor, in nanoseconds.
    ///
    /// @throws IllegalStateException on a virtual thread, of which nobody knows it
    public static long spent() {
        if (Thread.currentThread().isVirtual())
            throw new IllegalStateException("time is counted on threads of the machine alone");
        return PROCESSOR.isCurrentThreadCpuTimeSupported()
                ? PROCESSOR.getCurrentThreadCpuTime()
                : System.nanoTime();
    }

    /// Time is up.
    private static final class Up extends RuntimeException {

        private static final long serialVersionUID = 1;

        Up() {
            super("time is up", null, false, false);
        }
    }

    /// Does work that is stopped when time is up.
    <T> T within(Supplier<T> work) {
        return ScopedValue.where(NOW, this).call(work::get);
    }

    /// Does several works side by side, on as many threads as the machine has processors; what they
    /// give stands in their order.
    <T> List<T> withinAll(List<Supplier<T>> works) {
        var next = new AtomicInteger();
        var given = new AtomicReferenceArray<T>(works.size());
        var left = end - spent();
        var others = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()) - 1;
        try (var threads = Executors.newCachedThreadPool()) {
            var beside =
                    Stream.<Runnable>generate(() ->
                                    () ->
                                            new Patience(spent() + left, gathered)
                                                    .take(works, next, given))
                            .limit(others)
                            .map(threads::submit)
                            .toList();
            take(works, next, given);
            beside.forEach(Patience::given);
        }
        return IntStream.range(0, works.size()).mapToObj(given::get).toList();
    }

    /// Takes one work after another, until all are taken.
    private <T> void take(
            List<Supplier<T>> works, AtomicInteger next, AtomicReferenceArray<T> given) {
        for (var at = next.getAndIncrement(); at < works.size(); at = next.getAndIncrement())
            given.set(at, within(works.get(at)));
    }

    /// What work on another thread gives.
    static <T> T given(Future<T> beside) {
        try {
            return beside.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The one that is asked here, if any; asking without it would go through the whole stack.
    private static Patience now() {
        return NOW.isBound() ? NOW.get() : ENDLESS;
    }

    /// Asked often by what is read; now and then it looks at the time.
    public static void goOn() {
        goOn(1);
    }

    /// Asked with the length of a text that is looked at.
    public static void goOn(int signs) {
        var now = now();
        if (now != ENDLESS && now.isToLook(signs) && now.isOver()) throw new Up();
    }

    private boolean isToLook(int more) {
        looks += more;
        if (looks < BETWEEN_LOOKS) return false;
        looks = 0;
        return true;
    }

    private static boolean isUp() {
        var now = now();
        return now != ENDLESS && now.isOver();
    }

    /// Asking the machine is slow; before as much time has gone by as was left, nothing can be up.
    private boolean isOver() {
        if (System.nanoTime() - earliest < 0) return false;
        var left = end - spent();
        earliest = System.nanoTime() + left;
        return left <= 0;
    }

    /// What several checks need of one reading, gathered once while a file is looked at.
    ///
    /// @param whose the type that gathers it, one thing each
    public static <T> List<T> once(Class<T> whose, Reading reading, Supplier<List<T>> gathers) {
        var now = now();
        return now == ENDLESS ? gathers.get() : now.gathered.once(whose, reading, gathers);
    }

    /// What some work gives, or nothing where time was up or it was too much.
    public static <T> Optional<T> perhaps(Supplier<T> work) {
        if (isUp()) return Optional.empty();
        try {
            return Optional.of(work.get());
        } catch (Up | StackOverflowError tooMuch) {
            return Optional.empty();
        }
    }

    /// What a check found in its steps, as far as it came.
    ///
    /// @param check its name, a key of the messages
    public static Proof.Looked look(String check, Stream<Supplier<Found>> steps) {
        var found = new ArrayList<Found>();
        var through = true;
        for (var step : (Iterable<Supplier<Found>>) steps::iterator) {
            var one = perhaps(step);
            one.ifPresent(found::add);
            through &= one.isPresent();
            if (isUp() && !through) break;
        }
        return new Proof.Looked(check, Found.all(List.copyOf(found)), through);
    }
}
