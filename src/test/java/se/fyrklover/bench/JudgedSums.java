package se.fyrklover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.proofreading.sum.SumPattern;

/// What somebody who had no part in finding them said of sums that nobody annotated, by what the
/// tables mean: docs/proofreading-tables.csv.
final class JudgedSums {

    private static final Set<String> SUMS = Set.of("meant", "follows", "other-parts");

    private record Found(String table, boolean rows, int total, List<Integer> parts) {}

    private final Map<Found, Integer> senseless = new HashMap<>();

    private JudgedSums() {}

    static JudgedSums read() throws IOException {
        var judged = new JudgedSums();
        var home = Path.of(System.getProperty("fyrklover.home", ""));
        try (var lines = Files.lines(home.resolve("docs/proofreading-tables.csv"))) {
            lines.skip(1).map(it -> it.split(",", -1)).forEach(judged::add);
        }
        return judged;
    }

    private void add(String... line) {
        if (!SUMS.contains(line[4])) return;
        var parts =
                Stream.of(line[3].split("\\+", -1))
                        .map(Integer::valueOf)
                        .collect(Collectors.toUnmodifiableList());
        senseless.put(
                new Found(line[0], line[1].equals("rows"), Integer.parseInt(line[2]), parts),
                Integer.valueOf(line[5]));
    }

    /// How many of a pattern's sums that nobody annotated are sums by what the table means.
    int meant(String table, boolean rows, SumPattern pattern, int unmarked) {
        var without = senseless.get(new Found(table, rows, pattern.total(), pattern.parts()));
        return without == null ? 0 : Math.max(0, unmarked - without);
    }
}
