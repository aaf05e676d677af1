package se.fyrklover.ledger;

import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// The amount of a statement line that rests on nothing but what was published.
public record StatementAmount(int year, StatementLine line, Money amount, Place place)
        implements Placed {}
