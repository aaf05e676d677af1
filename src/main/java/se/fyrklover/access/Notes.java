package se.fyrklover.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.fyrklover.secret.CannotOpen;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Sealed;
import se.fyrklover.secret.SealingKey;
import se.fyrklover.secret.Seat;

/// Short notes that a browser carries for us from one page to the next: only we can read and write
/// them, each is for one purpose, and soon too old.
@Component
class Notes {

    private static final String TABLE = "note";

    private final SealingKey key;
    private final Clock clock;

    Notes(MasterKey key, Clock clock) {
        this.key = key.derive("notes").sealing();
        this.clock = clock;
    }

    /// @param whose for whom alone it is good; nothing while that is not known
    String write(String purpose, String whose, Duration lasts, String text) {
        var until = Instant.now(clock).plus(lasts).toEpochMilli();
        var sealed = key.seal(until + " " + text, new Seat(TABLE, purpose, whose));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
    }

    /// What a note says; nothing if it is none of ours, for another purpose or person, or too old.
    Optional<String> read(String shown, String purpose, String whose) {
        try {
            var sealed = Sealed.of(Base64.getUrlDecoder().decode(shown));
            var said = key.text(sealed, new Seat(TABLE, purpose, whose));
            var space = said.indexOf(' ');
            var until = Instant.ofEpochMilli(Long.parseLong(said.substring(0, space)));
            return Instant.now(clock).isBefore(until)
                    ? Optional.of(said.substring(space + 1))
                    : Optional.empty();
        } catch (CannotOpen | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
