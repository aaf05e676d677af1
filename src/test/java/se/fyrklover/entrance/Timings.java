package se.fyrklover.entrance;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.fyrklover.storage.DatabaseAddress;

/// How long something took each time, compared in a way that a few slow ones do not sway.
public final class Timings {

    /// The standard error of a median is so much of the median deviation by the root of how many.
    private static final double STANDARD_ERROR = 1.4826 * 1.2533;

    private static final int SURE = 4;

    private final List<Long> taken = new ArrayList<>();

    void time(boolean now, boolean counts, Runnable work) {
        if (!now) return;
        var start = System.nanoTime();
        work.run();
        if (counts) taken.add(System.nanoTime() - start);
    }

    private static double median(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    Duration median() {
        return Duration.ofNanos(Math.round(median(taken)));
    }

    Duration apartFrom(Timings other) {
        return median().minus(other.median()).abs();
    }

    /// How far from the truth the median may well be.
    Duration noise() {
        var middle = median(taken);
        var deviation =
                median(taken.stream().map(it -> Math.round(Math.abs(it - middle))).toList());
        return Duration.ofNanos(
                Math.round(SURE * STANDARD_ERROR * deviation / Math.sqrt(taken.size())));
    }

    @Override
    public String toString() {
        return "median %s of %d, noise %s".formatted(median(), taken.size(), noise());
    }

    /// As if nobody had tried anything yet.
    public static void forgetAttempts(DatabaseAddress owner) {
        try (var connection =
                        DriverManager.getConnection(
                                owner.jdbcUrl(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("delete from attempt");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
