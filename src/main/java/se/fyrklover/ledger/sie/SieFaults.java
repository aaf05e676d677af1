package se.fyrklover.ledger.sie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.fyrklover.shared.Phrase;

/// The faults found so far; after so many they are counted and not told.
final class SieFaults {

    private final int most;
    private final List<SieFault> told = new ArrayList<>();
    private long more;

    SieFaults(int most) {
        this.most = most;
    }

    /// Something that must be mended before the file can be used.
    void refuse(int line, String key, Object... arguments) {
        add(line, true, key, arguments);
    }

    /// Something that somebody ought to look at.
    void warn(int line, String key, Object... arguments) {
        add(line, false, key, arguments);
    }

    private void add(int line, boolean refuses, String key, Object... arguments) {
        if (told.size() < most)
            told.add(new SieFault(line, refuses, Phrase.of("ledger.sie." + key, arguments)));
        else if (refuses) more++;
    }

    /// Whether anything found so far must be mended.
    boolean refuse() {
        return more > 0 || told.stream().anyMatch(SieFault::refuses);
    }

    /// In the order of the file.
    List<SieFault> told() {
        return told.stream().sorted(Comparator.comparingInt(SieFault::line)).toList();
    }

    long more() {
        return more;
    }
}
