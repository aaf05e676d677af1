package se.fyrklover.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Period;

/// A figure as a document shows it: which it is, what is known of it, and how it reads there.
///
/// @param definition the id of what it means, in that version
/// @param facets to what it is narrowed, in the order of the dimensions
/// @param exact the amount in its unit, as `n` or `n/m`, a share being of one; none unless it is
///   known
/// @param number the amount as it reads, in its unit and rounded as the reader sees it, a share
///   still being of one; none unless it is known
/// @param decimals how many the reader sees, a share's in per cent
/// @param text as it reads here
/// @param why it is missing or withheld, in words; empty where it is known
public record Shown(
        String definition,
        int version,
        Period period,
        List<Narrowed> facets,
        Unit unit,
        Standing standing,
        @Nullable String exact,
        @Nullable BigDecimal number,
        int decimals,
        String text,
        String why) {

    /// One facet: along what, and to which.
    public record Narrowed(Dimension dimension, String code) {}

    /// What is known of it.
    public enum Standing {
        KNOWN,
        MISSING,
        WITHHELD
    }

    public Shown {
        facets = List.copyOf(facets);
        if ((standing == Standing.KNOWN) != (exact != null && number != null))
            throw new IllegalArgumentException(definition + " " + standing + " " + exact);
    }
}
