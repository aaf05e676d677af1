package se.fyrklover.ledger.web;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Page;
import se.fyrklover.web.YearTable;

/// The investment account: this year and the year before, where they have fixed assets.
final class InvestmentTable {

    private static final String ACCOUNT = "ledger.investment";
    private static final String CLOSING = "closing";

    private InvestmentTable() {}

    /// Empty where this year has none.
    static YearTable of(Page page) {
        var years =
                Stream.of(page.period(), Period.year(page.period().year() - 1))
                        .filter(it -> !lines(page, it).isEmpty())
                        .toList();
        if (!years.contains(page.period())) return new YearTable(List.of(), List.of());
        var rows =
                lines(page, page.period()).stream()
                        .map(it -> {
                            var cells = YearTable.over(page, years, ACCOUNT, it);
                            return it.code().equals(CLOSING)
                                    ? YearTable.Row.sum(it.name(), cells)
                                    : YearTable.Row.line(it.name(), cells);
                        })
                        .toList();
        return new YearTable(StatementTables.heads(page, years), rows);
    }

    /// The lines themselves; a voucher on one has a code that goes on from the line's.
    private static List<Facet> lines(Page page, Period period) {
        return page.figures(period).narrowed(ACCOUNT, Dimension.LINE).stream()
                .map(InvestmentTable::line)
                .filter(it -> it.code().indexOf('.') < 0)
                .toList();
    }

    private static Facet line(Figure figure) {
        return figure.scope().facet(Dimension.LINE).orElseThrow();
    }
}
