package se.fyrklover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;

/// What a text or a table asks for, or a part of it that another completes.
///
/// @param facets the codes along the dimensions
record Ask(@Nullable String definition, Map<Dimension, String> facets, When when) {

    static final Ask NOTHING = new Ask(null, Map.of(), When.OWN);

    Ask {
        facets = Map.copyOf(facets);
    }

    static Ask of(String definition) {
        return new Ask(definition, Map.of(), When.OWN);
    }

    static Ask at(Dimension dimension, String code) {
        return new Ask(null, Map.of(dimension, code), When.OWN);
    }

    static Ask during(When when) {
        return new Ask(null, Map.of(), when);
    }

    Ask by(Dimension dimension, String code) {
        var all = new TreeMap<>(facets);
        all.put(dimension, code);
        return new Ask(definition, all, when);
    }

    /// Both together; where both say something of the same, the other's counts.
    Ask and(Ask other) {
        var all = new TreeMap<>(facets);
        all.putAll(other.facets);
        return new Ask(
                other.definition == null ? definition : other.definition,
                all,
                other.when.equals(When.OWN) ? when : other.when);
    }

    /// The same with one word more, such as `insats=bron` or `period=-1`; empty where there is no
    /// such word.
    Optional<Ask> with(String word, String value) {
        if (value.isEmpty()) return Optional.empty();
        if (word.equals("period"))
            return When.read(value).map(it -> new Ask(definition, facets, it));
        return Dimension.named(word).map(it -> by(it, value));
    }

    /// As it is written in a text: `followup.exited insats=bron period=-1`.
    String written() {
        var words = new ArrayList<String>(List.of(String.valueOf(definition)));
        new TreeMap<>(facets).forEach((along, code) -> words.add(along.parameter() + "=" + code));
        Optional.of(when)
                .filter(it -> !it.equals(When.OWN))
                .ifPresent(it -> words.add("period=" + it.written()));
        return String.join(" ", words);
    }
}
