package se.fyrklover.budget.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.Due;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Money;
import se.fyrklover.web.PaperLetter;
import se.fyrklover.web.PaperLetter.Part;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// The letter that reminds a member of what was claimed, and is not paid.
///
/// @param organisationNumber of the association; empty where it is not known
/// @param claim as it stood on the day of the letter
/// @param dues of the claim, where days were set; none otherwise
record ReminderLetter(
        Words words,
        String association,
        String organisationNumber,
        String member,
        ContributionClaim claim,
        List<Due> dues,
        LocalDate dated,
        LocalDate until) {

    PaperLetter letter() {
        var kronor = new Kronor(words);
        var parts = new ArrayList<Part>();
        parts.add(
                new Part.Paragraph(
                        words.say(
                                "budget.reminder.opening",
                                association,
                                kronor.kr(claim.amount()),
                                member,
                                year(),
                                words.date(claim.sent().orElse(dated)))));
        parts.add(
                new Part.Paragraph(
                        words.say(
                                claim.paid().ore() == 0
                                        ? "budget.reminder.nothing-paid"
                                        : "budget.reminder.part-paid",
                                kronor.kr(claim.paid()),
                                kronor.kr(claim.left()))));
        parts.add(new Part.Paragraph(asked(kronor)));
        parts.add(new Part.Table(account()));
        parts.add(new Part.Paragraph(words.say("budget.reminder.crossed")));
        return new PaperLetter(
                words.language(),
                association,
                organisationNumber,
                member,
                dated,
                words.say("budget.reminder.title", association, year()),
                parts);
    }

    private String year() {
        return String.valueOf(claim.year());
    }

    private String asked(Kronor kronor) {
        var overdue = overdue();
        return overdue.equals(claim.left())
                ? words.say("budget.reminder.pay", kronor.kr(overdue), words.date(until))
                : words.say(
                        "budget.reminder.pay-due",
                        kronor.kr(overdue),
                        words.date(until),
                        kronor.kr(claim.left().minus(overdue)));
    }

    /// What should have been paid by the day of the letter and was not; all that is left where no
    /// days were set, or none of what is left has fallen due.
    Money overdue() {
        var due =
                dues.stream()
                        .filter(it -> it.day().isBefore(dated))
                        .map(Due::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .minus(claim.paid());
        return due.ore() > 0 ? due : claim.left();
    }

    /// What was claimed, and each payment upon it.
    private Sheet account() {
        var rows = new ArrayList<Sheet.Row>();
        rows.add(
                row(
                        words.say("budget.reminder.claimed"),
                        claim.sent().orElse(dated),
                        claim.amount()));
        for (var mark : claim.standing())
            mark.amount()
                    .ifPresent(it ->
                            rows.add(
                                    row(
                                            words.say("budget.reminder.paid"),
                                            mark.on(),
                                            Money.ZERO.minus(it))));
        rows.add(
                Sheet.Row.of(
                        words.say("budget.reminder.left"),
                        true,
                        new Sheet.Cell.Said(words.date(dated)),
                        amount(claim.left())));
        return new Sheet(
                words.say("budget.reminder.account"),
                List.of(
                        words.say("budget.letter.item"),
                        words.say("budget.claim.on"),
                        words.say("budget.reminder.kronor")),
                rows);
    }

    private Sheet.Row row(String label, LocalDate day, Money amount) {
        return Sheet.Row.of(label, false, new Sheet.Cell.Said(words.date(day)), amount(amount));
    }

    private static Sheet.Cell amount(Money amount) {
        return new Sheet.Cell.Counted(Quantity.of(amount), amount.ore() % 100 == 0 ? 0 : 2);
    }
}
