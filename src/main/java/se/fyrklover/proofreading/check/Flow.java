package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// Those who took part less those who ended are those who remain, and those who remained one year
/// are there when the next begins.
///
/// Where it fails in most rows the words may mean something else, so all such rows are one remark
/// to look at.
public final class Flow implements Check {

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        reading.grids().forEach(grid -> look(grid, tally));
        return tally.found();
    }

    /// One row of a table about participants.
    private record Counted(Grid.Row row, Map<Population, Fraction> counts) {

        Optional<Fraction> left() {
            return both(Population.TOTAL, Population.ENDED);
        }

        Optional<Fraction> opening() {
            return both(Population.TOTAL, Population.NEW);
        }

        private Optional<Fraction> both(Population of, Population less) {
            return count(of).flatMap(it -> count(less).map(it::minus));
        }

        Optional<Fraction> count(Population population) {
            return Optional.ofNullable(counts.get(population));
        }

        String named() {
            return row.cells().getFirst().text().strip();
        }
    }

    private static void look(Grid grid, Tally tally) {
        var columns = Summaries.columns(grid);
        if (!columns.keySet()
                .containsAll(List.of(Population.TOTAL, Population.ENDED, Population.ONGOING)))
            return;
        var lines = lines(grid, columns);
        var broken = new ArrayList<Counted>();
        for (var line : lines)
            line.left()
                    .flatMap(left -> line.count(Population.ONGOING).map(left::equals))
                    .ifPresent(holds -> {
                        if (holds) tally.agrees();
                        else broken.add(line);
                    });
        tell(grid, lines, broken, "proofreading.text.flow", tally);
        openings(grid, lines, tally);
    }

    private static List<Counted> lines(Grid grid, Map<Population, Integer> columns) {
        var lines = new ArrayList<Counted>();
        for (var row : grid.rows()) {
            var counts = new EnumMap<Population, Fraction>(Population.class);
            columns.forEach((population, column) ->
                    row.cells()
                            .get(column)
                            .number()
                            .ifPresent(it -> counts.put(population, it.exact())));
            if (counts.size() > 2) lines.add(new Counted(row, counts));
        }
        return lines;
    }

    private static void openings(Grid grid, List<Counted> lines, Tally tally) {
        var broken = new ArrayList<Counted>();
        for (var at = 1; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!follows(lines.get(at - 1), line)) continue;
            var before = lines.get(at - 1).count(Population.ONGOING);
            if (before.isEmpty() || line.opening().isEmpty()) continue;
            if (line.opening().equals(before)) tally.agrees();
            else broken.add(line);
        }
        tell(grid, lines, broken, "proofreading.text.flow-years", tally);
    }

    private static boolean follows(Counted before, Counted line) {
        var years = Stream.of(before, line).map(it -> it.named()).toList();
        return years.stream().allMatch(it -> it.matches("(?:19|20)\\d\\d"))
                && Integer.parseInt(years.getLast()) == Integer.parseInt(years.getFirst()) + 1;
    }

    private static void tell(
            Grid grid, List<Counted> lines, List<Counted> broken, String key, Tally tally) {
        if (broken.isEmpty()) return;
        if (broken.size() * 2 <= lines.size() && key.equals("proofreading.text.flow"))
            broken.forEach(it -> tally.remark(one(it)));
        else tally.remark(many(grid, lines, broken, key));
    }

    private static Remark one(Counted line) {
        var total = whole(line.count(Population.TOTAL));
        var ended = whole(line.count(Population.ENDED));
        var ongoing = whole(line.count(Population.ONGOING));
        return Remarks.at(
                Remark.Sort.FLOW,
                Sureness.LIKELY,
                line.row().spot(),
                line.named(),
                List.of("" + total, "" + ended, "" + ongoing),
                Phrase.of(
                        "proofreading.text.flow-row",
                        line.named(),
                        total,
                        ended,
                        whole(line.left()),
                        ongoing));
    }

    private static Remark many(Grid grid, List<Counted> lines, List<Counted> broken, String key) {
        var names =
                broken.stream()
                        .map(Counted::named)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(", "));
        return Remarks.at(
                Remark.Sort.FLOW,
                Sureness.LOOK,
                grid.spot(),
                grid.title(),
                broken.stream().map(it -> "" + whole(it.count(Population.ONGOING))).toList(),
                Phrase.of(key, (long) broken.size(), (long) lines.size(), names));
    }

    private static long whole(Optional<Fraction> count) {
        return count.orElse(Fraction.ZERO).rounded(0).longValue();
    }
}
