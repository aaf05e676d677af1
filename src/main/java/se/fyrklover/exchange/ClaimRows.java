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
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.publication.ClaimRow;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Reads rows of `claims.csv`: a claim must be about a figure that is defined.
final class ClaimRows {

    private static final Map<String, PrintedUnit> UNITS =
            Arrays.stream(PrintedUnit.values())
                    .collect(Collectors.toMap(PrintedUnit::code, Function.identity()));

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
        var printed = row.text("printed");
        var of = row.may("of", Numbers::parse);
        if (of.isPresent() && unit.isPresent() && unit.get() != PrintedUnit.PERCENT)
            row.fault("of", "exchange.expected.of-a-share");
        var series = row.optionalText("series");
        if (!row.isSound()) return Optional.empty();
        var claim =
                new ClaimRow(
                        definition.orElseThrow().id(),
                        period.orElseThrow(),
                        facets,
                        printed,
                        unit.orElseThrow(),
                        of.orElse(null),
                        series.isEmpty() ? null : series,
                        place);
        row.value("printed", _ -> claim.about(NOBODY));
        return Optional.of(claim);
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
        row.may("plan", Parsed::read).ifPresent(it -> facets.add(facet(Dimension.PLAN, it)));
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
                .map(it -> ClaimCategories.read(code, it.id()))
                .orElseGet(() -> Parsed.read(code));
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static Facet facet(Dimension dimension, String code) {
        return new Facet(dimension, code, Text.name(code));
    }
}
