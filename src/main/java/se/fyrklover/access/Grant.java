package se.fyrklover.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.fyrklover.shared.AssociationId;

/// A role that somebody holds, or has held, in an association.
///
/// @param subject the member or the intervention that it is held for; nothing for the whole
/// @param givenBy whose account; nothing where it came with the house itself
public record Grant(
        AssociationId association,
        UUID id,
        AccountId account,
        Role role,
        String subject,
        Instant givenAt,
        Optional<AccountId> givenBy,
        Optional<Instant> endedAt) {

    /// Whether it lets its holder do something with all of the association.
    boolean lets(Right right) {
        return role.rights().contains(right) && subject.isEmpty();
    }

    /// Whether it lets its holder do something with one member or intervention.
    boolean lets(Right right, String with) {
        return lets(right) || (role.rights().contains(right) && subject.equals(with));
    }
}
