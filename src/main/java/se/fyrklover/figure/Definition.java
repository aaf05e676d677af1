package se.fyrklover.figure;

import java.util.Set;
import se.fyrklover.shared.Text;

/// What a figure means; the version changes with the rule.
///
/// @param dimensions along which it may be narrowed
/// @param basis which population, which period, events or persons
/// @param rule how it is reckoned, in words
/// @param sensitive whether a small number of persons tells something that would hurt them, such as
///   violence
public record Definition(
        String id,
        int version,
        Unit unit,
        Set<Dimension> dimensions,
        Text label,
        Text basis,
        Text rule,
        boolean sensitive) {

    public Definition(
            String id,
            int version,
            Unit unit,
            Set<Dimension> dimensions,
            Text label,
            Text basis,
            Text rule) {
        this(id, version, unit, dimensions, label, basis, rule, false);
    }

    public Definition {
        if (!id.matches("[a-z]+\\.[a-z][a-z-]*")) throw new IllegalArgumentException(id);
        dimensions = Set.copyOf(dimensions);
        if (version < 1) throw new IllegalArgumentException(id + " version " + version);
    }

    /// The most persons that are so few that they might be pointed out: four, and nine where the
    /// thing itself is sensitive.
    public int few() {
        return sensitive ? 9 : 4;
    }
}
