package se.fyrklover.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// The figures of a year, or of a part of one, while they are made: each can be found by those that
/// rest on it.
final class LedgerYear {

    private final Scope whole;
    private final Map<Figure.Identity, Figure> made = new LinkedHashMap<>();

    LedgerYear(Scope whole) {
        this.whole = whole;
    }

    Scope whole() {
        return whole;
    }

    static Definition definition(String id) {
        return LedgerFigures.DEFINITIONS.the(id);
    }

    Figure add(String definition, Formula formula, Facet... facets) {
        var figure = new Figure(definition(definition), scope(facets), formula);
        made.put(figure.identity(), figure);
        return figure;
    }

    Optional<Figure> find(String definition, Facet... facets) {
        return Optional.ofNullable(made.get(new Figure.Identity(definition, scope(facets))));
    }

    private Scope scope(Facet... facets) {
        var scope = whole;
        for (var facet : facets) scope = scope.of(facet);
        return scope;
    }

    static Facet line(String code, Text name) {
        return new Facet(Dimension.LINE, code, name);
    }

    Stream<Figure> all() {
        return made.values().stream();
    }
}
