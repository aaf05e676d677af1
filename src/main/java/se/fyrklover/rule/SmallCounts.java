package se.fyrklover.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// What is printed for everyone does not point out a person: no small number of persons of a kind.
///
/// Small is one to four, and one to nine where the thing itself is sensitive, such as violence.
final class SmallCounts implements Rule {

    @Override
    public String id() {
        return "small-counts";
    }

    private record Table(String document, List<Facet> whose) {}

    @Override
    public Stream<Breach> breaches(Evidence evidence) {
        var byTable =
                evidence.figures().all().stream()
                        .filter(it -> isSmall(evidence, it))
                        .collect(
                                Collectors.groupingBy(
                                        SmallCounts::table,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byTable.entrySet().stream()
                .map(entry -> breach(evidence, entry.getKey(), entry.getValue()));
    }

    private static Table table(Figure figure) {
        var reported = (Formula.Reported) figure.formula();
        return new Table(
                reported.place().document(),
                figure.scope().facets().stream()
                        .filter(it -> it.dimension() != Dimension.CATEGORY)
                        .toList());
    }

    private static boolean isSmall(Evidence evidence, Figure figure) {
        return figure.definition().unit() == Unit.PERSONS
                && figure.scope().facet(Dimension.CATEGORY).isPresent()
                && figure.formula() instanceof Formula.Reported reported
                && evidence.isForAll(reported.place())
                && figure.outcome() instanceof Outcome.Known(Quantity count)
                && count.amount().sign() > 0
                && count.amount().compareTo(Fraction.of(figure.definition().few())) <= 0;
    }

    private Breach breach(Evidence evidence, Table table, List<Figure> figures) {
        var title = evidence.title(table.document());
        var whose =
                table.whose().stream()
                        .map(Facet::name)
                        .reduce((a, b) -> a.joined(", ", b))
                        .orElse(Text.name(title));
        var rarest =
                figures.stream()
                        .min(
                                java.util.Comparator.comparing(
                                        it -> it.outcome().amountOr(Fraction.ZERO)))
                        .orElseThrow();
        var witnesses = new ArrayList<Witness>();
        figures.forEach(it -> witnesses.add(new Witness.Reckoned(it)));
        return new Breach(
                id(),
                Kind.SMALL_COUNT,
                Sureness.CERTAIN,
                evidence.period(),
                Phrase.of(
                        "rule.small-counts",
                        title,
                        whose,
                        (long) figures.size(),
                        evidence.subject(rarest.identity())),
                Phrase.of("rule.small-counts.remedy"),
                witnesses);
    }
}
