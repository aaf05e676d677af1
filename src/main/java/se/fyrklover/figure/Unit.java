package se.fyrklover.figure;

import java.util.Arrays;
import java.util.Optional;

/// What a quantity is counted in; quantities of different units are never added.
public enum Unit {
    PERSONS(0),
    CASES(0),
    KRONOR(0),
    SHARE(1);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    /// How many decimals a reader is shown; a share is shown in per cent.
    public int decimals() {
        return decimals;
    }

    /// The unit of a code, if there is one.
    public static Optional<Unit> coded(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }

    /// The name by which packages and programs know it, such as `kr`.
    public String code() {
        return switch (this) {
            case PERSONS -> "persons";
            case CASES -> "cases";
            case KRONOR -> "kr";
            case SHARE -> "percent";
        };
    }
}
