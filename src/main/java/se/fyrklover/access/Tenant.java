package se.fyrklover.access;

import se.fyrklover.shared.AssociationId;

/// An association as the owner of rows.
///
/// @param slug its name in addresses and commands
/// @param revision grows by one each time its records change
public record Tenant(AssociationId id, String slug, String name, long revision) {}
