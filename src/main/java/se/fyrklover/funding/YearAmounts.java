package se.fyrklover.funding;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;

/// Amounts for years, each more than nothing and within reason.
public record YearAmounts(SortedMap<Integer, Money> of) {

    /// No association has had a tenth of it in a year.
    public static final Money MOST = Money.kronor(1_000_000_000);

    public static final YearAmounts NONE = new YearAmounts(new TreeMap<>());

    public YearAmounts {
        of = Collections.unmodifiableSortedMap(new TreeMap<>(of));
        for (var amount : of.values()) require(amount);
    }

    public YearAmounts(Map<Integer, Money> of) {
        this(new TreeMap<>(of));
    }

    private static void require(Money amount) {
        if (amount.ore() <= 0 || amount.ore() > MOST.ore() || amount.within() != 0)
            throw new IllegalArgumentException("not an amount to grant: " + amount);
    }

    /// Reads an exact amount that may be granted or asked for: more than nothing, and within
    /// reason.
    public static Parsed<Money> parse(String text) {
        return Money.parse(text)
                .then(it ->
                        it.within() == 0
                                ? Parsed.read(it)
                                : Parsed.unreadable("shared.expected.amount"))
                .then(it ->
                        it.ore() > 0
                                ? Parsed.read(it)
                                : Parsed.unreadable("funding.expected.more-than-nothing"))
                .then(it ->
                        it.ore() <= MOST.ore()
                                ? Parsed.read(it)
                                : Parsed.unreadable("funding.expected.within-reason"));
    }

    /// Nothing where the year has none.
    public Money in(int year) {
        return of.getOrDefault(year, Money.ZERO);
    }

    public boolean isEmpty() {
        return of.isEmpty();
    }
}
