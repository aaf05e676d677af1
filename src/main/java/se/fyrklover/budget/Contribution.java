package se.fyrklover.budget;

import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// What a member was to contribute to a year, by the decided plan.
public record Contribution(int year, String member, Money amount, Place place) implements Placed {}
