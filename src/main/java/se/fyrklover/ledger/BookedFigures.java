package se.fyrklover.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.ledger.reconciliation.Booking;
import se.fyrklover.ledger.reconciliation.Matching.Match;
import se.fyrklover.ledger.reconciliation.Payment;
import se.fyrklover.ledger.reconciliation.Reconciliation;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// The figures of what was found in the books of payments that were noted: for each intervention
/// what is booked of its requisitions, and of all whether anything is lacking on either side.
final class BookedFigures {

    private final LedgerYear year;
    private final Reconciliation all;
    private final int number;

    private BookedFigures(LedgerYear year, Reconciliation all) {
        this.year = year;
        this.all = all;
        this.number = year.whole().period().year();
    }

    /// @param granted what interventions were granted, who are told of though they ask for nothing
    static void add(LedgerYear year, Reconciliation all, FigureSet granted) {
        var figures = new BookedFigures(year, all);
        figures.booked(granted);
        if (all.hasBooks(figures.number)) figures.held();
    }

    /// What is booked of the year's requisitions, in whichever year's books.
    private void booked(FigureSet granted) {
        var matches = all.ofRequisitions(number);
        var own = new LinkedHashMap<String, Text>();
        Stream.concat(all.matching().payments(), all.owed().stream().map(Match::payment))
                .filter(it -> it.sort() == Payment.Sort.REQUISITION && it.year() == number)
                .forEach(it -> own.putIfAbsent(it.subject(), Text.name(it.name())));
        if (own.isEmpty() || (matches.isEmpty() && !all.hasBooks(number))) return;
        for (var it : granted.narrowed("funding.decided", Dimension.INTERVENTION)) {
            var facet = it.scope().facet(Dimension.INTERVENTION).orElseThrow();
            own.putIfAbsent(facet.code(), facet.name());
        }
        var sums = new ArrayList<Figure>();
        own.forEach((id, name) -> sums.add(booked(id, name, matches)));
        year.add("ledger.booked", new Formula.Sum(sums));
    }

    private Figure booked(String id, Text name, List<Match> matches) {
        var facet = new Facet(Dimension.INTERVENTION, id, name);
        var parts =
                matches.stream()
                        .filter(it -> it.payment().subject().equals(id))
                        .map(it -> part(facet, it))
                        .toList();
        return year.add(
                "ledger.booked",
                parts.isEmpty()
                        ? new Formula.Inferred(
                                Outcome.known(0, Unit.KRONOR),
                                Phrase.of("ledger.no-requisition-booked"))
                        : new Formula.Sum(parts),
                facet);
    }

    private Figure part(Facet facet, Match match) {
        var booking = match.booking();
        var code = match.payment().id() + "." + booking.file() + "." + booking.position();
        var line = LedgerYear.line(code, name(booking));
        return year.add(
                "ledger.booked",
                Formula.Reported.at(place(booking), new Money(Math.abs(match.payment().ore()))),
                facet,
                line);
    }

    private static Text name(Booking booking) {
        return VoucherPlace.name(booking.voucher());
    }

    static Place place(Booking booking) {
        return VoucherPlace.of(
                booking.voucher(), booking.dated(), booking.file(), booking.position());
    }

    /// Both sides of the reconciliation, as sums of amounts without signs.
    private void held() {
        var due = all.due(number);
        if (!due.isEmpty()) {
            sum("ledger.payments-due", due.stream().mapToLong(Payment::ore));
            sum(
                    "ledger.payments-found",
                    all.found(number).stream().mapToLong(it -> it.payment().ore()));
        }
        var told = Stream.of(Payment.Sort.values()).anyMatch(it -> all.isTold(it, number));
        if (!told) return;
        var explained =
                Stream.concat(all.matching().matches().stream(), all.owed().stream())
                        .map(Match::booking)
                        .distinct()
                        .filter(it -> it.dated().getYear() == number)
                        .toList();
        var concerned = Stream.concat(explained.stream(), all.unexplained(number).stream());
        sum("ledger.bookings-to-explain", concerned.mapToLong(Booking::ore));
        sum("ledger.bookings-explained", explained.stream().mapToLong(Booking::ore));
    }

    private void sum(String definition, LongStream amounts) {
        var ore = amounts.map(Math::abs).reduce(0, Math::addExact);
        year.add(
                definition,
                new Formula.Inferred(
                        new Outcome.Known(Quantity.of(new Money(ore))),
                        Phrase.of("ledger.reconciled-sum")));
    }
}
