package se.fyrklover.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Figure;

/// Every definition of the program, register by register, with what an association's figures tell
/// of how they hang together.
public record DefinitionsPage(List<Register> registers) {

    /// The definitions of one register.
    ///
    /// @param code what their ids begin with
    public record Register(String code, List<Entry> entries) {}

    /// A definition among the others.
    ///
    /// @param reckonedFrom the other definitions of whose figures its own are made
    /// @param usedIn the other definitions whose figures are made of its own
    /// @param newest the association's figure of it of the newest year, the whole before a part
    public record Entry(
            Definition definition,
            List<Definition> reckonedFrom,
            List<Definition> usedIn,
            Optional<Figure> newest) {}

    static DefinitionsPage of(Page page, Collection<Definition> defined) {
        var from = new HashMap<String, Set<Definition>>();
        var into = new HashMap<String, Set<Definition>>();
        var newest = new HashMap<String, Figure>();
        for (var year : page.years())
            for (var figure : page.figures(year).all()) {
                newest.merge(figure.definition().id(), figure, DefinitionsPage::better);
                for (var part : figure.formula().parts()) {
                    if (part.definition().equals(figure.definition())) continue;
                    add(from, figure.definition(), part.definition());
                    add(into, part.definition(), figure.definition());
                }
            }
        var registers = new LinkedHashMap<String, List<Entry>>();
        for (var definition : defined)
            registers
                    .computeIfAbsent(register(definition), _ -> new java.util.ArrayList<>())
                    .add(
                            new Entry(
                                    definition,
                                    of(from, definition),
                                    of(into, definition),
                                    Optional.ofNullable(newest.get(definition.id()))));
        return new DefinitionsPage(
                registers.entrySet().stream()
                        .map(it -> new Register(it.getKey(), List.copyOf(it.getValue())))
                        .toList());
    }

    /// `followup` of `followup.enrolled`.
    private static String register(Definition definition) {
        return definition.id().substring(0, definition.id().indexOf('.'));
    }

    /// Years come newest first, so that another is better only within its year.
    private static Figure better(Figure kept, Figure other) {
        var sameYear = kept.scope().period().equals(other.scope().period());
        var wider = other.scope().facets().size() < kept.scope().facets().size();
        return sameYear && wider ? other : kept;
    }

    private static void add(Map<String, Set<Definition>> edges, Definition at, Definition other) {
        edges.computeIfAbsent(at.id(), _ -> new LinkedHashSet<>()).add(other);
    }

    private static List<Definition> of(Map<String, Set<Definition>> edges, Definition at) {
        return List.copyOf(edges.getOrDefault(at.id(), Set.of()));
    }

    /// How many there are.
    public int size() {
        return registers.stream().collect(Collectors.summingInt(it -> it.entries().size()));
    }
}
