package se.fyrklover.budget;

import java.time.LocalDate;
import se.fyrklover.shared.Money;

/// What a member is to pay on a day, of what is claimed of it; below zero where it is to have
/// something back.
public record Due(String member, LocalDate day, Money amount) {}
