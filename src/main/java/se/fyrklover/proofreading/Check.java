package se.fyrklover.proofreading;

import java.util.function.Supplier;
import java.util.stream.Stream;

/// Looks through a reading for one sort of fault; a pure function.
public interface Check {

    Found in(Reading reading);

    /// What it does one after the other, so that what it found is kept where it cannot go on.
    default Stream<Supplier<Found>> steps(Reading reading) {
        return Stream.of(() -> in(reading));
    }
}
