package se.fyrklover.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.fyrklover.funding.FundingDecision;
import se.fyrklover.funding.YearAmounts;
import se.fyrklover.shared.Parsed;

/// What is written of a decision when it is made or corrected.
final class DecisionForm {

    private static final String GRANTED = "bifall";
    private static final String REFUSED = "avslag";
    private static final int PARAGRAPH = 40;
    private static final int ASIDE = 500;

    private DecisionForm() {}

    /// @param years for which something may be granted
    static Supplier<FundingDecision.Terms> read(
            Reading reading, List<Integer> years, LocalDate today) {
        var outcome = reading.value("utfall", DecisionForm::outcome);
        var held = reading.past("datum", today);
        var paragraph = reading.text("paragraf", PARAGRAPH);
        var granted =
                outcome.equals(Optional.of(GRANTED))
                        ? reading.amounts(years, true)
                        : YearAmounts.NONE;
        var conditions = reading.optional("villkor", Reading.LONG);
        var aside = reading.optional("javiga", ASIDE);
        return () ->
                new FundingDecision.Terms(
                        held.orElseThrow(), paragraph, granted, conditions, aside);
    }

    /// Whether something is granted or refused, or advised to be.
    static Parsed<String> outcome(String text) {
        return text.equals(GRANTED) || text.equals(REFUSED)
                ? Parsed.read(text)
                : Parsed.unreadable("funding.expected.kind");
    }
}
