package se.fyrklover.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.shared.Period;

/// A period as a part of an address: `2024`, or `2024-01-01--2024-08-31`.
final class Periods {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)--(\\d{4}-\\d\\d-\\d\\d)");

    private Periods() {}

    static String segment(Period period) {
        return period.isYear() ? String.valueOf(period.year()) : period.from() + "--" + period.to();
    }

    static Optional<Period> parse(String segment) {
        if (YEAR.matcher(segment).matches())
            return Optional.of(Period.year(Integer.parseInt(segment)));
        var range = RANGE.matcher(segment);
        if (!range.matches()) return Optional.empty();
        try {
            return Optional.of(
                    new Period(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2))));
        } catch (DateTimeException | IllegalArgumentException notAPeriod) {
            return Optional.empty();
        }
    }
}
