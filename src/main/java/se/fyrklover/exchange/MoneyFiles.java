package se.fyrklover.exchange;

import java.util.List;
import java.util.Optional;
import se.fyrklover.budget.Contribution;
import se.fyrklover.budget.InterventionFunds;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;

/// Reads the files of what came in and what was set aside: `contributions.csv`,
/// `intervention-funds.csv`.
final class MoneyFiles {

    private final Sources sources;
    private final RegisterFiles registers;

    MoneyFiles(Sources sources, RegisterFiles registers) {
        this.sources = sources;
        this.registers = registers;
    }

    List<Contribution> contributions() {
        return sources.rows(
                "contributions.csv",
                "year,member,amount_kr",
                it -> List.of(it.year(), it.member()),
                row -> {
                    var year = row.year("year");
                    var member = row.reference("member", registers.memberIds(), "members.csv");
                    var amount = row.value("amount_kr", MoneyFiles::positive);
                    var place = row.place(sources.documents());
                    return year.flatMap(
                            y -> amount.map(it -> new Contribution(y, member, it, place)));
                });
    }

    private static Parsed<Money> positive(String text) {
        return Money.parse(text)
                .then(money ->
                        money.ore() >= 0
                                ? Parsed.read(money)
                                : Parsed.unreadable("exchange.expected.not-negative"));
    }

    List<InterventionFunds> funds() {
        var rows =
                sources.<InterventionFunds>rows(
                        "intervention-funds.csv",
                        "year,intervention,budget_kr,used_kr",
                        it -> List.of(it.year(), it.intervention()),
                        this::funds);
        rows.stream()
                .filter(row -> !isBorneBy(rows, row))
                .forEach(row ->
                        sources.fault(
                                "intervention-funds.csv",
                                row.place().row(),
                                "intervention",
                                row.intervention(),
                                "exchange.expected.frame-row"));
        return rows;
    }

    /// What is paid from a frame is counted with the frame, which must then have a row of the same
    /// year.
    private boolean isBorneBy(List<InterventionFunds> rows, InterventionFunds row) {
        var intervention = registers.intervention(row.intervention()).orElse(null);
        var frame = intervention == null ? null : intervention.paidFrom();
        return frame == null
                || rows.stream()
                        .anyMatch(it -> it.year() == row.year() && it.intervention().equals(frame));
    }

    private Optional<InterventionFunds> funds(Row row) {
        var year = row.year("year");
        var id = row.reference("intervention", registers.interventionIds(), "interventions.csv");
        var budget = row.may("budget_kr", MoneyFiles::positive);
        var used = row.may("used_kr", MoneyFiles::positive);
        var place = row.place(sources.documents());
        var intervention = registers.intervention(id).orElse(null);
        if (row.isEmpty("budget_kr") && row.isEmpty("used_kr"))
            row.fault("used_kr", "exchange.expected.something");
        if (intervention != null
                && intervention.kind() == Intervention.Kind.FRAME
                && !row.isEmpty("used_kr"))
            row.fault("used_kr", "exchange.expected.empty-for-frame");
        if (intervention != null && intervention.paidFrom() != null && !row.isEmpty("budget_kr"))
            row.fault("budget_kr", "exchange.expected.empty-in-frame");
        return year.map(
                it -> new InterventionFunds(it, id, budget.orElse(null), used.orElse(null), place));
    }
}
