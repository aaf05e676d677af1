package se.fyrklover.figure;

import se.fyrklover.shared.Text;

/// What a figure means; the version changes with the rule.
///
/// @param basis which population, which period, events or persons
/// @param rule how it is reckoned, in words
public record Definition(String id, int version, Unit unit, Text label, Text basis, Text rule) {

    public Definition {
        if (!id.matches("[a-z]+\\.[a-z][a-z-]*")) throw new IllegalArgumentException(id);
        if (version < 1) throw new IllegalArgumentException(id + " version " + version);
    }
}
