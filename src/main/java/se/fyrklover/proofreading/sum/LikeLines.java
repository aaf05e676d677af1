package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Tells which lines say the same as an earlier one in another unit: each number is so many times
/// the other's, as in a price list by quantity, or where shares stand beside what they are of.
///
/// What holds in one of them holds in all, and is no surer for it.
final class LikeLines {

    private static final int COMPARED = 24;
    private static final int FEWEST = 4;
    private static final double NEARLY = 0.9;

    private final Matrix matrix;
    private final int[] first;

    /// @param unfit lines in which nothing is added
    LikeLines(Matrix matrix, BitSet unfit) {
        this.matrix = matrix;
        first = new int[matrix.lines()];
        var firsts = new ArrayList<Integer>();
        for (var line = 0; line < first.length; line++) {
            first[line] = unfit.get(line) ? line : first(line, firsts);
            if (first[line] == line && firsts.size() < COMPARED) firsts.add(line);
        }
    }

    private int first(int line, List<Integer> firsts) {
        return firsts.stream().filter(it -> areLike(it, line)).findFirst().orElse(line);
    }

    /// The first line that says the same: the line itself, if none does.
    int first(int line) {
        return first[line];
    }

    private boolean areLike(int one, int other) {
        var times = times(one, other);
        if (times == 0) return false;
        var told = 0;
        var like = 0;
        for (var item = 0; item < matrix.items(); item++) {
            var ours = matrix.value(item, one);
            var others = matrix.value(item, other);
            if (ours == 0 && others == 0) continue;
            told++;
            var rounding = matrix.half(item, other) + Math.abs(times) * matrix.half(item, one);
            if (Math.abs(ours * times - others) <= rounding) like++;
        }
        return told >= FEWEST && like >= NEARLY * told;
    }

    /// How many times the first line's greatest number the other's is; 0 where they have none.
    private double times(int one, int other) {
        long greatest = 0;
        double times = 0;
        for (var item = 0; item < matrix.items(); item++) {
            var ours = matrix.value(item, one);
            var others = matrix.value(item, other);
            if (others != 0 && Math.abs(ours) > greatest) {
                greatest = Math.abs(ours);
                times = others / (double) ours;
            }
        }
        return times;
    }
}
