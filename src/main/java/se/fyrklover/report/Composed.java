package se.fyrklover.report;

import java.util.List;
import java.util.Set;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// A document made of its text and its figures, with what was seen on the way.
///
/// @param period the document's own
/// @param remarks what cannot stand as it is in the text
/// @param figures those that it shows, as they were reckoned
/// @param claims what its text types for figures
/// @param withheld the figures that some table or chart of it withholds
record Composed(
        Report report,
        Period period,
        List<Remark> remarks,
        List<Figure> figures,
        List<Claim> claims,
        Set<Figure.Identity> withheld) {

    /// Something seen in the text.
    ///
    /// @param rule the name of what it breaks
    /// @param where the heading beneath which it stands
    /// @param line of the text; none for what is not in it
    record Remark(String rule, String where, int line, Phrase says, Phrase remedy) {}
}
