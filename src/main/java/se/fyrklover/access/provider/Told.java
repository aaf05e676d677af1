package se.fyrklover.access.provider;

/// Who somebody is, as a provider has said and proved: the subject names one and the same person at
/// that issuer for good.
public record Told(String issuer, String subject) {}
