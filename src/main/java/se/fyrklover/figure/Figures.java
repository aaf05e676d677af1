package se.fyrklover.figure;

import java.util.Collection;
import java.util.NavigableSet;
import se.fyrklover.shared.AssociationId;

/// What a register offers to everyone who shows or tests figures, and all that they know of it.
public interface Figures {

    Collection<Definition> defined();

    /// The periods for which there is something to answer.
    NavigableSet<se.fyrklover.shared.Period> periods(AssociationId association);

    FigureSet answer(Question asked);
}
