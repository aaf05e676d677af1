package se.fyrklover.shared;

import java.util.List;

/// A sentence of the product, named by its key; the words stand in
/// `messages/<module>_<language>.properties`.
///
/// Arguments fill `{0}`, `{1}` … in the sentence; one that is itself a phrase is put into words
/// first.
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
