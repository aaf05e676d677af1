package se.fyrklover.rule;

import java.util.Map;

/// A document in which values and claims stand.
///
/// @param year the year that it is about
/// @param forAll whether anybody may read it, so that it must not point out a person
public record Source(String id, String title, int year, boolean forAll) {

    /// The title of a document among its kind, else its id.
    public static String title(Map<String, Source> sources, String document) {
        var source = sources.get(document);
        return source == null ? document : source.title();
    }
}
