package se.fyrklover.ledger.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.ledger.scenario.StateChange;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;

/// Somebody's own change of the state's share, as the address has it: so a link shows it.
///
/// @param from the year from which every scenario holds
/// @param isMatched whether the other members follow
/// @param own nothing where none was asked for, or what was asked for cannot be
record ScenarioForm(Answers form, int from, boolean isMatched, Optional<StateChange> own) {

    private static final BigDecimal LEAST = BigDecimal.valueOf(-100);
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000);
    private static final long MOST_ORE = 100_000_000_000L;

    /// @param first of the years that are planned
    /// @param last of them
    static ScenarioForm read(Answers asked, int first, int last) {
        var faults = new LinkedHashMap<String, Phrase>();
        var from = year(asked.text("fran"), first, last);
        if (from.isEmpty() && !asked.text("fran").isEmpty())
            faults.put("fran", Phrase.of("ledger.scenario.expected.year", first + "", last + ""));
        var isMatched = !asked.text("foljer").equals("nej");
        var percent = percent(asked, faults);
        var amount = amount(asked, faults);
        if (percent.isPresent() && amount.isPresent())
            faults.put("kronor", Phrase.of("ledger.scenario.expected.one"));
        var start = from.orElse(first);
        Optional<StateChange> own =
                !faults.isEmpty() || (percent.isEmpty() && amount.isEmpty())
                        ? Optional.empty()
                        : Optional.of(
                                new StateChange(
                                        start,
                                        percent.orElse(Fraction.ZERO),
                                        amount.orElse(Fraction.ZERO),
                                        isMatched));
        return new ScenarioForm(asked.wrong(faults), start, isMatched, own);
    }

    private static Optional<Integer> year(String text, int first, int last) {
        return text.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(text)).filter(it -> it >= first && it <= last)
                : Optional.empty();
    }

    private static Optional<Fraction> percent(Answers asked, Map<String, Phrase> faults) {
        var text = asked.text("procent").replaceFirst("\\s*%$", "");
        if (text.isEmpty()) return Optional.empty();
        if (Numbers.parse(text) instanceof Parsed.Read<BigDecimal>(var read)
                && read.compareTo(LEAST) >= 0
                && read.compareTo(MOST) <= 0
                && read.scale() <= 2)
            return Optional.of(Fraction.of(read).dividedBy(Fraction.of(100)));
        faults.put("procent", Phrase.of("ledger.scenario.expected.percent"));
        return Optional.empty();
    }

    private static Optional<Fraction> amount(Answers asked, Map<String, Phrase> faults) {
        var text = asked.text("kronor");
        if (text.isEmpty()) return Optional.empty();
        if (Money.parse(text) instanceof Parsed.Read<Money>(var read)
                && Math.abs(read.ore()) <= MOST_ORE) return Optional.of(read.inKronor());
        faults.put("kronor", Phrase.of("ledger.scenario.expected.amount"));
        return Optional.empty();
    }
}
