package se.fyrklover.figure;

import java.util.Arrays;
import java.util.Optional;

/// What a quantity is counted in; quantities of different units are never added.
public enum Unit {
    PERSONS("persons", 0),
    CASES("cases", 0),
    KRONOR("kr", 0),
    SHARE("percent", 1),
    YEARS("years", 1),
    MONTHS("months", 0),
    /// Full-time equivalents, as staff is counted.
    POSITIONS("positions", 3),
    /// Whether something holds: one where it does, zero where it does not.
    VERDICT("verdict", 0);

    private final String code;
    private final int decimals;

    Unit(String code, int decimals) {
        this.code = code;
        this.decimals = decimals;
    }

    /// How many decimals a reader is shown at most; a share is shown in per cent.
    public int decimals() {
        return decimals;
    }

    /// The name by which packages and programs know it, such as `kr`.
    public String code() {
        return code;
    }

    /// The unit of a code, if there is one.
    public static Optional<Unit> coded(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
