package se.fyrklover.followup;

import java.util.List;
import se.fyrklover.shared.Fraction;

/// One class of years in public support, with its limits; an open one is taken as one year wide.
record YearsInSupport(String category, Fraction above, Fraction upTo) {

    private static final List<YearsInSupport> CLASSES =
            PeriodReportForm.read("years-in-support.csv").stream()
                    .map(row ->
                            new YearsInSupport(
                                    row.getField("category"),
                                    Fraction.of(Long.parseLong(row.getField("above"))),
                                    Fraction.of(Long.parseLong(row.getField("up_to")))))
                    .toList();

    static List<YearsInSupport> classes() {
        return CLASSES;
    }

    Fraction middle() {
        return above.plus(upTo).dividedBy(Fraction.of(2));
    }
}
