package se.fyrklover.funding.web;

import java.util.List;
import se.fyrklover.figure.Quantity;
import se.fyrklover.funding.Reminder;
import se.fyrklover.shared.Money;
import se.fyrklover.web.PaperLetter;
import se.fyrklover.web.PaperLetter.Part;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// The letter that reminds an intervention of a requisition that has not come in time.
///
/// @param organisationNumber of the association; empty where it is not known
record LateLetter(
        Words words,
        String association,
        String organisationNumber,
        String intervention,
        Reminder reminder) {

    PaperLetter letter() {
        return new PaperLetter(
                words.language(),
                association,
                organisationNumber,
                intervention,
                reminder.on(),
                words.say("funding.letter.title", quarter(), year()),
                List.of(
                        new Part.Paragraph(
                                words.say(
                                        "funding.letter." + reminder.kind().code(),
                                        intervention,
                                        quarter(),
                                        year(),
                                        words.date(reminder.due()))),
                        new Part.Paragraph(
                                words.say("funding.letter.ask", words.date(reminder.until()))),
                        new Part.Table(money()),
                        new Part.Paragraph(words.say("funding.letter.why")),
                        new Part.Paragraph(words.say("funding.letter.crossed"))));
    }

    private String quarter() {
        return String.valueOf(reminder.quarter().number());
    }

    private String year() {
        return String.valueOf(reminder.quarter().year());
    }

    private Sheet money() {
        return new Sheet(
                words.say("funding.letter.money", year()),
                List.of(words.say("funding.letter.of"), words.say("funding.letter.kronor")),
                List.of(
                        row("funding.letter.decided", false, reminder.decided()),
                        row(
                                "funding.letter.asked",
                                false,
                                reminder.decided().minus(reminder.left())),
                        row("funding.letter.left", true, reminder.left())));
    }

    private Sheet.Row row(String key, boolean isTotal, Money amount) {
        return Sheet.Row.of(
                words.say(key),
                isTotal,
                new Sheet.Cell.Counted(Quantity.of(amount), amount.ore() % 100 == 0 ? 0 : 2));
    }
}
