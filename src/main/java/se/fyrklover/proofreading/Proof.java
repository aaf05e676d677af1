package se.fyrklover.proofreading;

import java.util.Comparator;
import java.util.List;

/// What proof-reading a file gave: its remarks in the order of the file, and how much was looked
/// at.
public record Proof(Reading reading, List<Remark> remarks, List<Looked> looked) {

    /// What one check looked at.
    ///
    /// @param check its name, a key of the messages
    public record Looked(String check, Found found) {}

    public Proof {
        remarks =
                remarks.stream()
                        .sorted(
                                Comparator.comparingInt((Remark it) -> it.spot().line())
                                        .thenComparing(Remark::sort)
                                        .thenComparing(Remark::id))
                        .toList();
        looked = List.copyOf(looked);
    }
}
