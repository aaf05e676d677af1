package se.fyrklover.ledger.web;

import java.util.List;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// The operating account: outcome beside budget, with the deviation.
final class AccountTable {

    private static final List<String> COLUMNS =
            List.of("ledger.account-outcome", "ledger.account-budget", "ledger.account-deviation");

    private AccountTable() {}

    /// Empty where the year's own plan has no budget to compare with.
    static YearTable of(Page page) {
        if (page.figures().narrowed(COLUMNS.getLast(), Dimension.LINE).isEmpty())
            return new YearTable(List.of(), List.of());
        var rows =
                page.figures().narrowed(COLUMNS.getFirst(), Dimension.LINE).stream()
                        .map(outcome -> {
                            var line = outcome.scope().facet(Dimension.LINE).orElseThrow();
                            var cells =
                                    COLUMNS.stream()
                                            .map(it -> page.figures().find(it, line))
                                            .toList();
                            return line.code().equals("result")
                                    ? YearTable.Row.sum(line.name(), cells)
                                    : YearTable.Row.line(line.name(), cells);
                        })
                        .toList();
        return new YearTable(
                List.of(
                        new Text("Utfall", "Outcome"),
                        new Text("Budget", "Budget"),
                        new Text("Avvikelse", "Deviation")),
                rows);
    }
}
