package se.fyrklover.access;

import java.time.Instant;

/// Who somebody is at a provider of identities.
///
/// @param id by which it is known here; it tells nothing of what the provider calls the person
/// @param provider what people know the provider by; the issuer's host, where it is not offered now
/// @param usable whether the provider is offered now
public record Identity(
        String id, String provider, boolean usable, Instant madeAt, Instant usedAt) {}
