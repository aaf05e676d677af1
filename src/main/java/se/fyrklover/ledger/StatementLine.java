package se.fyrklover.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The lines of the income statement, the balance sheet, the cash-flow statement and the
/// balanced-budget review (LKBR 2018:597, 5, 6, 8 and 11 ch.), and how each comes about: as
/// published, from a note, or from other lines.
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
            CLOSING_EQUITY, PENSION_PROVISIONS, LONG_TERM_LIABILITIES, CURRENT_LIABILITIES),

    NON_CASH_ITEMS(Kind.IF_ANY),
    CHANGE_IN_RECEIVABLES(Kind.PUBLISHED),
    CHANGE_IN_LIABILITIES(Kind.PUBLISHED),
    CASH_FLOW_FROM_OPERATIONS(RESULT, NON_CASH_ITEMS, CHANGE_IN_RECEIVABLES, CHANGE_IN_LIABILITIES),
    INVESTING_CASH_FLOW(Kind.IF_ANY),
    FINANCING_CASH_FLOW(Kind.IF_ANY),
    CASH_FLOW(CASH_FLOW_FROM_OPERATIONS, INVESTING_CASH_FLOW, FINANCING_CASH_FLOW),
    OPENING_CASH(Kind.PUBLISHED),
    CLOSING_CASH(OPENING_CASH, CASH_FLOW),

    REALISATION_GAINS(Kind.IF_ANY),
    REALISATION_GAINS_EXCEPTED(Kind.IF_ANY),
    REALISATION_LOSSES_EXCEPTED(Kind.IF_ANY),
    UNREALISED_SECURITIES(Kind.IF_ANY),
    UNREALISED_REVERSAL(Kind.IF_ANY),
    BALANCE_REQUIREMENT_RESULT(
            RESULT,
            REALISATION_GAINS,
            REALISATION_GAINS_EXCEPTED,
            REALISATION_LOSSES_EXCEPTED,
            UNREALISED_SECURITIES,
            UNREALISED_REVERSAL);

    /// How a line comes about.
    public enum Kind {
        PUBLISHED,
        /// As published; zero where the statement is, but has no such line.
        IF_ANY,
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

    /// Equity with what it is made of, provisions and liabilities.
    public static List<StatementLine> balanceSheetLiabilities() {
        return List.of(
                OPENING_EQUITY,
                RESULT,
                CLOSING_EQUITY,
                PENSION_PROVISIONS,
                LONG_TERM_LIABILITIES,
                CURRENT_LIABILITIES,
                EQUITY_AND_LIABILITIES);
    }

    public static List<StatementLine> cashFlowStatement() {
        return starting(NON_CASH_ITEMS, CLOSING_CASH);
    }

    public static List<StatementLine> balanceRequirement() {
        return starting(REALISATION_GAINS, BALANCE_REQUIREMENT_RESULT);
    }

    /// The result for the year, and the lines that go on from it.
    private static List<StatementLine> starting(StatementLine first, StatementLine last) {
        var lines = EnumSet.range(first, last);
        lines.add(RESULT);
        return List.copyOf(lines);
    }

    /// Each statement with the lines that it alone has.
    static List<List<StatementLine>> statements() {
        return List.of(
                incomeStatement(),
                List.copyOf(EnumSet.range(FIXED_ASSETS, EQUITY_AND_LIABILITIES)),
                List.copyOf(EnumSet.range(NON_CASH_ITEMS, CLOSING_CASH)),
                List.copyOf(EnumSet.range(REALISATION_GAINS, BALANCE_REQUIREMENT_RESULT)));
    }
}
