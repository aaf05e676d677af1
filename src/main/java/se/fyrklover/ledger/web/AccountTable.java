package se.fyrklover.ledger.web;

import java.util.List;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Text;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// The operating account: outcome beside budget, with the deviation; of a part of a year, with the
/// forecast and its deviation.
final class AccountTable {

    private static final String OUTCOME = "ledger.account-outcome";

    private record Column(String definition, Text head) {}

    private static final Text DEVIATION = new Text("Avvikelse", "Deviation");

    private static final List<Column> OF_A_YEAR =
            List.of(
                    new Column(OUTCOME, new Text("Utfall", "Outcome")),
                    new Column("ledger.account-budget", new Text("Budget", "Budget")),
                    new Column("ledger.account-deviation", DEVIATION));

    private static final List<Column> OF_A_PART =
            List.of(
                    new Column(OUTCOME, new Text("Utfall i perioden", "Outcome of the period")),
                    new Column(
                            "ledger.account-budget",
                            new Text("Budget för året", "Budget for the year")),
                    new Column(
                            "ledger.account-forecast",
                            new Text("Prognos för året", "Forecast for the year")),
                    new Column("ledger.account-forecast-deviation", DEVIATION));

    private AccountTable() {}

    /// Empty where the year's own plan has no budget to compare with.
    static YearTable of(Page page) {
        var columns =
                (page.period().isYear() ? OF_A_YEAR : OF_A_PART)
                        .stream().filter(it -> isKnown(page, it.definition())).toList();
        if (columns.size() < 2 || !columns.getFirst().definition().equals(OUTCOME))
            return new YearTable(List.of(), List.of());
        var rows =
                page.figures().narrowed(OUTCOME, Dimension.LINE).stream()
                        .map(outcome -> {
                            var line = outcome.scope().facet(Dimension.LINE).orElseThrow();
                            var cells =
                                    columns.stream()
                                            .map(it -> page.figures().find(it.definition(), line))
                                            .toList();
                            return line.code().equals("result")
                                    ? YearTable.Row.sum(line.name(), cells)
                                    : YearTable.Row.line(line.name(), cells);
                        })
                        .toList();
        return new YearTable(columns.stream().map(Column::head).toList(), rows);
    }

    private static boolean isKnown(Page page, String definition) {
        return !page.figures().narrowed(definition, Dimension.LINE).isEmpty();
    }
}
