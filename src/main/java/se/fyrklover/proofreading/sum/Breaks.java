package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.fyrklover.proofreading.sum.Formula.Trial;
import se.fyrklover.proofreading.sum.GridTable.Cell;

/// Which cells explain the sums that do not agree, seen together with those that do.
///
/// A formula that holds in one line alone may do so by chance and speaks for no cell.
final class Breaks {

    /// One cell that is wrong in all these sums by as much.
    ///
    /// @param excess how much too large it is, in units
    record Wrong(Cell cell, long excess, List<Trial> sums) {}

    private static final int MANY = 500;

    private final List<Trial> broken = new ArrayList<>();
    private final Set<Cell> right = new HashSet<>();
    private final List<Wrong> wrong = new ArrayList<>();

    Breaks(Trials trials) {
        for (var each : trials.all()) if (!each.agrees()) broken.add(each);
        if (broken.isEmpty()) return;
        for (var each : trials.all()) {
            if (each.agrees() && trials.agreeing(each.formula()).size() > 1 && each.isTelling()) {
                right.add(each.total());
                right.addAll(each.addends());
            }
        }
        if (broken.size() > MANY) return;
        for (var next = next(); next.isPresent(); next = next()) {
            wrong.add(next.get());
            broken.removeAll(next.get().sums());
        }
    }

    /// Cells that two or more sums blame, those that most blame first.
    List<Wrong> wrong() {
        return wrong;
    }

    /// The sums that no cell explains together with others.
    List<Trial> alone() {
        return broken;
    }

    /// The only cell of such a sum that no other sum vouches for.
    Optional<Wrong> only(Trial trial) {
        var open = cells(trial).filter(it -> !right.contains(it)).toList();
        return open.size() == 1 && right.size() > 0
                ? Optional.of(new Wrong(open.get(0), blame(trial, open.get(0)), List.of(trial)))
                : Optional.empty();
    }

    private static Stream<Cell> cells(Trial trial) {
        return Stream.concat(Stream.of(trial.total()), trial.addends().stream());
    }

    private static long blame(Trial trial, Cell cell) {
        return cell.equals(trial.total()) ? trial.excess() : -trial.excess();
    }

    private Optional<Wrong> next() {
        Map<Cell, List<Trial>> blamed = new LinkedHashMap<>();
        for (var each : broken)
            cells(each)
                    .filter(it -> !right.contains(it))
                    .forEach(it -> blamed.computeIfAbsent(it, _ -> new ArrayList<>()).add(each));
        return blamed.entrySet().stream()
                .map(it -> agreed(it.getKey(), it.getValue()))
                .filter(it -> it.sums().size() > 1)
                .max(Comparator.comparingInt(it -> it.sums().size()));
    }

    /// The sums that blame it for the same amount, of those the most.
    private static Wrong agreed(Cell cell, List<Trial> sums) {
        Map<Long, List<Trial>> by = new HashMap<>();
        for (var each : sums)
            by.put(
                    blame(each, cell),
                    sums.stream()
                            .filter(it ->
                                    Math.abs(blame(it, cell) - blame(each, cell))
                                            <= it.sum().off() + each.sum().off())
                            .filter(it -> Math.abs(blame(it, cell)) > 0)
                            .toList());
        var most =
                by.entrySet().stream()
                        .max(
                                Comparator.comparingInt((Map.Entry<Long, List<Trial>> it) ->
                                                it.getValue().size())
                                        .thenComparingLong(it -> -Math.abs(it.getKey())))
                        .orElseThrow();
        return new Wrong(cell, most.getKey(), most.getValue());
    }
}
