package se.fyrklover.figure;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// What a register offers to everyone who shows or tests figures, and all that they know of it.
public interface Figures {

    Collection<Definition> defined();

    /// The periods for which there is something to answer.
    NavigableSet<Period> periods(AssociationId association);

    /// Those of them of which it knows how they went; the others are only planned.
    default NavigableSet<Period> lived(AssociationId association) {
        return periods(association);
    }

    FigureSet answer(Question asked);

    /// What it has in words about a period.
    default List<Passage> told(AssociationId association, Period period) {
        return List.of();
    }
}
