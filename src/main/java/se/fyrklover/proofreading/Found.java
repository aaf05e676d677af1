package se.fyrklover.proofreading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a check found, and how much it looked at.
///
/// @param tried how many totals, shares or statements were compared
/// @param agreed how many of them agree
/// @param unclear those about which nothing can be said, counted by why: a key of the messages
public record Found(List<Remark> remarks, int tried, int agreed, Map<String, Integer> unclear) {

    public static final Found NOTHING = new Found(List.of(), 0, 0, Map.of());

    public Found {
        remarks = List.copyOf(remarks);
        unclear = Map.copyOf(unclear);
    }

    /// Both together.
    public Found and(Found other) {
        return new Found(
                Stream.concat(remarks.stream(), other.remarks.stream()).toList(),
                tried + other.tried,
                agreed + other.agreed,
                Stream.concat(unclear.entrySet().stream(), other.unclear.entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum)));
    }
}
