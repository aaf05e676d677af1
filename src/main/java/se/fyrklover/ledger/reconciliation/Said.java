package se.fyrklover.ledger.reconciliation;

/// What somebody has said of a payment and a booking: that they are one, or that they are not.
public record Said(String payment, String booking, boolean belongs) {}
