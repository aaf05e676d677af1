package se.fyrklover.budget.contribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of how many live where, as it was read.
///
/// @param published the sum that stands in the list itself
/// @param addedOver along what its numbers were added up, such as `kön`
public record Population(List<Row> rows, Optional<Long> published, List<String> addedOver) {

    /// So many live nowhere: more than in the country.
    static final long MOST = 20_000_000;

    public Population {
        rows = List.copyOf(rows);
        addedOver = List.copyOf(addedOver);
    }

    /// How many live in a place.
    ///
    /// @param code by Statistics Sweden; empty where the list has none
    /// @param line of the list; zero where it has no lines
    public record Row(String code, String name, long count, int line) {}

    /// The rows by their codes and by their names in small letters.
    Map<String, List<Row>> named() {
        var named = new HashMap<String, List<Row>>();
        for (var row : rows) {
            if (!row.code().isEmpty())
                named.computeIfAbsent(row.code(), _ -> new ArrayList<>()).add(row);
            named.computeIfAbsent(PlaceNames.plain(row.name()), _ -> new ArrayList<>()).add(row);
        }
        return named;
    }
}
