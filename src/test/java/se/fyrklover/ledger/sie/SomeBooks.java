package se.fyrklover.ledger.sie;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import se.fyrklover.shared.Period;

/// The books of an invented association: so many vouchers of a year, the same each time for the
/// same seed.
public final class SomeBooks {

    public static final Period YEAR = Period.year(2024);

    private static final List<String> COSTS =
            List.of("4010", "4020", "5010", "5800", "6420", "7010", "7510");

    private static final List<String> TEXTS =
            List.of("Rekvisition kvartal 2", "Hyra", "Löner", "Utbildning i Ängsö", "Resa", "Möte");

    private final long vouchers;
    private final long seed;

    public SomeBooks(long vouchers, long seed) {
        this.vouchers = vouchers;
        this.seed = seed;
    }

    /// Opening balances: 1 500 000,00 in the bank, all of it equity.
    private static SortedMap<String, Long> openings() {
        return new TreeMap<>(java.util.Map.of("1930", 150_000_000L, "2010", -150_000_000L));
    }

    public void write(OutputStream out) throws IOException {
        var movements = new TreeMap<String, Long>();
        var vouchersOf = new Random(seed);
        for (long at = 0; at < vouchers; at++)
            for (var row : voucher(at, vouchersOf).rows())
                movements.merge(row.account(), row.ore(), Long::sum);
        var writer =
                SieWriter.begin(
                        out,
                        "Klöverbygdens samordningsförbund",
                        "888888-8883",
                        YEAR,
                        YEAR.to(),
                        LocalDate.of(2025, 1, 20));
        var accounts = new TreeMap<>(openings());
        movements.forEach((account, _) -> accounts.putIfAbsent(account, 0L));
        for (var account : accounts.keySet())
            writer.account(account, "Konto " + account, type(account));
        for (var account : accounts.entrySet())
            if (isBalance(account.getKey())) writer.opening(account.getKey(), account.getValue());
        for (var account : accounts.entrySet()) {
            long closing = account.getValue() + movements.getOrDefault(account.getKey(), 0L);
            if (isBalance(account.getKey())) writer.closing(account.getKey(), closing);
            else writer.result(account.getKey(), closing);
        }
        var again = new Random(seed);
        for (long at = 0; at < vouchers; at++) writer.voucher(voucher(at, again));
        writer.finish();
    }

    private static boolean isBalance(String account) {
        return account.compareTo("3") < 0;
    }

    private static char type(String account) {
        return isBalance(account)
                ? account.startsWith("1") ? 'T' : 'S'
                : account.startsWith("3") ? 'I' : 'K';
    }

    /// A cost that is paid from the bank, now and then with its tax; each tenth a contribution.
    private SieVoucher voucher(long at, Random random) {
        var date = YEAR.from().plusDays(at * 366 / vouchers);
        long ore = 10_000L + random.nextInt(500_000);
        var text = TEXTS.get(random.nextInt(TEXTS.size()));
        var rows = new ArrayList<SieVoucher.Row>();
        if (at % 10 == 0) {
            rows.add(row("3010", -ore * 12, date));
            rows.add(row("1930", ore * 12, date));
        } else {
            var account = COSTS.get(random.nextInt(COSTS.size()));
            long tax = at % 3 == 0 ? ore / 5 : 0;
            rows.add(row(account, ore - tax, date));
            if (tax > 0) rows.add(row("2640", tax, date));
            rows.add(row("1930", -ore, date));
        }
        return new SieVoucher("A", String.valueOf(at + 1), date, text, null, "", 0, rows);
    }

    private static SieVoucher.Row row(String account, long ore, LocalDate date) {
        return new SieVoucher.Row(SieVoucher.Change.NONE, account, "", ore, date, "", "", "", 0);
    }
}
