package se.fyrklover.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.ClaimSet;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.shared.Period;

/// All rules, as one set: those of claims, and the relations that the registers state.
public final class Rules {

    private final Map<String, Definition> definitions;
    private final List<Rule> rules;

    /// The rules over figures of these definitions.
    ///
    /// @param relations what the registers state
    public Rules(Collection<Definition> definitions, List<Relation> relations) {
        this.definitions =
                definitions.stream().collect(Collectors.toMap(Definition::id, Function.identity()));
        for (var relation : relations)
            Stream.of(relation.left(), relation.right(), relation.otherwise().keySet())
                    .flatMap(Collection::stream)
                    .filter(term -> !this.definitions.containsKey(term.definition()))
                    .findFirst()
                    .ifPresent(term -> {
                        throw new IllegalStateException(relation.id() + " knows no " + term);
                    });
        rules =
                Stream.concat(
                                Stream.of(
                                        new MixedSeries(),
                                        new PrintedShare(),
                                        new UnreachablePercent(),
                                        new OtherDenominator(),
                                        new ShareWithoutBase(),
                                        new ClaimAgainstFigure(),
                                        new TwoValues(),
                                        new SmallCounts()),
                                relations.stream().map(RelationHolds::new))
                        .toList();
    }

    /// The rules over what these registers define, with the relations that each states.
    public static Rules of(Collection<Definition> definitions) {
        return new Rules(
                definitions,
                definitions.stream()
                        .map(it -> it.id().substring(0, it.id().indexOf('.')))
                        .distinct()
                        .flatMap(register -> RelationFile.read(register).stream())
                        .toList());
    }

    public List<Rule> all() {
        return rules;
    }

    /// What does not hold in a period; what a more telling rule has said of the same claims is not
    /// said again.
    public List<Breach> breaches(Snapshot snapshot, Period period, Map<String, Source> sources) {
        return breaches(snapshot, period, snapshot.claims(period), sources);
    }

    /// The same of other claims, such as those of a document that is being written.
    public List<Breach> breaches(
            Snapshot snapshot, Period period, ClaimSet claims, Map<String, Source> sources) {
        var asPrinted = new Evidence(snapshot, period, claims, definitions, sources);
        var headings = new HeadingUnit(asPrinted);
        var evidence = headings.read();
        var told = new HashSet<Told>();
        var breaches = new ArrayList<>(headings.breaches().toList());
        for (var rule : rules)
            rule.breaches(evidence)
                    .filter(breach -> breach.claims().isEmpty() || told.add(Told.of(breach)))
                    .forEach(breaches::add);
        return breaches;
    }

    /// What a breach says, whoever says it.
    private record Told(Kind kind, Set<Claim> claims) {

        static Told of(Breach breach) {
            return new Told(breach.kind(), Set.copyOf(breach.claims()));
        }
    }
}
