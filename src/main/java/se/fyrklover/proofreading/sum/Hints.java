package se.fyrklover.proofreading.sum;

import java.util.BitSet;

/// What the words of a table say about its items and lines, before anything is added.
///
/// @param unfit items that are never added nor totals: years, percentages, means, codes
/// @param unfitLines lines in which nothing is added
/// @param totals items whose words say total
public record Hints(BitSet unfit, BitSet unfitLines, BitSet totals) {

    public static final Hints NONE = new Hints(new BitSet(), new BitSet(), new BitSet());
}
