package se.fyrklover.rule;

import java.util.Optional;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.shared.Place;

/// What a breach rests on: a figure that was reckoned, or a claim that was printed.
public sealed interface Witness {

    record Reckoned(Figure figure) implements Witness {}

    record Printed(Claim claim) implements Witness {}

    /// Which figure it is, or is about.
    default Figure.Identity about() {
        return switch (this) {
            case Reckoned(var figure) -> figure.identity();
            case Printed(var claim) -> claim.about();
        };
    }

    /// Where it was written, if it was written and not reckoned.
    default Optional<Place> place() {
        return switch (this) {
            case Reckoned(var figure) ->
                    figure.formula() instanceof Formula.Reported reported
                            ? Optional.of(reported.place())
                            : Optional.empty();
            case Printed(var claim) -> Optional.of(claim.place());
        };
    }

    /// The value, exactly; nothing where a figure has none.
    default String value() {
        return switch (this) {
            case Reckoned(var figure) ->
                    figure.outcome() instanceof Outcome.Known(var quantity)
                            ? quantity.amount().numerator()
                                    + "/"
                                    + quantity.amount().denominator()
                                    + " "
                                    + quantity.unit().code()
                            : "";
            case Printed(var claim) -> claim.printed() + " " + claim.value().unit().code();
        };
    }
}
