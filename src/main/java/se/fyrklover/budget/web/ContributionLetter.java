package se.fyrklover.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionRun;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Money;
import se.fyrklover.web.PaperLetter;
import se.fyrklover.web.PaperLetter.Part;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// The letter to a member about what it is to pay by a contribution run, and how that is reckoned.
///
/// @param organisationNumber of the association; empty where it is not known
/// @param claim what is claimed of the member by this run
record ContributionLetter(
        Words words,
        String association,
        String organisationNumber,
        ContributionRun run,
        String member,
        Optional<ContributionClaim> claim) {

    /// The letter; nothing where the member has no part in the run.
    Optional<PaperLetter> letter() {
        var calculation = run.again();
        var own =
                calculation.lines().stream().filter(it -> it.payer().id().equals(member)).toList();
        if (own.isEmpty()) return Optional.empty();
        var name = own.getFirst().payer().name();
        var parts = new ArrayList<Part>();
        opening(name, parts);
        for (var line : own) {
            parts.add(new Part.Heading(words.say("budget.letter.own", name)));
            parts.add(new Part.Table(own(calculation, line)));
        }
        parts.add(new Part.Heading(words.say("budget.letter.all")));
        new RunSteps(words, run.inputs())
                .of(calculation)
                .forEach(it -> parts.add(new Part.Paragraph(it)));
        parts.add(new Part.Table(all(calculation)));
        parts.add(
                new Part.Paragraph(words.say("budget.letter.kept", number(), year(), run.dated())));
        return Optional.of(
                new PaperLetter(
                        words.language(),
                        association,
                        organisationNumber,
                        name,
                        run.dated(),
                        words.say("budget.letter.title", association, year()),
                        parts));
    }

    private String year() {
        return String.valueOf(run.year());
    }

    private String number() {
        return String.valueOf(run.number());
    }

    private void opening(String name, List<Part> parts) {
        var kronor = new Kronor(words);
        var all =
                run.contributions().stream()
                        .filter(it -> it.member().equals(member))
                        .map(it -> it.amount())
                        .findFirst()
                        .orElse(Money.ZERO);
        parts.add(
                new Part.Paragraph(
                        words.say(
                                "budget.letter.opening",
                                name,
                                kronor.kr(all),
                                association,
                                year())));
        if (!run.reason().isEmpty())
            parts.add(new Part.Paragraph(words.say("budget.letter.correction", run.reason())));
        claim.filter(it -> !it.amount().equals(all))
                .ifPresent(it -> {
                    var before = kronor.kr(all.minus(it.amount()));
                    parts.add(
                            new Part.Paragraph(
                                    it.amount().ore() < 0
                                            ? words.say(
                                                    "budget.letter.back",
                                                    before,
                                                    kronor.kr(Money.ZERO.minus(it.amount())))
                                            : words.say(
                                                    "budget.letter.claim",
                                                    before,
                                                    kronor.kr(it.amount()))));
                });
    }

    private Sheet own(Calculation calculation, Calculation.Line line) {
        var part =
                calculation.parts().stream()
                        .filter(it -> it.party() == line.party())
                        .findFirst()
                        .orElseThrow();
        var rows = new ArrayList<Sheet.Row>();
        rows.add(
                row(
                        words.say(
                                "budget.letter.share",
                                words.say("budget.run.party-head." + line.party().code())),
                        Quantity.of(part.amount())));
        if (line.basis() != Calculation.Basis.AGREED && part.agreed().ore() > 0)
            rows.add(row(words.say("budget.letter.taken-off"), Quantity.of(part.agreed())));
        line.inhabitants()
                .ifPresent(it -> {
                    rows.add(row(words.say("budget.letter.divided"), Quantity.of(part.divided())));
                    rows.add(
                            row(
                                    words.say("budget.letter.inhabitants"),
                                    Quantity.of(part.inhabitants(), Unit.PERSONS)));
                    rows.add(
                            row(
                                    words.say("budget.letter.own-inhabitants", line.payer().name()),
                                    Quantity.of(it, Unit.PERSONS)));
                    rows.add(
                            row(
                                    words.say("budget.letter.exact"),
                                    new Quantity(line.exact(), Unit.KRONOR)));
                });
        rows.add(
                Sheet.Row.of(
                        words.say(
                                line.inhabitants().isPresent()
                                        ? "budget.letter.rounded"
                                        : "budget.letter." + line.basis().code()),
                        true,
                        new Sheet.Cell.Counted(Quantity.of(line.amount()), 0)));
        return new Sheet(
                words.say("budget.letter.reckoned"),
                List.of(words.say("budget.letter.item"), words.say("budget.letter.value")),
                rows);
    }

    private static Sheet.Row row(String label, Quantity quantity) {
        return Sheet.Row.of(label, false, new Sheet.Cell.Counted(quantity, 0));
    }

    private Sheet all(Calculation calculation) {
        var rows = new ArrayList<Sheet.Row>();
        for (var part : calculation.parts()) {
            rows.add(
                    Sheet.Row.of(
                            words.say("budget.run.party-head." + part.party().code()),
                            false,
                            Sheet.Cell.EMPTY,
                            new Sheet.Cell.Counted(Quantity.of(part.amount()), 0)));
            calculation.lines().stream()
                    .filter(it -> it.party() == part.party())
                    .forEach(it ->
                            rows.add(
                                    new Sheet.Row(
                                            it.payer().name(),
                                            1,
                                            false,
                                            List.of(
                                                    it.inhabitants()
                                                            .map(ContributionLetter::persons)
                                                            .orElse(Sheet.Cell.EMPTY),
                                                    new Sheet.Cell.Counted(
                                                            Quantity.of(it.amount()), 0)))));
        }
        rows.add(
                Sheet.Row.of(
                        words.say("budget.run.sum"),
                        true,
                        Sheet.Cell.EMPTY,
                        new Sheet.Cell.Counted(Quantity.of(calculation.total()), 0)));
        return new Sheet(
                words.say("budget.run.members"),
                List.of(
                        words.say("budget.letter.who"),
                        words.say("budget.letter.people"),
                        words.say("budget.letter.kr", year())),
                rows);
    }

    private static Sheet.Cell persons(long count) {
        return new Sheet.Cell.Counted(Quantity.of(count, Unit.PERSONS), 0);
    }
}
