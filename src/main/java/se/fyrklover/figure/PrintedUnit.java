package se.fyrklover.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.shared.Fraction;

/// The unit that a document says its numbers are in; one may be a multiple of what is reckoned in.
public enum PrintedUnit {
    PERSONS(Unit.PERSONS, Fraction.of(1)),
    CASES(Unit.CASES, Fraction.of(1)),
    KR(Unit.KRONOR, Fraction.of(1)),
    TKR(Unit.KRONOR, Fraction.of(1_000)),
    MKR(Unit.KRONOR, Fraction.of(1_000_000)),
    PERCENT(Unit.SHARE, Fraction.of(1, 100)),
    YEARS(Unit.YEARS, Fraction.of(1)),
    MONTHS(Unit.MONTHS, Fraction.of(1)),
    POSITIONS(Unit.POSITIONS, Fraction.of(1)),
    VERDICT(Unit.VERDICT, Fraction.of(1));

    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // a fraction holds two whole numbers
    private final Fraction each;

    PrintedUnit(Unit unit, Fraction each) {
        this.unit = unit;
        this.each = each;
    }

    public Unit unit() {
        return unit;
    }

    /// How much of the unit one printed is.
    public Fraction each() {
        return each;
    }

    /// Whether it is more than one of a unit, as tkr is of kronor.
    public boolean isMultipleOf(Unit other) {
        return other == unit && each.compareTo(Fraction.of(1)) > 0;
    }

    /// The name by which packages know it, such as `tkr`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PrintedUnit> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// The one in which a unit is reckoned.
    public static PrintedUnit of(Unit unit) {
        return Arrays.stream(values())
                .filter(it -> it.unit == unit)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unit.toString()));
    }
}
