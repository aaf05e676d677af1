package se.fyrklover.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Text;

/// What must hold between figures, written down as data: one side and the other, each a sum of
/// terms.
///
/// @param id begins with the name of the register that states it
/// @param by along what it must also hold for each
/// @param otherwise the kind that it is instead, where the left side is one of these figures
public record Relation(
        String id,
        Kind kind,
        Sureness sureness,
        List<Term> left,
        Holds holds,
        List<Term> right,
        Set<Dimension> by,
        Map<Term, Kind> otherwise,
        Text says,
        Text remedy) {

    /// How the left side stands to the right.
    public enum Holds {
        EQUAL,
        AT_MOST
    }

    /// One figure of a side.
    ///
    /// @param narrowed the code of a category or a line, or nothing
    /// @param before whether it is the figure of the year before
    public record Term(boolean subtracted, String definition, String narrowed, boolean before) {}

    public Relation {
        left = List.copyOf(left);
        right = List.copyOf(right);
        by = Set.copyOf(by);
        otherwise = Map.copyOf(otherwise);
    }
}
