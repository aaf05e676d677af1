package se.fyrklover.audit;

import java.util.Optional;
import java.util.UUID;

/// Who did something, and from where.
///
/// @param account the person's account, where it was a person
/// @param name as it was then, or what did it: `operator`, `program`, `room`, `nobody`
/// @param from the network address, or nothing on the machine itself
public record Who(Optional<UUID> account, String name, String from) {

    /// Somebody at the machine itself, with its commands.
    public static final Who OPERATOR = new Who(Optional.empty(), "operator", "");

    /// Fyrklöver by itself, when the time for something has come.
    public static final Who PROGRAM = new Who(Optional.empty(), "program", "");

    /// Somebody who has not said who it is.
    public static Who nobody(String from) {
        return new Who(Optional.empty(), "nobody", from);
    }

    /// A room, by the token that it was given.
    public static Who room(String from) {
        return new Who(Optional.empty(), "room", from);
    }
}
