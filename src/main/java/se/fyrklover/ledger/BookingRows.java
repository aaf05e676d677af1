package se.fyrklover.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.ledger.account.AccountChart;
import se.fyrklover.ledger.reconciliation.Booking;
import se.fyrklover.ledger.reconciliation.Names;
import se.fyrklover.ledger.reconciliation.Payment;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;

/// What the standing books have of the bank, of debts to interventions and of claims on members;
/// within a tenant's transaction.
@Component
@OfOffice
class BookingRows {

    private static final int KEY = 24;

    private static final int AT_A_TIME = 10_000;

    private static final Set<StatementLine> SETTLED =
            EnumSet.of(StatementLine.CURRENT_RECEIVABLES, StatementLine.CURRENT_LIABILITIES);

    private final JdbcClient sql;
    private final BookRows stored;
    private final AccountCharts charts;

    BookingRows(JdbcClient sql, BookRows stored, AccountCharts charts) {
        this.sql = sql;
        this.stored = stored;
        this.charts = charts;
    }

    /// To which day each year's standing books go.
    Map<Integer, LocalDate> reach() {
        var reach = new TreeMap<Integer, LocalDate>();
        for (var file : standing())
            reach.merge(
                    file.year().year(),
                    file.through(),
                    (one, other) -> one.isAfter(other) ? one : other);
        return reach;
    }

    private List<BookFile> standing() {
        return stored.files().stream()
                .filter(it -> it.stands() && it.year().isYear())
                .sorted(Comparator.comparingInt(BookFile::number))
                .toList();
    }

    /// Everything, in the order of the files and of their vouchers.
    List<Booking> of(AssociationId association, Names names) {
        var bookings = new ArrayList<Booking>();
        var keys = new HashMap<String, Integer>();
        var whole = new HashMap<Integer, BookFile>();
        var standing = standing();
        standing.stream()
                .filter(it -> !it.onlyVouchers())
                .forEach(it -> whole.put(it.year().year(), it));
        for (var file : standing) {
            var of = Objects.requireNonNull(whole.get(file.year().year()));
            var chart = charts.chart(association, of.chart(), file.year().to());
            var lines = lines(chart, stored.accounts(of.number()));
            vouchers(
                    file.number(),
                    it -> new Reading(file.number(), it, lines, names, keys).into(bookings));
        }
        return bookings;
    }

    private static Map<String, StatementLine> lines(AccountChart chart, Set<String> accounts) {
        var lines = new HashMap<String, StatementLine>();
        for (var account : accounts)
            chart.lineOf(account).ifPresent(it -> lines.put(account, it.line()));
        return lines;
    }

    /// A voucher with its rows, those struck out left out.
    private record Voucher(
            int position,
            String series,
            String number,
            LocalDate dated,
            String told,
            List<Row> rows) {}

    private record Row(String account, long ore, String told, String objects) {}

    /// Each in order. The rows are read straight through, in the order in which they lie, and not
    /// joined: of a table that was just filled the database knows too little to join it well.
    private void vouchers(int file, Consumer<Voucher> taker) {
        var heads =
                sql.sql(
                                """
                                select position, series, voucher, dated, told from book_voucher
                                where number = ? order by position
                                """)
                        .param(file)
                        .query((row, _) -> voucher(row))
                        .list()
                        .iterator();
        var current = new AtomicReference<@Nullable Voucher>();
        sql.sql(
                        """
                        select position, account, amount_ore, told, objects from book_row
                        where number = ? and change <> 'struck' order by position, row
                        """)
                .withFetchSize(AT_A_TIME)
                .param(file)
                .query(row -> {
                    var voucher = current.get();
                    while (voucher == null || voucher.position() < row.getInt("position")) {
                        if (voucher != null) taker.accept(voucher);
                        voucher = heads.next();
                    }
                    current.set(voucher);
                    voucher.rows().add(row(row));
                });
        var last = current.get();
        if (last != null) taker.accept(last);
    }

    private static Voucher voucher(ResultSet row) throws SQLException {
        return new Voucher(
                row.getInt("position"),
                row.getString("series"),
                row.getString("voucher"),
                Objects.requireNonNull(row.getObject("dated", LocalDate.class)),
                row.getString("told"),
                new ArrayList<>());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("account"),
                row.getLong("amount_ore"),
                row.getString("told"),
                row.getString("objects"));
    }

    /// One voucher read as what it did with the bank, or as a debt or a claim that it booked.
    private record Reading(
            int file,
            Voucher voucher,
            Map<String, StatementLine> lines,
            Names names,
            Map<String, Integer> keys) {

        void into(List<Booking> bookings) {
            var bank = rows(StatementLine.CASH_AND_BANK);
            if (bank.isEmpty()) {
                unpaid(bookings);
                return;
            }
            var others = voucher.rows().stream().filter(it -> !bank.contains(it)).toList();
            if (isSeveral(others))
                others.forEach(it -> bookings.add(booking(Booking.Sort.BANK, -it.ore(), it)));
            else {
                long ore = sum(bank);
                if (ore != 0) bookings.add(booking(Booking.Sort.BANK, ore, null));
            }
        }

        /// One movement of the bank that settles several debts or claims is as many payments.
        private boolean isSeveral(List<Row> others) {
            return others.size() > 1
                    && others.stream().allMatch(it -> SETTLED.contains(line(it)))
                    && others.stream().map(it -> Long.signum(it.ore())).distinct().count() == 1;
        }

        private void unpaid(List<Booking> bookings) {
            long debt = sum(rows(StatementLine.CURRENT_LIABILITIES));
            if (debt < 0 && !rows(StatementLine.OPERATING_COSTS).isEmpty())
                add(bookings, booking(Booking.Sort.DEBT, debt, null), Payment.Sort.REQUISITION);
            long claim = sum(rows(StatementLine.CURRENT_RECEIVABLES));
            if (claim > 0 && !rows(StatementLine.OPERATING_INCOME).isEmpty())
                add(bookings, booking(Booking.Sort.CLAIM, claim, null), Payment.Sort.CONTRIBUTION);
        }

        private static void add(List<Booking> bookings, Booking booking, Payment.Sort of) {
            if (booking.names(of)) bookings.add(booking);
        }

        private List<Row> rows(StatementLine line) {
            return voucher.rows().stream().filter(it -> line(it) == line).toList();
        }

        private @Nullable StatementLine line(Row row) {
            return lines.get(row.account());
        }

        private static long sum(List<Row> rows) {
            return rows.stream().mapToLong(Row::ore).reduce(0, Math::addExact);
        }

        private Booking booking(Booking.Sort sort, long ore, @Nullable Row part) {
            var label = (voucher.series() + " " + voucher.number()).strip();
            return new Booking(
                    key(sort, ore, part),
                    sort,
                    file,
                    voucher.position(),
                    label,
                    voucher.dated(),
                    part == null || part.told().isEmpty() ? voucher.told() : part.told(),
                    ore,
                    names.in(words(part)),
                    !rows(StatementLine.OPERATING_INCOME).isEmpty());
        }

        private String words(@Nullable Row part) {
            if (part != null && !(part.told() + part.objects()).isBlank())
                return part.told() + "\n" + part.objects();
            var words = new StringBuilder(voucher.told());
            for (var row : voucher.rows())
                words.append('\n').append(row.told()).append('\n').append(row.objects());
            return words.toString();
        }

        /// What the voucher says, and which of those that say the same.
        private String key(Booking.Sort sort, long ore, @Nullable Row part) {
            var says =
                    String.join(
                            "|",
                            sort.name(),
                            voucher.series(),
                            voucher.number(),
                            voucher.dated().toString(),
                            part == null ? "" : part.account(),
                            String.valueOf(ore));
            var nth = keys.merge(says, 1, Integer::sum);
            return Digest.of((says + "|" + nth).getBytes(StandardCharsets.UTF_8))
                    .hex()
                    .substring(0, KEY);
        }
    }
}
