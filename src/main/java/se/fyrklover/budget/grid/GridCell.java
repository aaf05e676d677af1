package se.fyrklover.budget.grid;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// What stands in a cell of a budget: an amount, or what was decided and how much of it is counted.
///
/// @param amount the amount, or what was decided where only a part of it is counted
/// @param percent how much of it is counted, from 0 to 100; nothing where it is the amount itself
public record GridCell(Money amount, Optional<BigDecimal> percent) {

    /// No association has had a tenth of it in a year.
    public static final Money MOST = Money.kronor(1_000_000_000);

    private static final Pattern COUNTED =
            Pattern.compile("(?<decided>[^×xX*]+)[×xX*](?<percent>.+)");
    private static final Pattern WRITTEN =
            Pattern.compile("(?<ore>-?\\d+)(~(?<within>\\d+))?(x(?<percent>.+))?");
    private static final Pattern UNIT = Pattern.compile("(?i)\\s*(kr|sek|:-)$");
    private static final Pattern SPREADSHEET_FAULT = Pattern.compile("#.*[!?]|#(N/A|SAKNAS!?|NA)");
    private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212]+");

    public static GridCell of(Money amount) {
        return new GridCell(amount, Optional.empty());
    }

    public static GridCell counted(Money decided, BigDecimal percent) {
        return new GridCell(decided, Optional.of(percent.stripTrailingZeros()));
    }

    /// Reads what somebody typed or pasted: `1 250 000`, `5 500 000 × 90 %`, or nothing.
    public static Parsed<Optional<GridCell>> parse(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) return Parsed.read(Optional.empty());
        if (SPREADSHEET_FAULT.matcher(text.toUpperCase(Locale.ROOT)).matches())
            return Parsed.unreadable("budget.grid.expected.no-fault", text);
        if (DASHES.matcher(text).matches()) return Parsed.unreadable("budget.grid.expected.dash");
        var counted = COUNTED.matcher(text);
        return counted.matches()
                ? amount(counted.group("decided"))
                        .then(it -> percent(counted.group("percent")).map(of -> counted(it, of)))
                        .map(Optional::of)
                : amount(text).map(GridCell::of).map(Optional::of);
    }

    private static Parsed<Money> amount(String text) {
        var bare = UNIT.matcher(text.strip()).replaceFirst("");
        return Numbers.isNumber(bare) && tooLong(bare)
                ? Parsed.unreadable("budget.grid.expected.within-reason")
                : Money.parse(bare).then(GridCell::withinReason);
    }

    private static boolean tooLong(String text) {
        return Numbers.parse(text).orThrow().abs().compareTo(BigDecimal.valueOf(1_000_000_000)) > 0;
    }

    /// An amount that a cell can hold.
    public static Parsed<Money> withinReason(Money amount) {
        return Math.abs(amount.ore()) <= MOST.ore()
                ? Parsed.read(amount)
                : Parsed.unreadable("budget.grid.expected.within-reason");
    }

    private static Parsed<BigDecimal> percent(String text) {
        var bare = text.strip();
        return Numbers.parsePercent(
                bare.endsWith("%") ? bare.substring(0, bare.length() - 1).strip() : bare);
    }

    /// Reads it as an item keeps it.
    public static GridCell read(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) throw new IllegalArgumentException("no cell: " + written);
        var within = parts.group("within");
        return read(
                new Money(
                        Long.parseLong(parts.group("ore")),
                        within == null ? 0 : Long.parseLong(within)),
                parts.group("percent"));
    }

    private static GridCell read(Money amount, @Nullable String percent) {
        return percent == null ? of(amount) : counted(amount, new BigDecimal(percent));
    }

    /// Writes it as an item keeps it: öre, how exact they are, and the percentage.
    public String written() {
        return amount.ore()
                + (amount.within() == 0 ? "" : "~" + amount.within())
                + percent.map(it -> "x" + it.toPlainString()).orElse("");
    }

    /// As a form is filled in with it.
    public String typed() {
        return amount.typed()
                + percent.map(it -> " × " + it.toPlainString().replace('.', ',') + " %").orElse("");
    }

    /// What it comes to, in kronor.
    public Fraction kronor() {
        return percent.map(
                        it -> amount.inKronor().times(Fraction.of(it)).dividedBy(Fraction.of(100)))
                .orElseGet(amount::inKronor);
    }
}
