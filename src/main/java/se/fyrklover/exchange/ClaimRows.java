package se.fyrklover.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.publication.ClaimRow;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Reads rows of `claims.csv`: a claim must be about a figure that is defined, in its unit.
final class ClaimRows {

    private static final Map<String, Unit> UNITS =
            Arrays.stream(Unit.values()).collect(Collectors.toMap(Unit::code, Function.identity()));

    /// Only to try whether a printed number can be read; whose it is, is not known yet.
    private static final AssociationId NOBODY = new AssociationId(new java.util.UUID(0, 0));

    private final Map<String, Definition> definitions;
    private final Set<String> members;
    private final Set<String> interventions;

    ClaimRows(Collection<Definition> definitions, Set<String> members, Set<String> interventions) {
        this.definitions =
                definitions.stream().collect(Collectors.toMap(Definition::id, Function.identity()));
        this.members = members;
        this.interventions = interventions;
    }

    Optional<ClaimRow> read(Row row, Place place) {
        var definition = row.value("definition", this::definition);
        var period = row.period();
        var facets = facets(row, definition);
        var unit = row.value("unit", text -> Row.oneOf(UNITS, text));
        if (definition.isPresent() && unit.isPresent() && definition.get().unit() != unit.get())
            row.fault("unit", "exchange.expected.unit", definition.get().unit().code());
        var printed = row.text("printed");
        if (!row.isSound()) return Optional.empty();
        var id = definition.orElseThrow().id();
        var scope = new Scope(NOBODY, period.orElseThrow(), facets);
        row.value(
                "printed",
                it -> Claim.parse(new Figure.Identity(id, scope), it, unit.orElseThrow(), place));
        return Optional.of(
                new ClaimRow(id, period.orElseThrow(), facets, printed, unit.orElseThrow(), place));
    }

    private Parsed<Definition> definition(String id) {
        var found = definitions.get(id);
        return found != null
                ? Parsed.read(found)
                : Parsed.unreadable("exchange.expected.definition");
    }

    private List<Facet> facets(Row row, Optional<Definition> definition) {
        var facets = new ArrayList<Facet>();
        row.optionalReference("intervention", interventions, "interventions.csv")
                .ifPresent(it -> facets.add(facet(Dimension.INTERVENTION, it)));
        row.optionalReference("member", members, "members.csv")
                .ifPresent(it -> facets.add(facet(Dimension.MEMBER, it)));
        row.may("category", code -> category(code, definition))
                .ifPresent(it -> facets.add(facet(Dimension.CATEGORY, it)));
        row.may("line", Parsed::read).ifPresent(it -> facets.add(facet(Dimension.LINE, it)));
        definition.ifPresent(it ->
                facets.stream()
                        .map(Facet::dimension)
                        .filter(dimension -> !it.dimensions().contains(dimension))
                        .forEach(dimension ->
                                row.fault(
                                        column(dimension),
                                        "exchange.expected.not-narrowed",
                                        it.id())));
        return facets;
    }

    private static Parsed<String> category(String code, Optional<Definition> definition) {
        return definition
                .flatMap(it -> PeriodReportForm.form().defining(it.id()))
                .flatMap(table -> table.category(code))
                .map(it -> Parsed.read(it.code()))
                .orElseGet(() -> Parsed.unreadable("exchange.expected.category"));
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static Facet facet(Dimension dimension, String code) {
        return new Facet(dimension, code, Text.name(code));
    }
}
