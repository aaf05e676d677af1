package se.fyrklover.access;

import java.time.Instant;

/// A key that a person's own device or key ring holds, and that opens without a password.
///
/// @param id by which it is known, as the device made it, in base64url
/// @param label what the person calls it
public record Passkey(String id, String label, Instant madeAt, Instant usedAt) {}
