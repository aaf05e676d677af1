package se.fyrklover.budget.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A change of some of a budget's items, each with what it was, so that it can be undone and
/// nothing is written over unseen.
public record Edit(List<Item> items) {

    /// One item of a change.
    ///
    /// @param was nothing where it is new
    /// @param becomes nothing where it is taken away
    public record Item(String key, Optional<String> was, Optional<String> becomes) {

        public Item {
            if (was.equals(becomes)) throw new IllegalArgumentException("changes nothing: " + key);
        }

        public static Item of(String key, @Nullable String was, @Nullable String becomes) {
            return new Item(key, Optional.ofNullable(was), Optional.ofNullable(becomes));
        }
    }

    public Edit {
        items = List.copyOf(items);
    }

    /// What turns one state into another.
    public static Edit between(Items from, Items to) {
        var keys = new TreeSet<>(from.of().keySet());
        keys.addAll(to.of().keySet());
        var items = new ArrayList<Item>();
        for (var key : keys) {
            var was = from.of().get(key);
            var becomes = to.of().get(key);
            if (!Objects.equals(was, becomes)) items.add(Item.of(key, was, becomes));
        }
        return new Edit(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /// What takes it back.
    public Edit undone() {
        return new Edit(
                items.stream()
                        .map(it ->
                                new Item(
                                        it.key(), /* was= */ it.becomes(), /* becomes= */ it.was()))
                        .toList());
    }

    /// The part of it that touches only what is as it was; all of it where nobody else came
    /// between.
    public boolean fits(Items state) {
        return items.stream().allMatch(it -> state.find(it.key()).equals(it.was()));
    }
}
