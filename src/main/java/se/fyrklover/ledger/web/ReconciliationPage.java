package se.fyrklover.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import se.fyrklover.access.Right;
import se.fyrklover.ledger.reconciliation.Booking;
import se.fyrklover.ledger.reconciliation.Matching;
import se.fyrklover.ledger.reconciliation.Matching.Match;
import se.fyrklover.ledger.reconciliation.Payment;
import se.fyrklover.ledger.reconciliation.Reconciliation;
import se.fyrklover.web.Page;

/// A year's payments held against its books: what was found, and what is lacking on either side.
///
/// @param title the answer
/// @param toSay payments that somebody has to say something of, with the bookings to choose among
/// @param through to which day the books go, in words; nothing where there are none
/// @param sums bookings that some of those may be together
/// @param untold what nothing is told of, so that the books' own rows of it are not judged
/// @param others what else went through the bank, in words
public record ReconciliationPage(
        String title,
        List<Tile> tiles,
        List<ToSay> toSay,
        List<SumToSay> sums,
        List<Booking> unexplained,
        List<Match> matches,
        List<Match> owed,
        List<Payment> ahead,
        Optional<String> through,
        List<String> untold,
        String others,
        boolean mayTie) {

    /// A number with its words.
    public record Tile(String label, String number, String beside) {}

    /// A payment that is not matched.
    public record ToSay(Payment payment, boolean isUnclear, List<Booking> candidates) {

        /// Whether it may have been paid with others, in ways of which none is the only one.
        public boolean isOfSum() {
            return isUnclear && candidates.stream().allMatch(it -> it.ore() != payment.ore());
        }
    }

    /// A booking that some of these payments may be together.
    public record SumToSay(Booking booking, List<Payment> payments) {}

    static ReconciliationPage of(Page page, Reconciliation all) {
        var year = page.period().year();
        var unclear =
                all.unclear(year).stream()
                        .map(it -> new ToSay(it.payment(), true, it.candidates()));
        var missing =
                all.missing(year).stream()
                        .map(it -> new ToSay(it, false, sameAmount(all.matching(), it)));
        var toSay = java.util.stream.Stream.concat(unclear, missing).toList();
        var unexplained = all.unexplained(year);
        return new ReconciliationPage(
                title(page, all, year),
                tiles(page, all, toSay, unexplained),
                toSay,
                sums(toSay),
                unexplained,
                all.matches(year),
                all.owed().stream().filter(it -> it.booking().dated().getYear() == year).toList(),
                all.ahead(year),
                Optional.ofNullable(all.reach().get(year)).map(it -> page.words().date(it)),
                java.util.stream.Stream.of(Payment.Sort.values())
                        .filter(it -> all.hasBooks(year) && !all.isTold(it, year))
                        .map(it -> page.say(key("ledger.reconciling.untold.", it)))
                        .toList(),
                others(page, all.others(year)),
                page.pass().may(Right.KEEP_BOOKS));
    }

    private static List<SumToSay> sums(List<ToSay> toSay) {
        var of = new LinkedHashMap<Booking, List<Payment>>();
        for (var each : toSay)
            if (each.isOfSum())
                for (var booking : each.candidates())
                    of.computeIfAbsent(booking, _ -> new ArrayList<>()).add(each.payment());
        return of.entrySet().stream().map(it -> new SumToSay(it.getKey(), it.getValue())).toList();
    }

    static String key(String prefix, Payment.Sort sort) {
        return prefix + sort.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Booking> sameAmount(Matching matching, Payment payment) {
        return matching.left().stream()
                .filter(it -> it.isBank() && it.ore() == payment.ore())
                .toList();
    }

    private static String title(Page page, Reconciliation all, int year) {
        var named = String.valueOf(year);
        if (!all.hasBooks(year)) return page.say("ledger.reconciling.title.no-books", named);
        int due = all.due(year).size();
        int found = all.found(year).size();
        if (due == 0) return page.say("ledger.reconciling.title.none", named);
        return page.say(
                found == due ? "ledger.reconciling.title.all" : "ledger.reconciling.title",
                found,
                due,
                named);
    }

    private static List<Tile> tiles(
            Page page, Reconciliation all, List<ToSay> toSay, List<Booking> unexplained) {
        var year = page.period().year();
        if (!all.hasBooks(year)) return List.of();
        return List.of(
                tile(
                        page,
                        "found",
                        all.found(year).size(),
                        all.found(year).stream().mapToLong(it -> it.payment().ore())),
                tile(
                        page,
                        "to-say",
                        toSay.size(),
                        toSay.stream().mapToLong(it -> it.payment().ore())),
                tile(
                        page,
                        "unexplained",
                        unexplained.size(),
                        unexplained.stream().mapToLong(Booking::ore)));
    }

    private static Tile tile(
            Page page, String what, int number, java.util.stream.LongStream amounts) {
        return new Tile(
                page.say("ledger.reconciling.tile." + what),
                page.say("ledger.books.number", number),
                page.say(
                        "ledger.reconciling.together",
                        Amounts.kronor(page, amounts.map(Math::abs).sum())));
    }

    private static String others(Page page, List<Booking> others) {
        if (others.isEmpty()) return "";
        return page.say(
                "ledger.reconciling.others",
                others.size(),
                Amounts.kronor(page, others.stream().mapToLong(it -> Math.max(it.ore(), 0)).sum()),
                Amounts.kronor(
                        page, others.stream().mapToLong(it -> Math.max(-it.ore(), 0)).sum()));
    }

    /// Whose a payment is, in words.
    public static String said(Page page, Payment payment) {
        return page.say(
                key("ledger.reconciling.payment.", payment.sort()),
                String.valueOf(
                        payment.sort() == Payment.Sort.REQUISITION
                                ? payment.number()
                                : payment.year()),
                payment.name());
    }

    /// The page of the requisition, or of the year's contributions.
    public static String address(Page page, Payment payment) {
        return payment.sort() == Payment.Sort.REQUISITION
                ? page.toFunding("rekvisition/" + payment.number())
                : page.toContributions(payment.year());
    }

    public static String address(Page page, Booking booking) {
        return "/%s/bokforing/%d/verifikation/%d"
                .formatted(page.tenant().slug(), booking.file(), booking.position());
    }

    /// A booking as a choice among others.
    public static String choice(Page page, Booking booking) {
        return page.say(
                "ledger.reconciling.choice",
                booking.voucher(),
                page.words().date(booking.dated()),
                booking.told());
    }
}
