package se.fyrklover.ledger.web;

import java.util.List;
import java.util.Optional;
import se.fyrklover.ledger.AccountAmount;
import se.fyrklover.ledger.AccountCharts;
import se.fyrklover.ledger.BookFile;
import se.fyrklover.ledger.BookPages;
import se.fyrklover.ledger.Books;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.web.Page;

/// A file of the books on a page: its accounts, each with the line that it stands on, and what has
/// changed since the file before it.
///
/// @param lost accounts that stand on no line
/// @param worth what somebody ought to look at in the file
/// @param before what it states of the year before its own, by account
/// @param changes nothing where it is the first of its year
public record BookView(
        BookFile file,
        List<Account> accounts,
        List<String> lost,
        List<Books.Remark> worth,
        List<AccountAmount> before,
        Optional<Changes> changes) {

    /// So many differences are listed.
    static final int MOST = 200;

    /// An account, with the name of its line; empty where it stands on none.
    public record Account(AccountAmount amount, String line) {}

    /// How the file differs from the one before it.
    ///
    /// @param before that one
    public record Changes(BookFile before, List<BookPages.Difference> differences) {

        public Changes {
            differences = List.copyOf(differences);
        }

        public boolean isCutOff() {
            return differences.size() == MOST;
        }
    }

    static BookView of(
            Page page,
            BookFile file,
            List<AccountAmount> amounts,
            AccountChart chart,
            List<Books.Remark> worth,
            List<AccountAmount> before,
            Optional<Changes> changes) {
        var accounts = amounts.stream().map(it -> new Account(it, line(page, chart, it))).toList();
        return new BookView(
                file,
                accounts,
                accounts.stream()
                        .filter(it -> it.line().isEmpty())
                        .map(it -> it.amount().account())
                        .toList(),
                worth,
                before,
                changes);
    }

    private static String line(Page page, AccountChart chart, AccountAmount amount) {
        return chart.lineOf(amount.account())
                .map(it ->
                        it.line() == StatementLine.RESULT
                                ? page.say("ledger.chart.carried")
                                : it.note()
                                        .map(note -> page.say(note.label()))
                                        .orElseGet(() -> label(page, it.line())))
                .orElse("");
    }

    private static String label(Page page, StatementLine line) {
        return Optional.ofNullable(AccountCharts.labels().get(line)).map(page::say).orElse("");
    }
}
