package se.fyrklover.report;

import java.util.List;

/// A picture of lines, bars, dots and words, in units of which the text's size is ten; the first
/// mark lies undermost, and the origin is the upper left corner.
public record Drawing(double width, double height, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /// One mark of it.
    public sealed interface Mark {

        /// From one point to another.
        record Line(
                double x1, double y1, double x2, double y2, Tone tone, double width, boolean dashed)
                implements Mark {}

        record Bar(double x, double y, double width, double height, Tone tone) implements Mark {}

        /// A hollow dot has the paper's colour within.
        record Dot(double x, double y, double radius, Tone tone, boolean hollow) implements Mark {}

        /// Words on a baseline.
        record Words(
                double x,
                double y,
                String text,
                Anchor anchor,
                double size,
                boolean strong,
                Tone tone)
                implements Mark {}
    }

    /// Where on the baseline its point is.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A colour by its part; each renderer has its own for it.
    public enum Tone {
        INK,
        QUIET,
        /// A thin rule.
        RULE,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH
    }
}
