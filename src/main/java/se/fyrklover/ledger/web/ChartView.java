package se.fyrklover.ledger.web;

import java.util.List;
import java.util.Optional;
import se.fyrklover.ledger.AccountCharts;
import se.fyrklover.ledger.Books;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.ledger.account.AccountLine;
import se.fyrklover.ledger.account.ReadyChart;
import se.fyrklover.web.Page;

/// On which lines accounts stand, and what somebody has written of it.
///
/// @param written the association's own lines, as they were written
/// @param from the day from which they hold, as written
/// @param chosen the ready chart that the other accounts follow, where one was chosen
/// @param told the one that the newest books are kept by
public record ChartView(
        String written,
        String from,
        Optional<ReadyChart> chosen,
        ReadyChart told,
        List<Books.Fault> faults,
        boolean dayIsUnreadable,
        AccountChart chart) {

    public ChartView {
        faults = List.copyOf(faults);
    }

    /// The ready chart whose lines the page shows.
    public ReadyChart ready() {
        return chosen.orElse(told);
    }

    /// What the statement line of some accounts is called.
    public String line(Page page, AccountLine line) {
        if (line.line() == StatementLine.RESULT) return page.say("ledger.chart.carried");
        return Optional.ofNullable(AccountCharts.labels().get(line.line()))
                .map(page::say)
                .orElse("");
    }

    /// Where in the notes they stand; empty where in none.
    public String note(Page page, AccountLine line) {
        return line.note()
                .map(it ->
                        page.say(
                                "ledger.chart.in-note",
                                String.valueOf(it.number()),
                                page.say(it.label())))
                .orElse("");
    }
}
