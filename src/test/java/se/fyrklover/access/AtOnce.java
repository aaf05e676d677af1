package se.fyrklover.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several things done at the same moment.
public final class AtOnce {

    private AtOnce() {}

    /// What came of each, in their order.
    public static <T> List<T> all(List<Callable<T>> all) throws Exception {
        var start = new CyclicBarrier(all.size());
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            var futures = new ArrayList<Future<T>>();
            for (var one : all)
                futures.add(
                        threads.submit(() -> {
                            start.await();
                            return one.call();
                        }));
            var answers = new ArrayList<T>();
            for (var future : futures) answers.add(future.get());
            return answers;
        }
    }
}
