package se.fyrklover.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Years of an invented association for tests of the rules: only what matters to the case is said.
final class Year {

    private static final AssociationId ASSOCIATION = new AssociationId(new UUID(0, 7));
    private static final Map<String, Source> SOURCES =
            Map.of(
                    "report", new Source("report", "Årsredovisning", 2024, true),
                    "plan", new Source("plan", "Plan", 2024, true),
                    "inside", new Source("inside", "Rapport", 2024, false));

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private Relation[] relations = {};

    static Facet facet(Dimension dimension, String code) {
        return new Facet(dimension, code, Text.name(code));
    }

    static Facet by(String intervention) {
        return facet(Dimension.INTERVENTION, intervention);
    }

    private Definition define(String id, Unit unit) {
        return define(id, unit, false);
    }

    private Definition define(String id, Unit unit, boolean sensitive) {
        var words = Text.name(id);
        return definitions.computeIfAbsent(
                id,
                _ ->
                        new Definition(
                                id,
                                1,
                                unit,
                                EnumSet.allOf(Dimension.class),
                                words,
                                words,
                                words,
                                sensitive));
    }

    Figure figure(int year, String id, Unit unit, Formula formula, Facet... facets) {
        var scope = new Scope(ASSOCIATION, Period.year(year), List.of(facets));
        var figure = new Figure(define(id, unit), scope, formula);
        figures.add(figure);
        return figure;
    }

    Figure reported(int year, String id, Unit unit, long value, Facet... facets) {
        return reportedIn("report", year, id, unit, value, facets);
    }

    Figure reportedIn(
            String document, int year, String id, Unit unit, long value, Facet... facets) {
        var place = new Place(document, "tabellen", "rows.csv", 2);
        return figure(
                year,
                id,
                unit,
                Formula.Reported.at(
                        place, new Outcome.Known(new Quantity(Fraction.of(value), unit))),
                facets);
    }

    Figure sensitive(String id, long value, Facet... facets) {
        define(id, Unit.PERSONS, true);
        return reported(2024, id, Unit.PERSONS, value, facets);
    }

    /// An amount that was printed in whole thousands.
    Figure rounded(int year, String id, long thousands) {
        return figure(
                year,
                id,
                Unit.KRONOR,
                Formula.Reported.at(
                        new Place("report", "tabellen", "rows.csv", 2),
                        se.fyrklover.shared.Money.parse(thousands + " tkr").orThrow()));
    }

    Figure missing(int year, String id, Unit unit, Facet... facets) {
        return figure(year, id, unit, Formula.Inferred.missing("test.missing"), facets);
    }

    Figure sum(int year, String id, Figure... parts) {
        return figure(year, id, parts[0].definition().unit(), new Formula.Sum(List.of(parts)));
    }

    Figure share(int year, String id, Figure part, Figure whole) {
        return figure(year, id, Unit.SHARE, new Formula.Share(part, whole));
    }

    Claim claim(int year, String id, PrintedUnit unit, String printed, Facet... facets) {
        return claimAt("report", "tabellen " + claims.size(), year, id, unit, printed, facets);
    }

    Claim claimAt(
            String document,
            String where,
            int year,
            String id,
            PrintedUnit unit,
            String printed,
            Facet... facets) {
        define(id, unit.unit());
        var scope = new Scope(ASSOCIATION, Period.year(year), List.of(facets));
        var place = new Place(document, where, "claims.csv", claims.size() + 2);
        var claim = Claim.parse(new Figure.Identity(id, scope), printed, unit, place).orThrow();
        claims.add(claim);
        return claim;
    }

    /// The claim made last, said to be a share of so many.
    Year of(long whole) {
        claims.set(claims.size() - 1, claims.getLast().ofWhole(Fraction.of(whole)));
        return this;
    }

    Year inSeries(String row) {
        claims.set(claims.size() - 1, claims.getLast().inSeries(row));
        return this;
    }

    Year holding(Relation... all) {
        relations = all;
        return this;
    }

    List<Breach> breaches() {
        return breaches(2024);
    }

    List<Breach> breaches(int year) {
        var register = new Register();
        var claimed = new Said();
        var snapshot = new AllFigures(List.of(register), claimed).of(ASSOCIATION, 1);
        return new Rules(definitions.values(), List.of(relations))
                .breaches(snapshot, Period.year(year), SOURCES);
    }

    private final class Register implements Figures {

        @Override
        public Collection<Definition> defined() {
            return definitions.values();
        }

        @Override
        public NavigableSet<Period> periods(AssociationId association) {
            return Stream.concat(
                            figures.stream().map(Figure::scope),
                            claims.stream().map(it -> it.about().scope()))
                    .map(Scope::period)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public FigureSet answer(Question asked) {
            return new FigureSet(
                    asked.association(),
                    asked.period(),
                    figures.stream().filter(it -> it.scope().period().equals(asked.period())));
        }
    }

    private final class Said implements Claims {

        @Override
        public List<Claim> during(AssociationId association, Period period) {
            return claims.stream()
                    .filter(it -> it.about().scope().period().equals(period))
                    .toList();
        }

        @Override
        public Map<String, String> titles(AssociationId association) {
            return Map.of();
        }
    }
}
