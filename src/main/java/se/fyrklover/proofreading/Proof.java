package se.fyrklover.proofreading;

import java.util.Comparator;
import java.util.List;

/// What proof-reading a file gave: its remarks in the order of the file, and how much was looked
/// at.
public record Proof(Reading reading, List<Remark> remarks, List<Looked> looked) {

    /// What one check looked at.
    ///
    /// @param check its name, a key of the messages
    /// @param through whether it got through the whole file
    public record Looked(String check, Found found, boolean through) {}

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

    /// The names of the checks that did not get through, and may lack remarks.
    public List<String> lacking() {
        return looked.stream().filter(it -> !it.through()).map(Looked::check).toList();
    }
}
