package se.fyrklover.proofreading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        return all(List.of(this, other));
    }

    /// All of them together.
    public static Found all(List<Found> found) {
        return new Found(
                found.stream().flatMap(it -> it.remarks.stream()).toList(),
                found.stream().mapToInt(Found::tried).sum(),
                found.stream().mapToInt(Found::agreed).sum(),
                found.stream()
                        .flatMap(it -> it.unclear.entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, Map.Entry::getValue, Integer::sum)));
    }
}
