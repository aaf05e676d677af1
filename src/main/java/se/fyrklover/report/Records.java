package se.fyrklover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Passage;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// Where a document's figures are asked for.
///
/// @param period the document's own
/// @param base what every question is narrowed to
record Records(Snapshot snapshot, Period period, Map<String, Definition> definitions, Ask base) {

    /// The same, with every question narrowed to one intervention, or the like.
    Records within(Ask narrower) {
        return new Records(snapshot, period, definitions, base.and(narrower));
    }

    Optional<Definition> definition(String id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /// The figure that is asked for; a definition that cannot be narrowed as the base says is asked
    /// for without it.
    Optional<Figure> find(Ask ask) {
        var asked = complete(ask);
        if (asked.definition() == null) return Optional.empty();
        return snapshot.during(asked.when().from(period)).find(asked.definition(), facets(asked));
    }

    private Ask complete(Ask ask) {
        var definition = ask.definition() == null ? base.definition() : ask.definition();
        var allowed = Optional.ofNullable(definition).flatMap(this::definition);
        var narrowing = new java.util.EnumMap<Dimension, String>(Dimension.class);
        base.facets()
                .forEach((along, code) -> {
                    if (allowed.isPresent() && allowed.get().dimensions().contains(along))
                        narrowing.put(along, code);
                });
        return ofOwnPlan(new Ask(null, narrowing, base.when()).and(ask));
    }

    /// `plan=budget` and `plan=forecast` are columns of the plan of the document's own year.
    private Ask ofOwnPlan(Ask ask) {
        var plan = ask.facets().get(Dimension.PLAN);
        if (plan == null || !Character.isLetter(plan.charAt(0))) return ask;
        var year = String.valueOf(period.year());
        return ask.by(Dimension.PLAN, plan.equals("budget") ? year : year + "-" + plan);
    }

    private static List<Facet> facets(Ask ask) {
        var facets = new ArrayList<Facet>();
        ask.facets().forEach((along, code) -> facets.add(new Facet(along, code, Text.name(code))));
        return facets;
    }

    /// The figures of a definition that are as narrow as asked and along one dimension more, in
    /// their own order.
    List<Figure> each(Ask ask, Dimension along) {
        var asked = complete(ask);
        if (asked.definition() == null) return List.of();
        var own = facets(asked);
        return snapshot.during(asked.when().from(period)).of(asked.definition()).stream()
                .filter(it -> it.scope().facets().size() == own.size() + 1)
                .filter(it -> it.scope().facet(along).isPresent())
                .filter(it -> it.scope().facets().containsAll(own))
                .toList();
    }

    /// The name of what the records are narrowed to, as the figures know it; empty where they are
    /// not.
    Optional<Text> name(Stream<Figure> figures) {
        if (base.facets().isEmpty()) return Optional.empty();
        return figures.flatMap(it -> it.scope().facets().stream())
                .filter(it -> it.code().equals(base.facets().get(it.dimension())))
                .map(Facet::name)
                .findFirst();
    }

    /// What is told in words, as narrow as the base says.
    List<Passage> told() {
        var own = facets(base);
        return snapshot.told(period).stream()
                .filter(it -> it.scope().facets().equals(own))
                .toList();
    }
}
