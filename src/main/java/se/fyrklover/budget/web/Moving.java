package se.fyrklover.budget.web;

import java.util.Optional;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.Items;
import se.fyrklover.budget.grid.Move;

/// What a button of the grid moves, and in which way: `upp/line/administration/lokal`.
///
/// @param key of the line or section
public record Moving(Move.Way way, String key) {

    private static final String UP = "upp/";
    private static final String DOWN = "ner/";

    /// What a button sent; nothing where it moves nothing.
    static Optional<Moving> read(String sent) {
        if (sent.startsWith(UP)) return Optional.of(new Moving(Move.Way.UP, rest(sent, UP)));
        if (sent.startsWith(DOWN)) return Optional.of(new Moving(Move.Way.DOWN, rest(sent, DOWN)));
        return Optional.empty();
    }

    private static String rest(String sent, String way) {
        return sent.substring(way.length());
    }

    /// As a button sends it.
    public String written() {
        return (way == Move.Way.UP ? UP : DOWN) + key;
    }

    /// A budget's items with it moved.
    Items in(Grid grid) {
        return Move.of(grid, key, way);
    }

    /// Where one is when it has been moved: at the same button, or the other where it cannot be
    /// moved further.
    String at(Grid moved) {
        var ways = Move.ways(moved, key);
        return (ways.contains(way) ? this : new Moving(ways.getFirst(), key)).written();
    }
}
