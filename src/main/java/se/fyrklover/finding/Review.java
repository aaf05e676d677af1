package se.fyrklover.finding;

import java.util.List;
import java.util.Map;
import se.fyrklover.rule.Source;
import se.fyrklover.shared.Place;

/// What the rules found in a year: in its own periods, and in whatever its documents say of others.
///
/// @param sources the documents by their ids
public record Review(
        int year, List<Finding> findings, List<Corrected> corrected, Map<String, Source> sources) {

    public long in(Finding.State state) {
        return state == Finding.State.CORRECTED
                ? corrected.size()
                : findings.stream().filter(it -> it.state() == state).count();
    }

    /// The title of the document in which something stands.
    public String title(Place place) {
        return Source.title(sources, place.document());
    }

    public boolean isClean() {
        return in(Finding.State.OPEN) == 0;
    }
}
