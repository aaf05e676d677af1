package se.fyrklover.ledger;

import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// The amount of a statement line that rests on nothing but what was published.
///
/// @param period a year, or the part of it from its first day to the end of a month
public record StatementAmount(Period period, StatementLine line, Money amount, Place place)
        implements Placed {}
