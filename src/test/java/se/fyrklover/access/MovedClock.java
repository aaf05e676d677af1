package se.fyrklover.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that is put forward by hand.
public final class MovedClock extends Clock {

    private final Clock clock;
    private Duration ahead = Duration.ZERO;

    public MovedClock() {
        this(Clock.systemUTC());
    }

    private MovedClock(Clock clock) {
        this.clock = clock;
    }

    public void forward(Duration more) {
        ahead = ahead.plus(more);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(clock.withZone(zone));
    }
}
