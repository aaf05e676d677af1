package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.fyrklover.bench.PlantedDocument.Fault;
import se.fyrklover.bench.PlantedDocument.Kind;
import se.fyrklover.bench.PlantedDocument.Slip;
import se.fyrklover.bench.PlantedDocument.Table;
import se.fyrklover.bench.PlantedNumbers.Sum;

/// Makes one number of a table wrong in one of the ways in which people do, each way in turn.
final class PlantedSlips {

    private static final List<Slip> SLIPS = List.of(Slip.values());

    private final Random random;
    private int turn;

    PlantedSlips(Random random, int turn) {
        this.random = random;
        this.turn = turn;
    }

    private record Place(int row, int column) {}

    /// The table with a number made wrong, which is put among the faults.
    Table in(PlantedNumbers numbers, Kind kind, List<Fault> faults) {
        for (var tries = 0; tries < 200; tries++) {
            var slip = SLIPS.get(turn++ % SLIPS.size());
            var sum = numbers.sums().get(random.nextInt(numbers.sums().size()));
            var line = line(numbers, sum);
            var total = place(sum, sum.total(), line);
            var part =
                    place(sum, Math.abs(sum.of().get(random.nextInt(sum.of().size()))) - 1, line);
            var wrong = isOfPart(slip) ? part : total;
            var before = printed(numbers, wrong);
            var after = slipped(numbers, slip, total, part);
            var least = numbers.unit() > 1 ? sum.of().size() + 2 : 1;
            if (Math.abs(after - before) < least) continue;
            faults.add(new Fault(kind, slip, evidence(numbers, wrong, after)));
            return numbers.with(wrong.row(), wrong.column(), numbers.manner().written(after));
        }
        throw new IllegalStateException("no slip can be made in " + numbers.table().title());
    }

    private static boolean isOfPart(Slip slip) {
        return slip == Slip.SIGN || slip == Slip.FACTOR_TEN || slip == Slip.ONE_DIGIT;
    }

    private int line(PlantedNumbers numbers, Sum sum) {
        if (sum.isDown()) return random.nextInt(numbers.columns());
        var told = numbers.told().toArray();
        return told[random.nextInt(told.length)];
    }

    private static Place place(Sum sum, int item, int line) {
        return sum.isDown() ? new Place(item, line) : new Place(line, item);
    }

    private static long printed(PlantedNumbers numbers, Place place) {
        return numbers.printed(place.row(), place.column());
    }

    private long slipped(PlantedNumbers numbers, Slip slip, Place total, Place part) {
        var whole = printed(numbers, total);
        var one = printed(numbers, part);
        return switch (slip) {
            case LAST_DIGIT -> whole / 10 * 10 + (whole % 10 + 3 + random.nextInt(4)) % 10;
            case ONE_DIGIT -> one + (long) Math.pow(10, random.nextInt(1, 5));
            case SWAPPED -> swapped(whole);
            case SIGN -> -one;
            case FACTOR_TEN -> one * 10;
            case LEFT_OUT -> whole - one;
            case DOUBLED -> whole + one;
            case STALE_YEAR ->
                    numbers.printed(total.row(), (total.column() + 1) % numbers.columns());
        };
    }

    /// With the last two digits that differ in each other's place.
    static long swapped(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (var at = digits.length() - 1; at > 1; at--) {
            var one = digits.charAt(at);
            var other = digits.charAt(at - 1);
            if (one == other) continue;
            digits.setCharAt(at, other);
            digits.setCharAt(at - 1, one);
            return Long.signum(number) * Long.parseLong(digits.toString());
        }
        return number;
    }

    /// The number that was changed, and each sum that it is a part of.
    private static List<String> evidence(PlantedNumbers numbers, Place wrong, long after) {
        var printed = new ArrayList<String>();
        printed.add(numbers.manner().written(after));
        for (var sum : numbers.sums()) {
            var item = sum.isDown() ? wrong.row() : wrong.column();
            var line = sum.isDown() ? wrong.column() : wrong.row();
            if (sum.of().stream().noneMatch(it -> Math.abs(it) - 1 == item)) continue;
            var total = place(sum, sum.total(), line);
            printed.add(numbers.cell(total.row(), total.column()));
        }
        return printed;
    }
}
