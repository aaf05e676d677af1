package se.fyrklover.budget.grid;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All that a budget says at one moment, item by item: its span of years, its sections, its lines,
/// and its cells.
public record Items(SortedMap<String, String> of) {

    public static final Items NONE = new Items(new TreeMap<>());

    public Items {
        of = Collections.unmodifiableSortedMap(new TreeMap<>(of));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(of.get(key));
    }

    public boolean isEmpty() {
        return of.isEmpty();
    }

    /// As it is after a change.
    ///
    /// @throws IllegalArgumentException if something that it changes is not as it was
    public Items after(Edit edit) {
        if (!edit.fits(this)) throw new IllegalArgumentException("not as it was: " + edit);
        var after = new TreeMap<>(of);
        for (var item : edit.items())
            item.becomes()
                    .ifPresentOrElse(
                            it -> after.put(item.key(), it), () -> after.remove(item.key()));
        return new Items(after);
    }

    /// The item with a value, or without any.
    public Items with(String key, Optional<String> value) {
        var after = new TreeMap<>(of);
        value.ifPresentOrElse(it -> after.put(key, it), () -> after.remove(key));
        return new Items(after);
    }
}
