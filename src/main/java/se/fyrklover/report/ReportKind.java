package se.fyrklover.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document is for.
public enum ReportKind {
    /// The annual report (RKR R15; law 2003:1210, section 24).
    ANNUAL("arsredovisning"),
    /// The plan with its budget (law 2003:1210, sections 19 and 20).
    PLAN("plan"),
    /// The report of a part of the year.
    INTERIM("delarsrapport");

    private final String path;

    ReportKind(String path) {
        this.path = path;
    }

    /// The name by which commands and packages know it, such as `annual`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its word in addresses.
    public String path() {
        return path;
    }

    /// The kind of a word in addresses.
    public static Optional<ReportKind> at(String path) {
        return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
    }

    public static Optional<ReportKind> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
