package se.fyrklover.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// The figures of what interventions were granted, have asked for and were paid, and of deals; each
/// amount opens to the decision, the requisition or the charge that it stands in.
@Component
class FundingFigures implements Figures {

    static final Definitions DEFINITIONS = DefinitionFile.read("funding");

    private static final List<String> SUMMED =
            List.of(
                    "decided",
                    "carried",
                    "available",
                    "requisitioned",
                    "approved",
                    "paid",
                    "repaid",
                    "drawn",
                    "left",
                    "planned-to-date",
                    "deviation");

    private static final int QUARTERS = 4;

    private final Fundings fundings;
    private final Deals deals;
    private final Interventions interventions;

    FundingFigures(Fundings fundings, Deals deals, Interventions interventions) {
        this.fundings = fundings;
        this.deals = deals;
        this.interventions = interventions;
    }

    @Override
    public Collection<Definition> defined() {
        return DEFINITIONS.all();
    }

    @Override
    public NavigableSet<Period> periods(AssociationId association) {
        return Stream.concat(
                        fundings.all(association).years().stream(),
                        deals.all(association).years().stream())
                .map(Period::year)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// That something was granted or asked for does not tell how a year went.
    @Override
    public NavigableSet<Period> lived(AssociationId association) {
        return new TreeSet<>();
    }

    @Override
    public FigureSet answer(Question asked) {
        var figures = asked.period().isYear() ? year(asked) : Stream.<Figure>empty();
        return new FigureSet(asked.association(), asked.period(), figures);
    }

    private Stream<Figure> year(Question asked) {
        var association = asked.association();
        return Stream.concat(
                of(asked.whole(), fundings.all(association), interventions.of(association)),
                DealFigures.of(asked.whole(), deals.all(association)));
    }

    /// All of a year's, in the order of the register.
    static Stream<Figure> of(Scope whole, FundingBook book, List<Intervention> register) {
        var year = whole.period().year();
        var balances = book.balances(year);
        if (balances.isEmpty()) return Stream.empty();
        var facets = new LinkedHashMap<String, Facet>();
        register.forEach(it -> facets.put(it.id(), it.facet()));
        var each =
                balances.values().stream()
                        .sorted(
                                Comparator.comparingInt(it ->
                                        List.copyOf(facets.keySet()).indexOf(it.intervention())))
                        .map(it ->
                                new OfOne(
                                        whole.of(
                                                facets.getOrDefault(
                                                        it.intervention(),
                                                        named(it.intervention()))),
                                        it,
                                        lastQuarter(book, it)))
                        .map(OfOne::figures)
                        .toList();
        return Stream.concat(each.stream().flatMap(it -> it.stream()), all(whole, each).stream());
    }

    private static Facet named(String intervention) {
        return new Facet(Dimension.INTERVENTION, intervention, Text.name(intervention));
    }

    /// The latest that was asked for; the year's last where it is closed.
    private static int lastQuarter(FundingBook book, Balance balance) {
        if (book.closing(balance.intervention(), balance.year()).isPresent()) return QUARTERS;
        return book.requisitions().stream()
                .filter(it -> it.intervention().equals(balance.intervention()))
                .filter(it -> it.quarter().year() == balance.year() && it.state().isAsked())
                .mapToInt(it -> it.quarter().number())
                .max()
                .orElse(0);
    }

    private static List<Figure> all(Scope whole, List<List<Figure>> each) {
        var sums = new LinkedHashMap<String, Figure>();
        for (var what : SUMMED)
            sums.put(
                    what,
                    figure(
                            what,
                            whole,
                            new Formula.Sum(
                                    each.stream()
                                            .flatMap(it -> it.stream())
                                            .filter(it -> it.scope().facets().size() == 1)
                                            .filter(it ->
                                                    it.definition().id().equals("funding." + what))
                                            .toList())));
        var figures = new ArrayList<>(sums.values());
        figures.add(share(whole, sums));
        return figures;
    }

    private static Figure share(Scope scope, Map<String, Figure> figures) {
        return figure(
                "deviation-share",
                scope,
                new Formula.Share(
                        java.util.Objects.requireNonNull(figures.get("deviation")),
                        java.util.Objects.requireNonNull(figures.get("planned-to-date"))));
    }

    private static Figure figure(String what, Scope scope, Formula formula) {
        return new Figure(DEFINITIONS.the("funding." + what), scope, formula);
    }

    /// Those of one intervention.
    ///
    /// @param quarters how many of the year's, up to the latest that was asked for
    private record OfOne(Scope scope, Balance balance, int quarters) {

        List<Figure> figures() {
            var figures = new ArrayList<Figure>();
            var sums = new LinkedHashMap<String, Figure>();
            for (var sort : Balance.Sort.values()) {
                var what = sort.name().toLowerCase(java.util.Locale.ROOT);
                var parts = balance.of(sort).stream().map(it -> part(what, it)).toList();
                figures.addAll(parts);
                sums.put(what, figure(what, scope, sum(what, parts)));
            }
            put(
                    sums,
                    "available",
                    new Formula.Sum(List.of(the(sums, "decided"), the(sums, "carried"))));
            put(sums, "drawn", less(sums, "requisitioned", "repaid"));
            put(sums, "left", less(sums, "available", "drawn"));
            put(sums, "year-share", partOfYear());
            put(
                    sums,
                    "planned-to-date",
                    new Formula.Product(List.of(the(sums, "available"), the(sums, "year-share"))));
            put(sums, "deviation", less(sums, "drawn", "planned-to-date"));
            figures.addAll(sums.values());
            figures.add(share(scope, sums));
            return figures;
        }

        private void put(Map<String, Figure> sums, String what, Formula formula) {
            sums.put(what, figure(what, scope, formula));
        }

        private static Figure the(Map<String, Figure> sums, String what) {
            return java.util.Objects.requireNonNull(sums.get(what));
        }

        private static Formula less(Map<String, Figure> sums, String from, String less) {
            return new Formula.Difference(the(sums, from), List.of(the(sums, less)));
        }

        private static Formula sum(String what, List<Figure> parts) {
            return parts.isEmpty()
                    ? new Formula.Inferred(
                            Outcome.known(0, Unit.KRONOR), Phrase.of("funding.none." + what))
                    : new Formula.Sum(parts);
        }

        private Formula partOfYear() {
            return new Formula.Inferred(
                    new Outcome.Known(new Quantity(Fraction.of(quarters, QUARTERS), Unit.SHARE)),
                    Phrase.of("funding.quarters", String.valueOf(quarters)));
        }

        private Figure part(String what, Balance.Item item) {
            var line =
                    new Facet(
                            Dimension.LINE, file(item.source()) + "-" + item.number(), said(item));
            return figure(
                    what,
                    scope.of(line),
                    Formula.Reported.at(
                            new Place(
                                    said(item).sv(),
                                    String.valueOf(balance.year()),
                                    line.code() + ".json",
                                    1),
                            item.amount()));
        }

        private static String file(Balance.Source source) {
            return switch (source) {
                case DECISION -> "beslut";
                case REQUISITION -> "rekvisition";
                case YEAR_END -> "arsslut";
            };
        }

        private static Text said(Balance.Item item) {
            var number = " " + item.number();
            return switch (item.source()) {
                case DECISION -> new Text("Beslut" + number, "Decision" + number);
                case REQUISITION -> new Text("Rekvisition" + number, "Requisition" + number);
                case YEAR_END -> new Text("Årsslut" + number, "Year's end" + number);
            };
        }
    }
}
