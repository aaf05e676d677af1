package se.fyrklover.proofreading.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// No personal identity number stands in a report; those that do are asked about, and never shown.
///
/// Coordination numbers have sixty added to the day. The check digit is that of an organisation
/// number, whose third digit is at least two where a person's month begins with nought or one.
public final class PersonalNumbers implements Check {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<![\\d-])((?:18|19|20)?)(\\d{2})([01]\\d)([0-9]\\d)\\s?([-+\\u2010-\\u2013]?)\\s?(\\d{4})(?![\\d-])");
    private static final Pattern ANY =
            Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}\\s?[-+\\u2010-\\u2013]?\\s?\\d{4}(?!\\d)");
    private static final int DIGITS = 10;
    private static final String MASKED = "••••••-••••";

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        for (var part : reading.parts())
            switch (part) {
                case Reading.Heading it -> look(it.spot(), it.text(), tally);
                case Reading.Paragraph it -> look(it.spot(), it.text(), tally);
                case Grid it -> {
                    look(it.spot(), it.title(), tally);
                    it.rows()
                            .forEach(row ->
                                    row.cells()
                                            .forEach(cell -> look(row.spot(), cell.text(), tally)));
                }
            }
        return tally.found();
    }

    private static void look(Spot spot, String text, Tally tally) {
        if (text.chars().filter(it -> '0' <= it && it <= '9').limit(DIGITS).count() < DIGITS)
            return;
        var numbers = FORM.matcher(text).results().filter(PersonalNumbers::isPersons).count();
        for (var at = 0; at < numbers; at++) tally.remark(remark(spot, text));
    }

    private static boolean isPersons(MatchResult match) {
        return (!match.group(1).isEmpty() || !match.group(5).isEmpty())
                && isDay(match)
                && OrganisationNumber.parse(
                                match.group(2) + match.group(3) + match.group(4) + match.group(6))
                        instanceof Parsed.Read;
    }

    private static boolean isDay(MatchResult match) {
        var day = Integer.parseInt(match.group(4));
        var month = Integer.parseInt(match.group(3));
        var year = Integer.parseInt(match.group(2));
        return Stream.of(1900, 2000)
                .anyMatch(it -> isDate(it + year, month, day > 60 ? day - 60 : day));
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /// The words of a text with all such numbers in it masked.
    static String masked(String text) {
        return ANY.matcher(text).replaceAll(Matcher.quoteReplacement(MASKED));
    }

    private static Remark remark(Spot spot, String text) {
        var words = masked(text);
        return Remarks.at(
                Remark.Sort.PERSONAL_NUMBER,
                Sureness.LOOK,
                spot,
                words.length() <= 200 ? words : words.substring(0, 199) + "…",
                List.of(),
                Phrase.of("proofreading.text.personal-number"));
    }
}
