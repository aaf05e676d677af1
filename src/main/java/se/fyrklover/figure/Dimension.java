package se.fyrklover.figure;

import java.util.Arrays;
import java.util.Optional;

/// Along what a figure may be narrowed, with the word that addresses use for it.
public enum Dimension {
    INTERVENTION("insats"),
    MEMBER("medlem"),
    CATEGORY("kategori"),
    LINE("rad"),
    ACCOUNT("konto"),
    PLAN("plan");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    /// The parameter of a figure's address, as in `?insats=krus`.
    public String parameter() {
        return parameter;
    }

    public static Optional<Dimension> named(String parameter) {
        return Arrays.stream(values()).filter(it -> it.parameter.equals(parameter)).findFirst();
    }
}
