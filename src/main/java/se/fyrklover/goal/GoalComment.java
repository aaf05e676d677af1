package se.fyrklover.goal;

import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// What the association itself says about a goal.
public record GoalComment(String goal, int year, String words, Place place) implements Placed {}
