package se.fyrklover.funding;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Who did something and when.
///
/// @param account nothing where it came with a package
/// @param name as it was then
public record By(Optional<UUID> account, String name, Instant at) {

    /// Whether it was the same person; one that came with a package is known by name alone.
    public boolean isSame(By other) {
        return (account.isPresent() && other.account.isPresent())
                ? account.equals(other.account)
                : name.equals(other.name);
    }
}
