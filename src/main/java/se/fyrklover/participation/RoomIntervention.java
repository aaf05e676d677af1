package se.fyrklover.participation;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// An intervention whose people are in the room.
///
/// @param id as the office calls it
/// @param keyDestroyedAt when names and words became unreadable for ever, if they have
/// @param office where the numbers are handed in, if the office has given out an address and a
///   token
public record RoomIntervention(
        String id,
        String name,
        Instant openedAt,
        Optional<Instant> keyDestroyedAt,
        Optional<String> office) {

    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    /// Whether an intervention may be called so.
    public static boolean isId(String typed) {
        return ID.matcher(typed).matches();
    }

    /// Whether names and words can still be read and written.
    public boolean isReadable() {
        return keyDestroyedAt.isEmpty();
    }
}
