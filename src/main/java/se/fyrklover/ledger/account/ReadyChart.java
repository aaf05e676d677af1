package se.fyrklover.ledger.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A chart of accounts that the product knows the lines of.
public enum ReadyChart {
    BAS("BAS"),
    KOMMUN_BAS("Kommun-Bas");

    private final String label;

    ReadyChart(String label) {
        this.label = label;
    }

    /// Its own name, the same in every language.
    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReadyChart> coded(String code) {
        return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /// The one that books are kept by.
    ///
    /// @param sort what a file calls its chart (`#KPTYP`); BAS where it says nothing that is known
    public static ReadyChart of(String sort) {
        return sort.toLowerCase(Locale.ROOT).matches(".*(kommun|k-?bas).*") ? KOMMUN_BAS : BAS;
    }
}
