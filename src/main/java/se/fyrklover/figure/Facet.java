package se.fyrklover.figure;

import se.fyrklover.shared.Text;

/// One narrowing of a figure: to one intervention, one member, one category or one line.
///
/// Which one it is, is told by dimension and code alone; `name` is how it reads.
public record Facet(Dimension dimension, String code, Text name) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Facet(var theirDimension, var theirCode, _)
                && dimension == theirDimension
                && code.equals(theirCode);
    }

    @Override
    public int hashCode() {
        return 31 * dimension.hashCode() + code.hashCode();
    }
}
