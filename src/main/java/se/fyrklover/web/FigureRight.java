package se.fyrklover.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;

/// What it takes to read a figure: the right to what it is of, or to just the member or the
/// intervention that it is narrowed to.
///
/// @param subject that member or intervention; nothing where it is of the whole
record FigureRight(Right right, @Nullable String subject) {

    /// Of a figure by its definition's id, with the code along each dimension.
    static FigureRight of(String definition, Function<Dimension, @Nullable String> narrowed) {
        // What is booked of an intervention's requisitions belongs to its funding.
        var right = definition.equals("ledger.booked") ? Right.READ_FUNDING : right(definition);
        return new FigureRight(
                right,
                narrowed.apply(
                        right == Right.READ_MONEY ? Dimension.MEMBER : Dimension.INTERVENTION));
    }

    private static Right right(String definition) {
        return switch (definition.substring(0, Math.max(0, definition.indexOf('.')))) {
            case "budget", "ledger" -> Right.READ_MONEY;
            case "funding" -> Right.READ_FUNDING;
            case "goal" -> Right.READ_GOALS;
            default -> Right.READ_FOLLOWUP;
        };
    }

    static FigureRight of(Figure figure) {
        return of(
                figure.definition().id(),
                dimension -> figure.scope().facet(dimension).map(Facet::code).orElse(null));
    }

    boolean isHeldBy(Pass pass) {
        return subject == null ? pass.may(right) : pass.may(right, subject);
    }

    /// Goes on if it is held.
    ///
    /// @throws NotAllowed if not
    void demand(Pass pass) {
        if (subject == null) pass.demand(right);
        else pass.demand(right, subject);
    }
}
