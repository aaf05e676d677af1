package se.fyrklover.figure;

import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// What a register is asked: whose figures, and of which period; with the way to the figures of
/// others that its own are reckoned from.
public interface Question {

    AssociationId association();

    Period period();

    /// The figures of a period from the register that defines this one; none where it has none.
    ///
    /// @throws IllegalStateException if that register is itself waiting for this answer, which is a
    ///   fault in the program
    FigureSet among(String definition, Period period);

    default FigureSet among(String definition) {
        return among(definition, period());
    }

    default Scope whole() {
        return Scope.whole(association(), period());
    }
}
