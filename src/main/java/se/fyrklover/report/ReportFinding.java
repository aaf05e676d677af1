package se.fyrklover.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Unit;
import se.fyrklover.finding.Explanation;
import se.fyrklover.rule.Breach;
import se.fyrklover.rule.Sureness;
import se.fyrklover.rule.Witness;
import se.fyrklover.shared.Phrase;
import se.fyrklover.words.Words;

/// Something that does not agree in a document, and keeps it from being signed until it is mended
/// or explained.
///
/// @param id the same as long as it says the same, wherever it stands
/// @param rule the name of the rule that it breaks
/// @param where the heading beneath which it stands; empty where it is of the whole document
/// @param line of the text; zero where it is not in it
public record ReportFinding(
        String id,
        String rule,
        Sureness sureness,
        Phrase says,
        Phrase remedy,
        String where,
        int line,
        Optional<Explanation> explanation) {

    /// `open` or `explained`.
    public String state() {
        return explanation.isPresent() ? "explained" : "open";
    }

    static ReportFinding of(Composed.Remark remark, Map<String, Explanation> explained) {
        var id =
                Breach.idOf(
                        remark.rule() + "\n" + remark.where() + "\n" + remark.says().arguments());
        return new ReportFinding(
                id,
                remark.rule(),
                Sureness.CERTAIN,
                remark.says(),
                remark.remedy(),
                remark.where(),
                remark.line(),
                Optional.ofNullable(explained.get(id)));
    }

    static ReportFinding of(Breach breach, Map<String, Explanation> explained) {
        return new ReportFinding(
                breach.id(),
                breach.rule(),
                breach.sureness(),
                breach.says(),
                breach.remedy(),
                breach.claims().stream().findFirst().map(it -> it.place().where()).orElse(""),
                breach.claims().stream().findFirst().map(it -> it.place().row()).orElse(0),
                Optional.ofNullable(explained.get(breach.id())));
    }

    /// Whether a breach is of the document: it rests on what the document types, or on figures of
    /// which the document shows one.
    static boolean concerns(Breach breach, Set<Figure.Identity> shown) {
        return !breach.rule().equals("small-counts")
                && (!breach.claims().isEmpty()
                        || breach.witnesses().stream()
                                .map(Witness::about)
                                .anyMatch(shown::contains));
    }

    /// Small numbers of persons of a kind that the document shows: in tables they are withheld, in
    /// a sentence somebody wrote them.
    static List<ReportFinding> small(
            Composed composed,
            Map<String, Definition> definitions,
            Words words,
            Map<String, Explanation> explained) {
        return composed.report()
                .all()
                .flatMap(section ->
                        section.blocks().stream()
                                .flatMap(Block::figures)
                                .filter(it -> isSmall(it, definitions))
                                .distinct()
                                .map(it -> small(it, section, definitions, words, explained)))
                .toList();
    }

    private static boolean isSmall(Shown figure, Map<String, Definition> definitions) {
        var definition = definitions.get(figure.definition());
        return definition != null
                && figure.unit() == Unit.PERSONS
                && figure.facets().stream().anyMatch(it -> it.dimension() == Dimension.CATEGORY)
                && figure.number() != null
                && figure.number().signum() > 0
                && figure.number().longValue() <= definition.few();
    }

    private static ReportFinding small(
            Shown figure,
            Report.Section section,
            Map<String, Definition> definitions,
            Words words,
            Map<String, Explanation> explained) {
        var label =
                words.say(
                        java.util.Objects.requireNonNull(definitions.get(figure.definition()))
                                .label());
        var id =
                Breach.idOf(
                        "small\n"
                                + figure.definition()
                                + figure.facets()
                                + figure.period()
                                + figure.exact());
        return new ReportFinding(
                id,
                "small-counts",
                Sureness.CERTAIN,
                Phrase.of("report.small", label, figure.text()),
                Phrase.of("report.small.remedy"),
                section.title(),
                0,
                Optional.ofNullable(explained.get(id)));
    }
}
