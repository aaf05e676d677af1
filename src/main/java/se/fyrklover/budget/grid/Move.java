package se.fyrklover.budget.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Moves a line within its section, or a section among those beside it, by giving it a place
/// between two others: one item, so that two who move different things do not meet.
public final class Move {

    /// Where something is moved.
    public enum Way {
        UP,
        DOWN
    }

    /// So many decimals a place may have before all beside it are numbered anew.
    private static final int FINEST = 9;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Move() {}

    /// A line or section among those beside it.
    ///
    /// @param position by which it came
    /// @param place by which it is ordered now
    private record Ordered(String key, int position, BigDecimal place, String label) {}

    /// The ways in which something can be moved: not past the first, nor past the last.
    public static List<Way> ways(Grid grid, String key) {
        var beside = beside(grid, key);
        return ways(at(beside, key), beside.size());
    }

    /// The ways in which one of so many can be moved.
    public static List<Way> ways(int at, int many) {
        var ways = new ArrayList<Way>();
        if (at > 0) ways.add(Way.UP);
        if (at >= 0 && at < many - 1) ways.add(Way.DOWN);
        return ways;
    }

    /// The budget's items with a line or section one step further; as they are where there is
    /// nothing to pass.
    public static Items of(Grid grid, String key, Way way) {
        if (!ways(grid, key).contains(way)) return grid.items();
        var others = new ArrayList<>(beside(grid, key));
        var at = at(others, key);
        var moved = others.remove(at);
        var to = way == Way.UP ? at - 1 : at + 1;
        var between = between(others, to);
        if (between.isPresent()) return placed(grid.items(), moved, between.get());
        others.add(to, moved);
        var items = grid.items();
        for (var each = 0; each < others.size(); each++)
            items = placed(items, others.get(each), BigDecimal.valueOf(each + 1L));
        return items;
    }

    /// What something would stand after if it had a place; nothing where it would be the first.
    ///
    /// @param place as an item says; nothing for the place by which it came
    public static Optional<String> after(Grid grid, String key, Optional<String> place) {
        var others = new ArrayList<>(beside(grid, key));
        var at = at(others, key);
        if (at < 0) return Optional.empty();
        var own = others.remove(at);
        var wanted = place.map(BigDecimal::new).orElse(BigDecimal.valueOf(own.position()));
        return others.stream()
                .filter(it -> isBefore(it, key, wanted))
                .reduce((_, last) -> last)
                .map(Ordered::label);
    }

    /// The lines and sections that stand in another order than in a budget before: they have
    /// another place, and have passed something that both budgets have.
    public static List<String> moved(Grid before, Grid now) {
        var keys = new ArrayList<String>();
        now.sections().forEach(it -> keys.add(it.key()));
        now.lines().forEach(it -> keys.add(it.key()));
        return keys.stream()
                .filter(it -> isChanged(before, now, it) && isMoved(before, now, it))
                .toList();
    }

    private static boolean isChanged(Grid before, Grid now, String key) {
        return !before.items().find(key).equals(now.items().find(key))
                || !before.items()
                        .find(ItemKey.place(key))
                        .equals(now.items().find(ItemKey.place(key)));
    }

    private static boolean isMoved(Grid before, Grid now, String key) {
        var were = beside(before, key);
        var are = beside(now, key);
        var was = at(were, key);
        var is = at(are, key);
        if (was < 0 || were.get(was).place().compareTo(are.get(is).place()) == 0) return false;
        return were.stream()
                .map(Ordered::key)
                .anyMatch(it -> at(are, it) >= 0 && at(were, it) < was != at(are, it) < is);
    }

    private static int at(List<Ordered> beside, String key) {
        return beside.stream().map(Ordered::key).toList().indexOf(key);
    }

    private static boolean isBefore(Ordered other, String key, BigDecimal place) {
        var compared = other.place().compareTo(place);
        return compared < 0 || (compared == 0 && other.key().compareTo(key) < 0);
    }

    private static Items placed(Items items, Ordered moved, BigDecimal place) {
        var isAsItCame = place.compareTo(BigDecimal.valueOf(moved.position())) == 0;
        return items.with(
                ItemKey.place(moved.key()),
                isAsItCame
                        ? Optional.empty()
                        : Optional.of(place.stripTrailingZeros().toPlainString()));
    }

    /// A place before one of several and after the one ahead of it; nothing where they leave no
    /// room.
    private static Optional<BigDecimal> between(List<Ordered> others, int to) {
        if (to == 0)
            return Optional.of(
                    whole(others.getFirst(), RoundingMode.CEILING).subtract(BigDecimal.ONE));
        if (to == others.size())
            return Optional.of(whole(others.getLast(), RoundingMode.FLOOR).add(BigDecimal.ONE));
        var lower = others.get(to - 1).place();
        var upper = others.get(to).place();
        var middle = lower.add(upper).divide(TWO);
        for (var decimals = 0; decimals <= FINEST; decimals++) {
            var place = middle.setScale(decimals, RoundingMode.HALF_EVEN);
            if (lower.compareTo(place) < 0 && place.compareTo(upper) < 0) return Optional.of(place);
        }
        return Optional.empty();
    }

    private static BigDecimal whole(Ordered one, RoundingMode rounding) {
        return one.place().setScale(0, rounding);
    }

    /// What a line or section is ordered among, itself with them.
    private static List<Ordered> beside(Grid grid, String key) {
        if (ItemKey.isLine(key)) {
            var section = ItemKey.parts(key)[1];
            return grid.lines().stream()
                    .filter(it -> it.section().equals(section))
                    .map(it -> ordered(grid, it.key(), it.position(), it.label()))
                    .toList();
        }
        var all = grid.sections();
        var own = all.stream().filter(it -> it.key().equals(key)).findFirst();
        return all.stream()
                .filter(it -> own.filter(of -> of.partOf().equals(it.partOf())).isPresent())
                .map(it -> ordered(grid, it.key(), it.position(), it.label()))
                .toList();
    }

    private static Ordered ordered(Grid grid, String key, int position, String label) {
        return new Ordered(key, position, grid.place(key, position), label);
    }
}
