package se.fyrklover.proofreading.sum;

import org.jspecify.annotations.Nullable;

/// A guess tried in one line.
///
/// @param total what is printed as the total
/// @param sum what the parts make
/// @param off how far rounding alone may bring them apart
/// @param deviation how far it does so as a rule
/// @param greatest the greatest of these numbers, without its sign
/// @param telling how many parts the sum would miss
/// @param step one unit of the total's last digit
/// @param mark the same for lines with the same numbers
record LineSum(
        long total,
        long sum,
        long off,
        double deviation,
        long greatest,
        int telling,
        long step,
        long mark) {

    private static final double SPREAD = 3;
    private static final double MOSTLY = 0.75;
    private static final double PEAK = 0.4;

    /// Nothing where the total or all parts are missing.
    static @Nullable LineSum of(Matrix matrix, Guess guess, int line) {
        if (!matrix.has(guess.total(), line)) return null;
        var total = matrix.value(guess.total(), line);
        var half = matrix.half(guess.total(), line);
        long sum = 0;
        var off = half;
        var square = (double) half * half;
        var greatest = Math.abs(total);
        var mark = total;
        var present = 0;
        for (var i = 0; i < guess.parts().count(); i++) {
            var part = guess.parts().at(i);
            var value = matrix.value(part, line);
            var partHalf = matrix.half(part, line);
            if (partHalf > 0) present++;
            sum += value;
            off += partHalf;
            square += (double) partHalf * partHalf;
            greatest = Math.max(greatest, Math.abs(value));
            mark = mark * 1_000_003 + value;
        }
        if (present == 0 && total != 0) return null;
        var telling = telling(matrix, guess, line, sum == total ? 0 : off);
        return new LineSum(
                total, sum, off, Math.sqrt(square / 3), greatest, telling, 2 * half, mark);
    }

    private static int telling(Matrix matrix, Guess guess, int line, long off) {
        var telling = 0;
        for (var i = 0; i < guess.parts().count(); i++)
            if (Math.abs(matrix.value(guess.parts().at(i), line)) > off) telling++;
        return telling;
    }

    /// How far rounding brings them apart in all but three of a thousand.
    double usual() {
        return Math.min((double) off, SPREAD * deviation);
    }

    /// How probable it is that so many rounded parts make the rounded total to the unit.
    double roundedFits() {
        return Math.min(MOSTLY, PEAK * step / deviation);
    }

    long error() {
        return Math.abs(sum - total);
    }
}
