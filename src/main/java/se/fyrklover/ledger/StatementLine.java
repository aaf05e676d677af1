package se.fyrklover.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The lines of the income statement and the balance sheet (LKBR 2018:597, 5 and 6 ch.), and how
/// each comes about: as published, from a note, or from other lines.
public enum StatementLine {
    OPERATING_INCOME(Kind.NOTE),
    OPERATING_COSTS(Kind.NOTE_NEGATED),
    DEPRECIATION(Kind.PUBLISHED),
    OPERATING_RESULT(OPERATING_INCOME, OPERATING_COSTS, DEPRECIATION),
    FINANCIAL_INCOME(Kind.PUBLISHED),
    FINANCIAL_COSTS(Kind.PUBLISHED),
    RESULT_AFTER_FINANCIAL_ITEMS(OPERATING_RESULT, FINANCIAL_INCOME, FINANCIAL_COSTS),
    EXTRAORDINARY_ITEMS(Kind.PUBLISHED),
    RESULT(RESULT_AFTER_FINANCIAL_ITEMS, EXTRAORDINARY_ITEMS),

    FIXED_ASSETS(Kind.PUBLISHED),
    CURRENT_RECEIVABLES(Kind.NOTE),
    SHORT_TERM_INVESTMENTS(Kind.PUBLISHED),
    CASH_AND_BANK(Kind.PUBLISHED),
    CURRENT_ASSETS(CURRENT_RECEIVABLES, SHORT_TERM_INVESTMENTS, CASH_AND_BANK),
    ASSETS(FIXED_ASSETS, CURRENT_ASSETS),
    OPENING_EQUITY(Kind.PUBLISHED),
    CLOSING_EQUITY(OPENING_EQUITY, RESULT),
    PENSION_PROVISIONS(Kind.PUBLISHED),
    LONG_TERM_LIABILITIES(Kind.PUBLISHED),
    CURRENT_LIABILITIES(Kind.NOTE),
    EQUITY_AND_LIABILITIES(
            CLOSING_EQUITY, PENSION_PROVISIONS, LONG_TERM_LIABILITIES, CURRENT_LIABILITIES);

    /// How a line comes about.
    public enum Kind {
        PUBLISHED,
        NOTE,
        /// From a note that prints costs without a sign.
        NOTE_NEGATED,
        SUM
    }

    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<StatementLine> parts;

    StatementLine(Kind kind) {
        this.kind = kind;
        this.parts = List.of();
    }

    StatementLine(StatementLine... parts) {
        this.kind = Kind.SUM;
        this.parts = List.of(parts);
    }

    public Kind kind() {
        return kind;
    }

    public List<StatementLine> parts() {
        return parts;
    }

    public boolean isSum() {
        return kind == Kind.SUM;
    }

    /// The name by which packages know it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The id of the figure that it is.
    public String definition() {
        return "ledger." + code().replace('_', '-');
    }

    public static Optional<StatementLine> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    public static List<StatementLine> incomeStatement() {
        return List.copyOf(EnumSet.range(OPERATING_INCOME, RESULT));
    }

    public static List<StatementLine> balanceSheetAssets() {
        return List.copyOf(EnumSet.range(FIXED_ASSETS, ASSETS));
    }
}
