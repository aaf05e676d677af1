package se.fyrklover.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.ledger.EconomyYear;
import se.fyrklover.ledger.EquityTier;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementAmount;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;

/// Reads what stands beside the accounts: `economy-by-year.csv` and `equity-ceiling.csv`.
final class EquityFiles {

    private static final String YEARS = "economy-by-year.csv";
    private static final String TIERS = "equity-ceiling.csv";

    private static final List<String> AMOUNTS =
            List.of("total_income_kr", "total_costs_kr", "result_kr", "closing_equity_kr");

    private final Sources sources;

    EquityFiles(Sources sources) {
        this.sources = sources;
    }

    List<EconomyYear> years(List<StatementAmount> statements, List<NoteAmount> notes) {
        var reckoned =
                Stream.concat(
                                statements.stream().map(StatementAmount::period),
                                notes.stream().map(NoteAmount::period))
                        .filter(Period::isYear)
                        .map(Period::year)
                        .collect(Collectors.toSet());
        return sources.rows(
                YEARS,
                String.join(",", "year", String.join(",", AMOUNTS), "staff_fte"),
                EconomyYear::year,
                row -> year(row, reckoned));
    }

    private Optional<EconomyYear> year(Row row, Set<Integer> reckoned) {
        var year = row.year("year");
        var amounts = AMOUNTS.stream().map(column -> row.may(column, Money::parse)).toList();
        var staff = row.may("staff_fte", Numbers::parse);
        if (staff.isPresent() && (staff.get().signum() < 0 || staff.get().intValue() > 999))
            row.fault("staff_fte", "shared.expected.number");
        if (year.filter(reckoned::contains).isPresent())
            AMOUNTS.stream()
                    .filter(column -> !row.isEmpty(column))
                    .forEach(column ->
                            row.fault(column, "exchange.expected.year-without-statements"));
        if (row.isEmpty("staff_fte") && AMOUNTS.stream().allMatch(row::isEmpty))
            row.fault("staff_fte", "exchange.expected.something");
        var place = row.place(sources.documents());
        return year.map(it ->
                new EconomyYear(
                        it,
                        amounts.get(0).orElse(null),
                        amounts.get(1).orElse(null),
                        amounts.get(2).orElse(null),
                        amounts.get(3).orElse(null),
                        staff.orElse(null),
                        place));
    }

    List<EquityTier> tiers() {
        var rows =
                sources.<EquityTier>rows(
                        TIERS,
                        "valid_from,above_kr,up_to_kr,percent",
                        it -> List.of(it.validFrom(), it.above()),
                        this::tier);
        // Where a tier is at fault, what it left behind does not join either.
        if (sources.faults().stream().noneMatch(it -> it.file().equals(TIERS)))
            rows.stream()
                    .collect(
                            Collectors.groupingBy(
                                    EquityTier::validFrom, TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(this::checkThatTheyJoin);
        return rows;
    }

    private Optional<EquityTier> tier(Row row) {
        var from = row.value("valid_from", Row::parseDate);
        var above = row.value("above_kr", EquityFiles::amount);
        var upTo = row.may("up_to_kr", EquityFiles::amount);
        if (above.isPresent() && upTo.isPresent() && upTo.get().ore() <= above.get().ore())
            row.fault("up_to_kr", "exchange.expected.above-the-lower");
        var percent = row.value("percent", Numbers::parsePercent);
        var place = row.place(sources.documents());
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new EquityTier(
                        from.orElseThrow(),
                        above.orElseThrow(),
                        upTo.orElse(null),
                        percent.orElseThrow(),
                        place));
    }

    /// A limit is exact and not negative.
    private static Parsed<Money> amount(String text) {
        return Money.parse(text)
                .then(money ->
                        money.ore() >= 0 && money.within() == 0
                                ? Parsed.read(money)
                                : Parsed.unreadable("exchange.expected.not-negative"));
    }

    /// The lowest tier begins at zero, and each of the others where the one beneath it ends.
    private void checkThatTheyJoin(List<EquityTier> tiers) {
        @Nullable Money reached = Money.ZERO;
        for (var tier :
                tiers.stream().sorted(Comparator.comparingLong(it -> it.above().ore())).toList()) {
            if (!Objects.equals(tier.above(), reached))
                sources.fault(
                        TIERS,
                        tier.place().row(),
                        "above_kr",
                        tier.above().inKronor().rounded(0).toPlainString(),
                        "exchange.expected.tier-that-joins");
            reached = tier.upTo();
        }
    }
}
