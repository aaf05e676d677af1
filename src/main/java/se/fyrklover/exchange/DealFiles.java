package se.fyrklover.exchange;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.funding.BroughtCharge;
import se.fyrklover.funding.BroughtDeal;
import se.fyrklover.funding.By;
import se.fyrklover.funding.Charge;
import se.fyrklover.funding.Deal;
import se.fyrklover.funding.DealPrice;
import se.fyrklover.funding.YearAmounts;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.SwedishTime;

/// Reads the files of what was agreed with other organisations and charged by it: `deals.csv`,
/// `deal-charges.csv`.
final class DealFiles {

    private static final String DEALS = "deals.csv";
    private static final String CHARGES = "deal-charges.csv";

    private final Sources sources;

    DealFiles(Sources sources) {
        this.sources = sources;
    }

    /// How a price is set, by the column that it is written in.
    private enum Price {
        FIXED,
        PART,
        EACH
    }

    List<BroughtDeal> deals() {
        var deals =
                sources.rows(
                        DEALS,
                        "deal,kind,direction,counterpart,organisation_number,what,reference,from,to,"
                                + "price,amounts,percent,price_kr,of,recorded_on,recorded_by",
                        BroughtDeal::id,
                        this::deal);
        var terms = new HashMap<String, Deal.Terms>();
        deals.forEach(it -> terms.put(it.id(), it.terms()));
        var charges =
                sources
                        .rows(
                                CHARGES,
                                "charge,deal,label,from,to,issued_on,amount_kr,cost_kr,count,"
                                        + "paid_on,recorded_on,recorded_by",
                                BroughtCharge::id,
                                row -> charge(row, terms))
                        .stream()
                        .collect(Collectors.groupingBy(BroughtCharge::deal));
        charges.values().forEach(it -> within(it, terms));
        return deals.stream().map(it -> it.with(charges.getOrDefault(it.id(), List.of()))).toList();
    }

    private Optional<BroughtDeal> deal(Row row) {
        var id = row.id("deal");
        var kind = row.code("kind", Deal.Kind.class);
        var direction = row.code("direction", Deal.Direction.class);
        var counterpart = row.text("counterpart");
        var number = row.value("organisation_number", Deal.Counterpart::parse);
        var what = row.text("what");
        var reference = row.optionalText("reference");
        var during = during(row);
        var price = price(row, during);
        if (kind.equals(Optional.of(Deal.Kind.COURSE))) {
            if (direction.equals(Optional.of(Deal.Direction.BOUGHT)))
                row.fault("direction", "exchange.expected.one-of", "sold");
            if (price.filter(it -> !(it instanceof DealPrice.Each)).isPresent())
                row.fault("price", "funding.expected.price-of-course");
        }
        var recorded = recorded(row);
        var place = row.place(sources.documents());
        return !row.isSound()
                ? Optional.empty()
                : Optional.of(
                        new BroughtDeal(
                                id,
                                new Deal.Terms(
                                        kind.orElseThrow(),
                                        direction.orElseThrow(),
                                        new Deal.Counterpart(counterpart, number.orElseThrow()),
                                        what,
                                        reference,
                                        during.orElseThrow(),
                                        price.orElseThrow()),
                                recorded.orElseThrow(),
                                List.of(),
                                place));
    }

    /// From a day to one that is not before it.
    private static Optional<Period> during(Row row) {
        var from = row.value("from", Row::parseDate);
        var to = row.value("to", Row::parseDate);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (!to.get().isBefore(from.get())) return Optional.of(new Period(from.get(), to.get()));
        row.fault("to", "funding.expected.later-date");
        return Optional.empty();
    }

    private static Optional<DealPrice> price(Row row, Optional<Period> during) {
        var sort = row.code("price", Price.class);
        return sort.flatMap(it ->
                switch (it) {
                    case FIXED -> fixed(row, during);
                    case PART -> {
                        var part = row.value("percent", DealPrice::parsePart);
                        var of = row.text("of");
                        yield part.map(share -> new DealPrice.Part(share, of));
                    }
                    case EACH -> {
                        var each = row.value("price_kr", YearAmounts::parse);
                        var of = row.text("of");
                        yield each.map(amount -> new DealPrice.Each(amount, of));
                    }
                });
    }

    private static Optional<DealPrice> fixed(Row row, Optional<Period> during) {
        var amounts = row.value("amounts", FundingFiles::amounts);
        var isCovered =
                during.isEmpty()
                        || amounts.isEmpty()
                        || amounts.get().of().keySet().stream()
                                .allMatch(it ->
                                        during.get().from().getYear() <= it
                                                && it <= during.get().to().getYear());
        if (!isCovered) row.fault("amounts", "funding.expected.no-amount");
        return amounts.map(DealPrice.Fixed::new);
    }

    private static Optional<By> recorded(Row row) {
        var on = row.value("recorded_on", Row::parseDate);
        var name = row.text("recorded_by");
        return on.map(it ->
                new By(
                        Optional.empty(),
                        name,
                        it.atTime(LocalTime.NOON).atZone(SwedishTime.ZONE).toInstant()));
    }

    private Optional<BroughtCharge> charge(Row row, Map<String, Deal.Terms> deals) {
        var id = row.id("charge");
        var deal = row.reference("deal", deals.keySet(), DEALS);
        var terms = Optional.ofNullable(deals.get(deal));
        var label = row.text("label");
        var during = during(row);
        if (during.filter(it -> it.from().getYear() != it.to().getYear()).isPresent())
            row.fault("to", "funding.expected.same-year");
        if (during.isPresent()
                && terms.filter(it -> !isWithin(during.get(), it.during())).isPresent())
            row.fault("from", "exchange.expected.within-deal", DEALS);
        var issued = row.value("issued_on", Row::parseDate);
        var basis = terms.flatMap(it -> basis(row, it));
        var paid = row.may("paid_on", Row::parseDate);
        var recorded = recorded(row);
        var place = row.place(sources.documents());
        return !row.isSound() || basis.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BroughtCharge(
                                id,
                                deal,
                                new Charge.Content(
                                        label,
                                        during.orElseThrow(),
                                        issued.orElseThrow(),
                                        basis.get()),
                                paid,
                                recorded.orElseThrow(),
                                place));
    }

    private static boolean isWithin(Period inner, Period outer) {
        return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
    }

    private static Optional<Charge.Basis> basis(Row row, Deal.Terms terms) {
        return switch (terms.price()) {
            case DealPrice.Fixed _ ->
                    row.value("amount_kr", YearAmounts::parse).map(Charge.Basis.Amount::new);
            case DealPrice.Part _ ->
                    row.value("cost_kr", YearAmounts::parse).map(Charge.Basis.Cost::new);
            case DealPrice.Each _ ->
                    row.value(
                                    "count",
                                    it ->
                                            DealPrice.parseCount(it)
                                                    .then(count -> whole(count, terms)))
                            .map(Charge.Basis.Count::new);
        };
    }

    private static Parsed<Integer> whole(int hundredths, Deal.Terms terms) {
        return terms.kind() == Deal.Kind.COURSE && hundredths % DealPrice.HUNDREDTHS != 0
                ? Parsed.unreadable("funding.expected.whole")
                : Parsed.read(hundredths);
    }

    /// No more is charged for a year than was agreed for it, and never nothing.
    private void within(List<BroughtCharge> charges, Map<String, Deal.Terms> deals) {
        var charged = new HashMap<Integer, Long>();
        for (var charge : charges) {
            var price = Objects.requireNonNull(deals.get(charge.deal())).price();
            var amount = price.of(charge.content().basis());
            var year = charge.content().during().to().getYear();
            var sum = charged.merge(year, amount.ore(), Math::addExact);
            var agreed =
                    price instanceof DealPrice.Fixed(var amounts)
                            ? amounts.in(year)
                            : new Money(sum);
            if (sum > agreed.ore() || amount.ore() <= 0 || amount.ore() > YearAmounts.MOST.ore())
                sources.fault(
                        CHARGES,
                        charge.place().row(),
                        "charge",
                        charge.id(),
                        "exchange.expected.within-agreed",
                        String.valueOf(year));
        }
    }
}
