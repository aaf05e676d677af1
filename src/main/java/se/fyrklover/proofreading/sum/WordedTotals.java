package se.fyrklover.proofreading.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Formulas for what is named a total although its numbers show none: the ways in which such a
/// total is mostly meant.
final class WordedTotals {

    private final GridTable table;
    private final boolean down;
    private final Matrix matrix;
    private final Hints hints;
    private final List<Integer> items;
    private final List<SumPattern> found;
    private final Set<Integer> totals = new HashSet<>();
    private final Set<Integer> parts = new HashSet<>();

    WordedTotals(GridTable table, boolean down, List<SumPattern> found) {
        this.table = table;
        this.down = down;
        this.found = found;
        matrix = down ? table.rows() : table.columns();
        hints = down ? table.labels().rows() : table.labels().columns();
        items =
                IntStream.range(0, matrix.items())
                        .filter(item -> !hints.unfit().get(item))
                        .filter(item ->
                                IntStream.range(0, matrix.lines())
                                        .filter(line -> !hints.unfitLines().get(line))
                                        .anyMatch(line -> matrix.has(item, line)))
                        .boxed()
                        .toList();
        for (var each : found) {
            if (!isBalance(each)) totals.add(each.total());
            parts.addAll(each.parts());
        }
    }

    /// That income is costs and result says nothing of what the income is made of.
    private static boolean isBalance(SumPattern pattern) {
        return pattern.way() < 0 && pattern.parts().size() == 2;
    }

    /// For each such total the formulas that could be meant, the likeliest first.
    List<List<Formula>> all() {
        List<List<Formula>> all = new ArrayList<>();
        for (var at = 0; at < items.size(); at++) {
            var total = items.get(at);
            if (!hints.totals().get(total) || totals.contains(total)) continue;
            var formulas = formulas(at);
            if (formulas.isEmpty()) continue;
            all.add(formulas);
            parts.addAll(formulas.get(0).pattern().parts());
            totals.add(total);
        }
        return all;
    }

    private List<Formula> formulas(int at) {
        return Stream.of(section(at, true), section(at, false), totalsBefore(at), after(at))
                .filter(it -> it.size() > 1)
                .filter(it -> !isFound(items.get(at), it) && !isOneOf(items.get(at), it))
                .distinct()
                .map(it -> formula(items.get(at), it))
                .sorted(Comparator.comparingLong(it -> -agreeing(it)))
                .toList();
    }

    /// What is as much as one of its parts, as assets and what pays for them, is not their sum.
    private boolean isOneOf(int total, List<Integer> of) {
        return IntStream.range(0, matrix.lines())
                .filter(line -> matrix.value(total, line) != 0)
                .allMatch(line ->
                        of.stream()
                                .anyMatch(
                                        it -> matrix.value(it, line) == matrix.value(total, line)));
    }

    private boolean isFound(int total, List<Integer> of) {
        return found.stream().anyMatch(it -> it.total() == total && it.parts().equals(of));
    }

    private static long agreeing(Formula formula) {
        return formula.trials().stream().filter(it -> it.agrees() && it.isTelling()).count();
    }

    private Formula formula(int total, List<Integer> parts) {
        var lines =
                IntStream.range(0, matrix.lines())
                        .filter(line -> matrix.has(total, line))
                        .boxed()
                        .toList();
        return new Formula(table, down, new SumPattern(total, parts, lines, List.of(), 0), false);
    }

    /// What stands right before it, up to the last total or heading.
    private List<Integer> section(int at, boolean toHeading) {
        List<Integer> section = new ArrayList<>();
        if (at == 0 || isHeaded(at)) return section;
        for (var i = at - 1; i >= 0; i--) {
            var item = items.get(i);
            if (totals.contains(item) || hints.totals().get(item)) break;
            if (!parts.contains(item)) section.add(0, item);
            if (toHeading && i > 0 && items.get(i - 1) < item - 1) break;
        }
        return section;
    }

    /// What stands right after a total that has nothing before it, up to the next.
    private List<Integer> after(int at) {
        List<Integer> section = new ArrayList<>();
        if (!section(at, false).isEmpty()) return section;
        for (var i = at + 1; i < items.size(); i++) {
            var item = items.get(i);
            if (totals.contains(item) || hints.totals().get(item)) break;
            if (i > at + 1 && isHeaded(i)) break;
            if (!parts.contains(item)) section.add(item);
        }
        return section;
    }

    /// Words between it and what stands before: it begins something new.
    private boolean isHeaded(int at) {
        return down
                && IntStream.range(items.get(at - 1) + 1, items.get(at))
                        .anyMatch(row -> !table.words(row).isBlank());
    }

    private List<Integer> totalsBefore(int at) {
        return items.subList(0, at).stream()
                .filter(it -> hints.totals().get(it) && !parts.contains(it))
                .toList();
    }
}
