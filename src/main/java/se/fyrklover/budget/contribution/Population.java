package se.fyrklover.budget.contribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of how many live where, as it was read.
///
/// @param published the sum that stands in the list itself
/// @param nation how many live in the whole country by the list, which mostly has more than its
///   rows
/// @param parts what the parts of each place that stand beside its own number, such as women and
///   men, come to; empty where there are none
/// @param addedOver along what its numbers were added up, such as `kön`
public record Population(
        List<Row> rows,
        Optional<Long> published,
        Optional<Long> nation,
        List<Row> parts,
        List<String> addedOver) {

    /// So many live nowhere: more than in the country.
    static final long MOST = 20_000_000;

    public Population {
        rows = List.copyOf(rows);
        parts = List.copyOf(parts);
        addedOver = List.copyOf(addedOver);
    }

    /// How many live in a place.
    ///
    /// @param code by Statistics Sweden; empty where the list has none
    /// @param line of the list; zero where it has no lines
    public record Row(String code, String name, long count, int line) {

        boolean isOfSamePlace(Row other) {
            return code.equals(other.code()) && name.equals(other.name());
        }

        /// Whether it is a county, by its code.
        boolean isCounty() {
            return code.length() == 2;
        }
    }

    Population with(List<Row> ofPlaces) {
        return new Population(rows, published, nation, ofPlaces, addedOver);
    }

    /// What the parts of some of its rows come to, where all of them are parted.
    Optional<Long> parts(Collection<Row> some) {
        var parted =
                parts.stream().filter(it -> some.stream().anyMatch(it::isOfSamePlace)).toList();
        return parted.isEmpty() || parted.size() != some.size()
                ? Optional.empty()
                : Optional.of(parted.stream().mapToLong(Row::count).sum());
    }

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
