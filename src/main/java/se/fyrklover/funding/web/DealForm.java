package se.fyrklover.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.fyrklover.funding.Charge;
import se.fyrklover.funding.Deal;
import se.fyrklover.funding.DealPrice;
import se.fyrklover.funding.YearAmounts;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;

/// The forms in which a deal and a charge by it are written.
final class DealForm {

    /// How a deal may set what is charged, as the form sends it.
    static final List<String> PRICES = List.of("fixed", "part", "each");

    private static final int NAME = 200;
    private static final int UNIT = 100;
    private static final int YEARS_BACK = 1;
    private static final int YEARS = 5;

    private DealForm() {}

    /// The years for which the form asks for amounts.
    static List<Integer> years(LocalDate today) {
        return IntStream.range(0, YEARS)
                .map(it -> today.getYear() - YEARS_BACK + it)
                .boxed()
                .toList();
    }

    static Supplier<Deal.Terms> terms(Reading reading, LocalDate today) {
        var kind = reading.value("slag", it -> coded(Deal.Kind.values(), it));
        var isCourse = kind.equals(Optional.of(Deal.Kind.COURSE));
        var direction =
                isCourse
                        ? Optional.of(Deal.Direction.SOLD)
                        : reading.value("riktning", it -> coded(Deal.Direction.values(), it));
        var name = reading.text("motpart", NAME);
        var number = reading.value("orgnr", Deal.Counterpart::parse);
        var what = reading.text("vad", NAME);
        var reference = reading.optional("beteckning", NAME);
        var during = reading.period("fran", "till");
        var price = price(reading, isCourse, during, today);
        return () ->
                new Deal.Terms(
                        kind.orElseThrow(),
                        direction.orElseThrow(),
                        new Deal.Counterpart(name, number.orElseThrow()),
                        what,
                        reference,
                        during.orElseThrow(),
                        price.orElseThrow());
    }

    private static <E extends Enum<E>> Parsed<E> coded(E[] all, String code) {
        return Deal.coded(all, code)
                .map(Parsed::read)
                .orElseGet(() -> Parsed.unreadable("funding.expected.kind"));
    }

    private static Optional<DealPrice> price(
            Reading reading, boolean isCourse, Optional<Period> during, LocalDate today) {
        var chosen =
                reading.value(
                        "pris",
                        it ->
                                PRICES.contains(it)
                                        ? Parsed.read(it)
                                        : Parsed.unreadable("funding.expected.kind"));
        if (isCourse && chosen.filter(it -> !it.equals("each")).isPresent()) {
            reading.fault("pris", "funding.expected.price-of-course");
            return Optional.empty();
        }
        return chosen.flatMap(it ->
                switch (it) {
                    case "fixed" -> fixed(reading, during, today);
                    case "part" -> part(reading);
                    default -> each(reading);
                });
    }

    private static Optional<DealPrice> fixed(
            Reading reading, Optional<Period> during, LocalDate today) {
        var amounts = reading.amounts(years(today), true);
        during.ifPresent(agreed ->
                amounts.of().keySet().stream()
                        .filter(it -> !covers(agreed, it))
                        .forEach(
                                it -> reading.fault("belopp-" + it, "funding.expected.no-amount")));
        return reading.isSound() ? Optional.of(new DealPrice.Fixed(amounts)) : Optional.empty();
    }

    private static boolean covers(Period agreed, int year) {
        return agreed.from().getYear() <= year && year <= agreed.to().getYear();
    }

    private static Optional<DealPrice> part(Reading reading) {
        var part = reading.value("andel", DealPrice::parsePart);
        var cost = reading.text("kostnad", UNIT);
        return part.map(it -> new DealPrice.Part(it, cost));
    }

    private static Optional<DealPrice> each(Reading reading) {
        var price = reading.value("styckpris", YearAmounts::parse);
        var unit = reading.text("enhet", UNIT);
        return price.map(it -> new DealPrice.Each(it, unit));
    }

    /// What is charged by a deal, as its price asks for it.
    static Supplier<Charge.Content> charge(Reading reading, Deal.Terms terms, LocalDate today) {
        var isCourse = terms.kind() == Deal.Kind.COURSE;
        var label = reading.text("avser", NAME);
        var during =
                isCourse
                        ? reading.day("kursdag").map(it -> new Period(it, it))
                        : reading.period("fran", "till");
        during.filter(it -> it.from().getYear() != it.to().getYear())
                .ifPresent(_ -> reading.fault("till", "funding.expected.same-year"));
        var issued = reading.past("fakturerad", today);
        var basis = basis(reading, terms.price(), isCourse);
        return () ->
                new Charge.Content(
                        label, during.orElseThrow(), issued.orElseThrow(), basis.orElseThrow());
    }

    private static Optional<Charge.Basis> basis(
            Reading reading, DealPrice price, boolean isCourse) {
        return switch (price) {
            case DealPrice.Fixed _ ->
                    reading.value("belopp", YearAmounts::parse).map(Charge.Basis.Amount::new);
            case DealPrice.Part _ ->
                    reading.value("kostnad", YearAmounts::parse).map(Charge.Basis.Cost::new);
            case DealPrice.Each _ -> {
                var count = reading.value("antal", DealPrice::parseCount);
                if (isCourse && count.filter(it -> it % DealPrice.HUNDREDTHS != 0).isPresent())
                    reading.fault("antal", "funding.expected.whole");
                yield count.map(Charge.Basis.Count::new);
            }
        };
    }
}
