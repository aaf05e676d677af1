package se.fyrklover.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The time that the associations live by, wherever the machine stands.
public final class SwedishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /// When a day begins.
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
