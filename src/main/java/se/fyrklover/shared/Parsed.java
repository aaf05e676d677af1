package se.fyrklover.shared;

import java.util.function.Function;

/// What came of reading something that a person wrote: a value, or what is wrong with it.
public sealed interface Parsed<T> {

    record Read<T>(T value) implements Parsed<T> {}

    /// `expected` says what should have stood there.
    record Unreadable<T>(Phrase expected) implements Parsed<T> {}

    static <T> Parsed<T> read(T value) {
        return new Read<>(value);
    }

    static <T> Parsed<T> unreadable(String expected, Object... arguments) {
        return new Unreadable<>(Phrase.of(expected, arguments));
    }

    default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
        return switch (this) {
            case Read<T>(T value) -> next.apply(value);
            case Unreadable<T>(Phrase expected) -> new Unreadable<>(expected);
        };
    }

    default <U> Parsed<U> map(Function<T, U> change) {
        return then(value -> read(change.apply(value)));
    }

    /// The value of what is known to be readable.
    ///
    /// @throws IllegalArgumentException if it is not
    default T orThrow() {
        return switch (this) {
            case Read<T>(T value) -> value;
            case Unreadable<T>(Phrase expected) ->
                    throw new IllegalArgumentException(expected.toString());
        };
    }
}
