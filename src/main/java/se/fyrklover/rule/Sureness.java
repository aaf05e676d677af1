package se.fyrklover.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How sure it is that something is wrong.
public enum Sureness {
    CERTAIN,
    LIKELY,
    /// It may be right; somebody who knows should look.
    LOOK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sureness> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
