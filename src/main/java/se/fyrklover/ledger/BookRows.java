package se.fyrklover.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// The rows of the books, asked within a tenant's transaction.
@Component
@OfOffice
class BookRows {

    /// A complete file stands if it was the last one chosen for its year; one of vouchers alone, if
    /// it came after that.
    private static final String FILES =
            """
            with chosen as (
                select distinct on (standing.year) standing.year, standing.number, standing.since
                from standing_book as standing join book_file using (association_id, number)
                where not only_vouchers
                order by standing.year, standing.since desc, standing.standing_id desc
            )
            select file.number, file.name, file.only_vouchers, lower(file.year) as first,
                upper(file.year) - 1 as last, file.through, file.program, file.chart,
                file.voucher_count, file.row_count, file.digest, file.received_at,
                account.name as who,
                coalesce(
                    case when file.only_vouchers then file.received_at >= chosen.since
                    else file.number = chosen.number end, false) as stands
            from book_file as file
            left join chosen on chosen.year = file.year
            left join account on account.account_id = file.received_by
            """;

    private final JdbcClient sql;

    BookRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<BookFile> files() {
        return sql.sql(FILES + "order by file.number desc").query((row, _) -> file(row)).list();
    }

    /// The complete file first, then those of vouchers alone; none where there is no complete one.
    List<BookFile> standing(Period year) {
        return sql
                .sql(
                        FILES
                                + """
                                where file.year = ?::daterange
                                order by file.only_vouchers, file.number
                                """)
                .param(year.asRange())
                .query((row, _) -> file(row))
                .list()
                .stream()
                .filter(BookFile::stands)
                .toList();
    }

    private static BookFile file(ResultSet row) throws SQLException {
        return new BookFile(
                row.getInt("number"),
                row.getString("name"),
                row.getBoolean("only_vouchers"),
                new Period(date(row, "first"), date(row, "last")),
                date(row, "through"),
                row.getString("program"),
                row.getString("chart"),
                row.getLong("voucher_count"),
                row.getLong("row_count"),
                HexFormat.of().formatHex(row.getBytes("digest")),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant(),
                Optional.ofNullable(row.getString("who")),
                row.getBoolean("stands"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    Optional<byte[]> content(int number) {
        return sql.sql("select content from book_file where number = ?")
                .param(number)
                .query(byte[].class)
                .optional();
    }

    /// The vouchers that have rows on some accounts up to the end of a period, in their order.
    ///
    /// @param beside other accounts of which the same vouchers' rows are summed
    List<TouchedVoucher> touching(
            List<Integer> files, Period period, List<String> accounts, List<String> beside) {
        if (accounts.isEmpty()) return List.of();
        return sql.sql(
                        """
                        select number, position, series, voucher.voucher, voucher.dated,
                            array_agg(distinct it.account)
                                filter (where it.account = any (?)) as accounts,
                            coalesce(sum(it.amount_ore)
                                filter (where it.account = any (?)), 0)::bigint as ore,
                            coalesce(sum(it.amount_ore)
                                filter (where it.account = any (?)), 0)::bigint as beside_ore
                        from book_row as it
                        join book_voucher as voucher using (association_id, number, position)
                        where number = any (?) and it.dated <= ? and it.change <> 'struck'
                            and it.account = any (?)
                        group by number, position, series, voucher.voucher, voucher.dated
                        having bool_or(it.account = any (?))
                        order by voucher.dated, number, position
                        """)
                .params(
                        accounts.toArray(String[]::new),
                        accounts.toArray(String[]::new),
                        beside.toArray(String[]::new),
                        files.toArray(Integer[]::new),
                        period.to(),
                        Stream.concat(accounts.stream(), beside.stream()).toArray(String[]::new),
                        accounts.toArray(String[]::new))
                .query((row, _) ->
                        new TouchedVoucher(
                                row.getInt("number"),
                                row.getInt("position"),
                                (row.getString("series") + " " + row.getString("voucher")).strip(),
                                date(row, "dated"),
                                List.of((String[]) row.getArray("accounts").getArray()),
                                row.getLong("ore"),
                                row.getLong("beside_ore")))
                .list();
    }

    /// What a file states of the year before its own, those without anything left out.
    List<AccountAmount> before(int number) {
        return sql
                .sql(
                        """
                        select before.account, before.opening_ore, before.opening_line,
                            before.closing_ore - before.opening_ore as movement_ore,
                            0 as row_count,
                            greatest(before.closing_line, before.opening_line) as closing_line,
                            coalesce(name, '') as name,
                            coalesce(type, case when before.account < '2' then 'T'
                                when before.account < '3' then 'S' else 'K' end) as type
                        from book_before as before
                        left join book_account using (association_id, number, account)
                        where number = ? order by account
                        """)
                .param(number)
                .query((row, _) -> amount(row))
                .list()
                .stream()
                .filter(it -> !it.isIdle())
                .toList();
    }

    /// The files that tell of the year before their own.
    Set<Integer> tellingOfBefore() {
        return new HashSet<>(
                sql.sql("select distinct number from book_before").query(Integer.class).list());
    }

    List<Books.Remark> remarks(int number) {
        return sql.sql("select line, sv, en from book_remark where number = ? order by position")
                .param(number)
                .query((row, _) ->
                        new Books.Remark(
                                row.getInt("line"),
                                new Text(row.getString("sv"), row.getString("en"))))
                .list();
    }

    int next() {
        return sql.sql("select coalesce(max(number), 0) + 1 from book_file")
                .query(Integer.class)
                .single();
    }

    void stand(Period year, int number, OffsetDateTime since, String account) {
        sql.sql(
                        """
                        insert into standing_book values
                            (current_association(), ?, ?::daterange, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(Tenants.newId(), year.asRange(), number, since, account)
                .update();
    }

    Set<String> accounts(int number) {
        return new HashSet<>(
                sql.sql("select account from book_account where number = ?")
                        .param(number)
                        .query(String.class)
                        .list());
    }

    /// What went in and out of accounts, month by month up to a month.
    List<CashYear.Movement> movements(
            List<Integer> files, List<String> accounts, YearMonth reached) {
        return sql.sql(
                        """
                        select account, extract(month from dated)::integer as month,
                            coalesce(sum(amount_ore) filter (where amount_ore > 0), 0)::bigint
                                as in_ore,
                            coalesce(-sum(amount_ore) filter (where amount_ore < 0), 0)::bigint
                                as out_ore,
                            count(*) as row_count
                        from book_row
                        where number = any (?) and account = any (?) and dated <= ?
                            and change <> 'struck'
                        group by account, month order by month, account
                        """)
                .params(
                        files.toArray(Integer[]::new),
                        accounts.toArray(String[]::new),
                        reached.atEndOfMonth())
                .query((row, _) ->
                        new CashYear.Movement(
                                row.getString("account"),
                                reached.withMonth(row.getInt("month")),
                                row.getLong("in_ore"),
                                row.getLong("out_ore"),
                                row.getLong("row_count")))
                .list();
    }

    /// What each account has in a period, in the order of their numbers.
    ///
    /// @param files the complete one first
    List<AccountAmount> amounts(List<Integer> files, Period period) {
        return sql.sql(
                        """
                        select account, name, type, opening_ore, opening_line, 0 as closing_line,
                            coalesce(movement_ore, 0) as movement_ore,
                            coalesce(row_count, 0) as row_count
                        from book_account left join (
                            select account, sum(amount_ore)::bigint as movement_ore,
                                count(*) as row_count
                            from book_row
                            where number = any (?) and dated <= ? and change <> 'struck'
                            group by account
                        ) as moved using (account)
                        where number = ? order by account
                        """)
                .params(files.toArray(Integer[]::new), period.to(), files.getFirst())
                .query((row, _) -> amount(row))
                .list();
    }

    private static AccountAmount amount(ResultSet row) throws SQLException {
        return new AccountAmount(
                row.getString("account"),
                row.getString("name"),
                "TS".contains(row.getString("type")),
                row.getLong("opening_ore"),
                row.getInt("opening_line"),
                row.getLong("movement_ore"),
                row.getLong("row_count"),
                row.getInt("closing_line"));
    }
}
