package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.List;

/// A pattern, and what rounding has to do with it.
///
/// @param rounded in how many lines it holds only since rounding may explain it
/// @param exact how improbable it is, as a power of two, that rounded numbers would agree to the
///   unit so often
record Weighed(SumPattern pattern, int rounded, double exact) {

    private static final double DOUBT = 6;

    /// @param told what each line says for it; not a number where nothing can be said
    /// @param exact what each line says against any rounding
    static Weighed between(
            Guess guess, double[] told, double[] exact, int from, int to, double bits) {
        List<Integer> agreeing = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        var rounded = 0;
        double evidence = 0;
        for (var line = from; line <= to; line++) {
            if (Double.isNaN(told[line])) continue;
            if (told[line] < 0) {
                broken.add(line);
                continue;
            }
            agreeing.add(line);
            evidence += exact[line];
            if (exact[line] < 0) rounded++;
        }
        return new Weighed(
                new SumPattern(guess.total(), guess.parts().list(), agreeing, broken, bits),
                rounded,
                evidence);
    }

    /// What one line says against rounding, which a line of nothing but the total says nothing of.
    static double exact(LineSum sum) {
        if (sum.error() != 0) return -DOUBT;
        return sum.telling() <= 1 ? 0 : -Weights.bits(sum.roundedFits());
    }

    /// How many bits are to be taken off where the sums of the table hold to the unit.
    ///
    /// @param beside whether it is the sum of what stands right beside it, of which some rows may
    ///   be rounded in an exact table
    double doubt(boolean beside) {
        return DOUBT * (beside ? Math.min(1, rounded) : rounded);
    }

    /// The one that says more.
    Weighed or(Weighed other) {
        return pattern.bits() >= other.pattern.bits() ? this : other;
    }
}
