package se.fyrklover.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Five years of an invented association, in which every number follows from the others.
///
/// Index 0 is the year reported, 1 the one before. Amounts are kronor.
final class PlantedYear {

    private static final int YEARS = 5;

    final int year;
    final long[] contributions = new long[YEARS];
    final long[] otherIncome = new long[YEARS];
    final long[][] costs;
    final long[] grants = new long[YEARS];
    final long[] result = new long[YEARS];
    final long[] opening = new long[YEARS];
    final long[] receivables = new long[YEARS + 1];
    final long[] debts = new long[YEARS + 1];

    private final Random random;

    PlantedYear(Random random, int year, int costLines) {
        this.random = random;
        this.year = year;
        costs = new long[costLines][YEARS];
        var size = 4_000_000 + random.nextInt(20_000_000);
        long equity = size / 4L + random.nextInt(size / 8);
        for (var at = YEARS; at >= 0; at--) {
            receivables[at] = about(size / 40);
            debts[at] = about(size / 20);
        }
        for (var at = YEARS - 1; at >= 0; at--) {
            opening[at] = equity;
            make(at, size);
            equity += result[at];
        }
    }

    private void make(int at, int size) {
        contributions[at] = size + about(size / 50);
        otherIncome[at] = about(size / 60);
        for (var line : costs) line[at] = about(size / 4 / costs.length);
        result[at] = about(size / 50) - size / 40;
        var own = IntStream.range(0, costs.length).mapToLong(it -> costs[it][at]).sum();
        grants[at] = contributions[at] + otherIncome[at] - own - result[at];
    }

    /// Between half of it and one and a half.
    long about(int size) {
        return size / 2L + random.nextInt(size);
    }

    long closing(int at) {
        return opening[at] + result[at];
    }

    long cash(int at) {
        var equity = at < YEARS ? closing(at) : opening[YEARS - 1];
        return equity + debts[at] - receivables[at];
    }

    /// What one amount is in parts of about these weights.
    long[] parted(long whole, List<Integer> weights) {
        var all = weights.stream().mapToInt(it -> it).sum();
        var parts = weights.stream().mapToLong(it -> whole * it / all).toArray();
        for (var at = 1; at < parts.length; at++) {
            var moved = random.nextInt(Math.clamp(parts[at] / 5, 1, 1_000_000_000));
            parts[at] -= moved;
            parts[0] += moved;
        }
        parts[0] += whole - PlantedNumbers.total(parts);
        return parts;
    }
}
