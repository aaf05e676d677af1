package se.fyrklover.proofreading.sum;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some items in rising order; equal when they are the same.
final class Items {

    private final int[] items;

    Items(int... items) {
        this.items = items;
    }

    static Items of(List<Integer> items) {
        return new Items(items.stream().mapToInt(Integer::intValue).toArray());
    }

    int count() {
        return items.length;
    }

    int at(int index) {
        return items[index];
    }

    List<Integer> list() {
        return Arrays.stream(items).boxed().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Items theirs && Arrays.equals(items, theirs.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }
}
