package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;

/// The door to what a file of the books holds, row by row, for who may read accounts and vouchers.
@Component
@OfOffice
public class BookPages {

    /// So many rows of an account are read at once.
    public static final int AT_ONCE = 200;

    private final JdbcClient sql;
    private final Tenants tenants;
    private final BookRows rows;

    BookPages(JdbcClient sql, Tenants tenants, BookRows rows) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
    }

    /// One row of an account, with what the account comes to after it, in öre, debit positive.
    ///
    /// @param position of the voucher in its file
    /// @param voucher what it is called
    /// @param told the row's own words, else the voucher's
    public record AccountRow(
            int position,
            String voucher,
            LocalDate dated,
            String told,
            long ore,
            long balance,
            boolean isStruck) {}

    /// A voucher with its rows.
    ///
    /// @param registered when it was entered, where the file says so
    public record Voucher(
            int position,
            String label,
            LocalDate dated,
            String told,
            Optional<LocalDate> registered,
            String sign,
            int line,
            List<Row> rows) {

        public Voucher {
            rows = List.copyOf(rows);
        }

        /// One row, in öre, debit positive.
        ///
        /// @param change `none`, `added` or `struck`
        public record Row(
                String account,
                String name,
                String told,
                String objects,
                long ore,
                String change,
                int line) {}
    }

    /// What is in one file of two of a year and not in the other, or is otherwise there.
    ///
    /// @param sort `added`, `gone` or `changed`
    public record Difference(String sort, String voucher, LocalDate dated, String told) {}

    /// What a file has of each account at the end of what it reaches to; those without anything
    /// left out.
    public List<AccountAmount> accounts(Pass pass, BookFile file) {
        return within(pass, () -> rows.amounts(List.of(file.number()), file.year())).stream()
                .filter(it -> !it.isIdle())
                .toList();
    }

    /// The rows of an account in the order of their days.
    ///
    /// @param from how many are passed over
    public List<AccountRow> rows(Pass pass, int file, String account, int from) {
        return within(
                pass,
                () ->
                        sql.sql(
                                        """
                                        select it.position, voucher.series, voucher.voucher, it.dated,
                                            coalesce(nullif(it.told, ''), voucher.told) as told,
                                            it.amount_ore, it.change,
                                            opening.opening_ore
                                                + coalesce(sum(it.amount_ore)
                                                    filter (where it.change <> 'struck')
                                                    over (order by it.dated, it.position, it.row), 0)
                                                as balance_ore
                                        from book_row as it
                                        join book_voucher as voucher using (association_id, number, position)
                                        join book_account as opening
                                            on opening.number = it.number
                                            and opening.account = it.account
                                        where it.number = ? and it.account = ?
                                        order by it.dated, it.position, it.row
                                        limit ? offset ?
                                        """)
                                .params(file, account, AT_ONCE, from)
                                .query((row, _) -> accountRow(row))
                                .list());
    }

    private static AccountRow accountRow(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getInt("position"),
                label(row),
                date(row, "dated"),
                row.getString("told"),
                row.getLong("amount_ore"),
                row.getLong("balance_ore"),
                row.getString("change").equals("struck"));
    }

    private static String label(ResultSet row) throws SQLException {
        return (row.getString("series") + " " + row.getString("voucher")).strip();
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /// A voucher of a file, by where it stands in it.
    public Optional<Voucher> voucher(Pass pass, int file, int position) {
        return within(
                pass,
                () ->
                        sql.sql("select * from book_voucher where number = ? and position = ?")
                                .params(file, position)
                                .query((row, _) -> voucher(row, rowsOf(file, position)))
                                .optional());
    }

    private static Voucher voucher(ResultSet row, List<Voucher.Row> rows) throws SQLException {
        return new Voucher(
                row.getInt("position"),
                label(row),
                date(row, "dated"),
                row.getString("told"),
                Optional.ofNullable(row.getObject("registered", LocalDate.class)),
                row.getString("sign"),
                row.getInt("line"),
                rows);
    }

    private List<Voucher.Row> rowsOf(int file, int position) {
        return sql.sql(
                        """
                        select it.account, coalesce(account.name, '') as name, it.told, it.objects,
                            it.amount_ore, it.change, it.line
                        from book_row as it left join book_account as account
                            using (association_id, number, account)
                        where it.number = ? and it.position = ? order by it.row
                        """)
                .params(file, position)
                .query((row, _) ->
                        new Voucher.Row(
                                row.getString("account"),
                                row.getString("name"),
                                row.getString("told"),
                                row.getString("objects"),
                                row.getLong("amount_ore"),
                                row.getString("change"),
                                row.getInt("line")))
                .list();
    }

    /// The complete file of the same year that came before a file, if any did.
    public Optional<BookFile> before(Pass pass, BookFile file) {
        return within(pass, rows::files).stream()
                .filter(it ->
                        !it.onlyVouchers()
                                && it.year().equals(file.year())
                                && it.number() < file.number())
                .findFirst();
    }

    /// How the vouchers of a file differ from those of one before it, at most so many of them.
    public List<Difference> differences(Pass pass, BookFile before, BookFile file, int most) {
        return within(
                pass,
                () ->
                        sql.sql(
                                        """
                                        with one as (
                                            select series, voucher, dated, told, number,
                                                (select string_agg(
                                                    account || ' ' || amount_ore || ' ' || change, ','
                                                    order by account, amount_ore, change)
                                                 from book_row as it
                                                 where it.number = voucher.number
                                                    and it.position = voucher.position) as content
                                            from book_voucher as voucher where number in (?, ?)
                                        ), before as (select * from one where number = ?),
                                        after as (select * from one where number = ?)
                                        select case when before.number is null then 'added'
                                                when after.number is null then 'gone'
                                                else 'changed' end as sort,
                                            series, voucher,
                                            coalesce(after.dated, before.dated) as dated,
                                            coalesce(after.told, before.told) as told
                                        from before full join after using (series, voucher)
                                        where (before.dated, before.told, before.content)
                                            is distinct from (after.dated, after.told, after.content)
                                        order by dated, series, length(voucher), voucher limit ?
                                        """)
                                .params(
                                        before.number(),
                                        file.number(),
                                        before.number(),
                                        file.number(),
                                        most)
                                .query((row, _) ->
                                        new Difference(
                                                row.getString("sort"),
                                                label(row),
                                                date(row, "dated"),
                                                row.getString("told")))
                                .list());
    }

    private <T> T within(Pass pass, java.util.function.Supplier<T> work) {
        pass.demand(Right.READ_BOOKS);
        return tenants.within(pass.tenant().id(), work);
    }
}
