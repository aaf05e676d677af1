package se.fyrklover.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// The figures of what was sold to other organisations, bought of them and taken for courses, and
/// of what was agreed; each opens to its deals, and a deal to its charges.
final class DealFigures {

    private static final List<String> SORTS = List.of("sold", "bought", "course-fees");
    private static final String AGREED = "-agreed";

    private final Scope whole;
    private final Map<String, List<Figure>> deals = new LinkedHashMap<>();
    private final List<Figure> all = new ArrayList<>();

    private DealFigures(Scope whole) {
        this.whole = whole;
    }

    /// All of a year's; none where nothing is agreed or charged.
    static Stream<Figure> of(Scope whole, DealBook book) {
        var year = whole.period().year();
        var told = book.of(year);
        if (told.isEmpty()) return Stream.empty();
        var figures = new DealFigures(whole);
        told.forEach(it -> figures.add(it, year));
        for (var sort : SORTS) {
            figures.sum(sort);
            figures.sum(sort + AGREED);
        }
        return figures.all.stream();
    }

    private static String sort(Deal.Terms terms) {
        return terms.kind() == Deal.Kind.COURSE ? "course-fees" : terms.direction().code();
    }

    private void add(Deal deal, int year) {
        var sort = sort(deal.terms());
        var own = whole.of(facet(deal));
        var charged = deal.standing(year).stream().map(it -> charge(sort, own, it)).toList();
        all.addAll(charged);
        keep(sort, own, sum(sort, charged));
        keep(sort + AGREED, own, agreed(deal, year));
    }

    private static Facet facet(Deal deal) {
        return new Facet(
                Dimension.CATEGORY,
                "avtal-" + deal.number(),
                Text.name(deal.terms().counterpart().name() + ": " + deal.terms().what()));
    }

    private static Figure charge(String sort, Scope own, Charge charge) {
        var said = new Text("Debitering " + charge.number(), "Charge " + charge.number());
        return figure(
                sort,
                own.of(new Facet(Dimension.LINE, "debitering-" + charge.number(), said)),
                Formula.Reported.at(
                        place("debitering", charge.number(), said.sv(), charge.year()),
                        charge.amount()));
    }

    private static Formula agreed(Deal deal, int year) {
        var amount = deal.agreed(year);
        var place = place("avtal", deal.number(), "Avtal " + deal.number(), year);
        return switch (deal.terms().price()) {
            case DealPrice.Fixed _ -> Formula.Reported.at(place, amount);
            case DealPrice.Part _, DealPrice.Each _ -> byPrice(place, amount);
        };
    }

    private static Formula byPrice(Place place, Money amount) {
        return new Formula.Reported(
                new Outcome.Known(Quantity.of(amount)),
                place,
                Optional.of(Phrase.of("funding.deal.by-price")));
    }

    private static Place place(String sort, int number, String said, int year) {
        return new Place(said, String.valueOf(year), sort + "-" + number + ".json", 1);
    }

    private void keep(String what, Scope own, Formula formula) {
        var figure = figure(what, own, formula);
        all.add(figure);
        deals.computeIfAbsent(what, _ -> new ArrayList<>()).add(figure);
    }

    private void sum(String what) {
        all.add(figure(what, whole, sum(what, deals.getOrDefault(what, List.of()))));
    }

    private static Formula sum(String what, List<Figure> parts) {
        return parts.isEmpty()
                ? new Formula.Inferred(
                        Outcome.known(0, Unit.KRONOR), Phrase.of("funding.none." + what))
                : new Formula.Sum(parts);
    }

    private static Figure figure(String what, Scope scope, Formula formula) {
        return new Figure(FundingFigures.DEFINITIONS.the("funding." + what), scope, formula);
    }
}
