package se.fyrklover.access;

/// A provider of identities that people may sign in by, as it is offered to them.
///
/// @param code what it is called in addresses
/// @param name what people know it by, such as the operator says
public record IdentityProvider(String code, String name) {}
