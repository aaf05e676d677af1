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
/// @param text the Markdown that it was made of
/// @param own whether the association wrote it, or it is the kind's own outline
record Composed(
        Report report,
        Period period,
        List<Remark> remarks,
        List<Figure> figures,
        List<Claim> claims,
        Set<Figure.Identity> withheld,
        String text,
        boolean own) {

    /// Something seen in the text.
    ///
    /// @param rule the name of what it breaks
    /// @param where the heading beneath which it stands
    /// @param line of the text; none for what is not in it
    record Remark(String rule, String where, int line, String about, Phrase says, Phrase remedy) {}
}
