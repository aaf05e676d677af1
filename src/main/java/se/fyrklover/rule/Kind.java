package se.fyrklover.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sort of thing does not agree.
public enum Kind {
    SUM_OF_PARTS,
    TABLE_AGAINST_PARTS,
    SUMMARY_AGAINST_REPORTS,
    /// Opening and new less exited are not those who remain.
    FLOW,
    BETWEEN_YEARS,
    SHARE,
    /// A percentage that no whole number of the stated number gives.
    UNREACHABLE_PERCENT,
    DENOMINATOR,
    GOAL_LEVEL,
    POPULATIONS_MIXED,
    UNIT_AND_LABEL,
    TWO_VALUES,
    ROUNDING,
    STATEMENTS,
    MIXED_SERIES,
    THOUSANDS,
    SIGN,
    SMALL_COUNT;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
