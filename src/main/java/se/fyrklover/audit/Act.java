package se.fyrklover.audit;

import java.util.SortedMap;
import java.util.TreeMap;

/// Something that was done, for the record.
///
/// @param code names its sentence: `act.<code>` in the messages
/// @param about what it was done with, by the names that the sentence uses
public record Act(String code, SortedMap<String, String> about) {

    public Act {
        about = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(about));
    }

    public static Act of(String code) {
        return new Act(code, new TreeMap<>());
    }

    /// The same act, with one more thing about it.
    public Act with(String name, String value) {
        var more = new TreeMap<>(about);
        more.put(name, value);
        return new Act(code, more);
    }
}
