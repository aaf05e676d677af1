package se.fyrklover.access;

/// A person who signs in; the same in every association.
///
/// @param demo whether it is one of the demo's, which have no means of their own to sign in
public record Account(AccountId id, EmailAddress email, String name, boolean demo) {}
