package se.fyrklover.ledger.web;

import se.fyrklover.ledger.BookPages;
import se.fyrklover.shared.Money;
import se.fyrklover.web.Page;

/// Amounts of the books as people write them.
public final class Amounts {

    private Amounts() {}

    /// `1 249,50`; whole kronor without decimals.
    public static String kronor(Page page, long ore) {
        return page.number(new Money(ore));
    }

    /// What the rows of a voucher that count come to in debit.
    public static long debit(BookPages.Voucher voucher) {
        return voucher.rows().stream()
                .filter(it -> !it.change().equals("struck"))
                .mapToLong(it -> Math.max(it.ore(), 0))
                .sum();
    }

    /// And in credit, without a sign.
    public static long credit(BookPages.Voucher voucher) {
        return voucher.rows().stream()
                .filter(it -> !it.change().equals("struck"))
                .mapToLong(it -> Math.max(-it.ore(), 0))
                .sum();
    }
}
