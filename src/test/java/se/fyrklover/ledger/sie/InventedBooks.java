package se.fyrklover.ledger.sie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.fyrklover.shared.Period;

/// The books of Klöverbygden, which is invented: every voucher of 2024 and of January to August
/// 2025, from which its published statements follow to the krona.
///
/// Run with the package's folder, it writes `bokforing-2024.se` and `bokforing-2025.se` there.
public final class InventedBooks {

    private static final Map<String, String> ACCOUNTS = accounts();

    private static final List<String> INTERVENTIONS = List.of("bron", "stigen", "natet");

    private final int year;
    private final LocalDate through;
    private final SortedMap<String, Long> openings = new TreeMap<>();
    private final SortedMap<String, Long> openingsBefore = new TreeMap<>();
    private final SortedMap<String, Long> closingsBefore = new TreeMap<>();
    private final List<SieVoucher> vouchers = new ArrayList<>();

    private InventedBooks(int year, LocalDate through) {
        this.year = year;
        this.through = through;
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.write(folder.resolve("bokforing-2024.se"), file2024());
        Files.write(folder.resolve("bokforing-2025.se"), file2025());
    }

    static byte[] file2024() {
        return of2024().written();
    }

    static byte[] file2025() {
        return of2025().written();
    }

    private static Map<String, String> accounts() {
        var names = new LinkedHashMap<String, String>();
        names.put("1510", "Kundfordringar");
        names.put("1650", "Momsfordran");
        names.put("1710", "Förutbetalda kostnader");
        names.put("1930", "Förbundets konto i banken");
        names.put("2010", "Eget kapital");
        names.put("2099", "Årets resultat");
        names.put("2440", "Leverantörsskulder");
        names.put("2710", "Personalens källskatt");
        names.put("2731", "Avräkning sociala avgifter");
        names.put("2920", "Upplupna semesterlöner");
        names.put("2970", "Förutbetalda medlemsbidrag");
        names.put("3010", "Bidrag från staten");
        names.put("3020", "Bidrag från regionerna");
        names.put("3030", "Bidrag från kommunerna");
        names.put("4010", "Insatser");
        names.put("4020", "Lokala samverkansteam");
        names.put("4030", "Utbildningar");
        names.put("5010", "Lokalhyra");
        names.put("5420", "Dataprogram");
        names.put("7010", "Löner");
        names.put("7090", "Förändring av semesterlöneskuld");
        names.put("7510", "Arbetsgivaravgifter");
        names.put("7690", "Övriga personalkostnader");
        names.put("8310", "Ränteintäkter");
        names.put("8420", "Räntekostnader");
        names.put("8999", "Årets resultat");
        return names;
    }

    private InventedBooks opens(String account, long kronor) {
        openings.put(account, kronor * 100);
        return this;
    }

    private InventedBooks before(String account, long openingKronor, long closingKronor) {
        if (openingKronor != 0) openingsBefore.put(account, openingKronor * 100);
        closingsBefore.put(account, closingKronor * 100);
        return this;
    }

    /// What is known of 2023, as overviews print it: income 4 300 000 + 2 * 2 150 000 + 13 000 = 8
    /// 613 000, costs 8 570 000, and so a result of 43 000 that makes equity 969 000 + 43 000 = 1
    /// 012 000.
    private InventedBooks after2023() {
        return before("1650", 70_100, 74_300)
                .before("1710", 47_200, 48_500)
                .before("1930", 1_470_900, 1_543_700)
                .before("2010", -1_054_000, -969_000)
                .before("2099", 85_000, -43_000)
                .before("2440", -352_400, -381_200)
                .before("2710", -40_900, -41_600)
                .before("2731", -49_500, -50_300)
                .before("2920", -176_400, -181_400)
                .before("3010", 0, -4_300_000)
                .before("3020", 0, -2_150_000)
                .before("3030", 0, -2_150_000)
                .before("4010", 0, 4_560_000)
                .before("4020", 0, 870_000)
                .before("4030", 0, 330_000)
                .before("5010", 0, 190_000)
                .before("5420", 0, 13_000)
                .before("7010", 0, 1_950_000)
                .before("7090", 0, 5_000)
                .before("7510", 0, 613_000)
                .before("7690", 0, 37_500)
                .before("8310", 0, -13_000)
                .before("8420", 0, 1_500)
                .before("8999", 0, 43_000);
    }

    private InventedBooks after(InventedBooks last) {
        openingsBefore.putAll(last.openings);
        closingsBefore.putAll(last.closings());
        return this;
    }

    /// The result of 2023, 43 000, is carried to equity; that of 2024 is 24 400.
    private static InventedBooks of2024() {
        var books =
                new InventedBooks(2024, LocalDate.of(2024, 12, 31))
                        .opens("1650", 74_300)
                        .opens("1710", 48_500)
                        .opens("1930", 1_543_700)
                        .opens("2010", -969_000)
                        .opens("2099", -43_000)
                        .opens("2440", -381_200)
                        .opens("2710", -41_600)
                        .opens("2731", -50_300)
                        .opens("2920", -181_400)
                        .after2023();
        books.book("01-02", "Förra årets resultat till eget kapital", "2099", 43_000, "2010");
        books.book("01-03", "Hyra första kvartalet, betald i fjol", "5010", 48_500, "1710");
        books.book("01-10", "Leverantörsfakturor från december", "2440", 381_200, "1930");
        books.tax("01-12", 41_600, 50_300);
        books.contributions(4_400_000 / 4, 1_270_000 / 2, 930_000 / 2);
        books.municipalities(2024, 1_075_400, 684_600, 440_000);
        books.requisitions(
                new long[] {628_400, 641_900, 622_300, 667_700},
                new long[] {430_300, 437_500, 425_200, 412_600},
                new long[] {98_500, 110_200, 95_300, 118_500});
        for (int month = 1; month <= 12; month++) {
            books.team(month, month == 12 ? 73_500 : 73_000);
            books.salaries(month, 166_925, 43_540, month == 12 ? 52_660 : 52_640);
            if (month < 12) books.tax("%02d-12".formatted(month + 1), 43_540, 52_640);
        }
        books.trainings(2_400, 38_000, 42_500, 36_250, 40_000, 44_000, 39_500, 51_500, 48_000);
        books.rent("03-20", 48_500);
        books.rent("06-19", 48_500);
        books.rent("09-18", 48_500);
        books.bill("12-12", "Hyra första kvartalet 2025", "1710", 51_300, 0);
        books.bill("04-09", "Licenser", "5420", 13_350, 13_350 / 4.0);
        books.book("02-26", "Ersättning för moms", "1930", 74_300, "1650");
        books.book("08-26", "Ersättning för moms", "1930", 4_675, "1650");
        books.bill("05-15", "Friskvård och rekrytering", "7690", 21_500, 0);
        books.bill("11-14", "Utbildningsdag för kansliet", "7690", 17_000, 0);
        books.book("12-30", "Ränta på kontot", "1930", 21_400, "8310");
        books.book("12-30", "Bankens avgifter och räntor", "8420", 1_800, "1930");
        books.book("12-31", "Förändring av semesterlöneskuld", "7090", 7_500, "2920");
        books.book("12-31", "Årets resultat", "8999", 24_400, "2099");
        return books;
    }

    private static InventedBooks of2025() {
        var books =
                new InventedBooks(2025, LocalDate.of(2025, 8, 31))
                        .opens("1650", 84_200)
                        .opens("1710", 51_300)
                        .opens("1930", 1_598_600)
                        .opens("2010", -1_012_000)
                        .opens("2099", -24_400)
                        .opens("2440", -412_600)
                        .opens("2710", -43_540)
                        .opens("2731", -52_660)
                        .opens("2920", -188_900)
                        .after(of2024());
        books.book("01-02", "Förra årets resultat till eget kapital", "2099", 24_400, "2010");
        books.book("01-03", "Hyra första kvartalet, betald i fjol", "5010", 51_300, "1710");
        books.book("01-16", "Stigen, rekvisition kvartal 4 2024", "2440", 412_600, "1930");
        books.tax("01-12", 43_540, 52_660);
        books.contributions2025();
        books.requisitions(
                new long[] {735_000, 742_500},
                new long[] {486_000, 489_300},
                new long[] {118_000, 121_500});
        books.requisition("08-20", "bron", "juli–augusti", 235_700, true);
        books.requisition("08-28", "stigen", "juli–augusti", 286_500, false);
        for (int month = 1; month <= 8; month++) {
            books.team(month, month == 8 ? 72_900 : 73_300);
            books.salaries(month, 174_675, 47_770, month == 8 ? 53_930 : 53_910);
            if (month < 8) books.tax("%02d-12".formatted(month + 1), 47_770, 53_910);
        }
        books.trainings(400, 46_000, 52_000, 61_000, 39_000);
        books.rent("03-20", 51_300);
        books.rent("06-18", 34_200);
        books.bill("06-18", "Hyra september, förskott", "1710", 17_100, 0);
        books.bill("05-07", "Licenser, till och med augusti", "5420", 6_900, 1_725);
        books.bill("05-07", "Licenser, från september", "1710", 21_800, 5_450);
        books.book("02-25", "Ersättning för moms", "1930", 79_575, "1650");
        books.bill("04-24", "Friskvård", "7690", 21_900, 0);
        books.book("06-30", "Ränta på kontot", "1930", 13_900, "8310");
        books.book("06-30", "Bankens avgifter och räntor", "8420", 1_100, "1930");
        books.book("08-31", "Förändring av semesterlöneskuld", "2920", 24_600, "7090");
        return books;
    }

    private LocalDate day(String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year);
    }

    private void book(String day, String text, String debit, long kronor, String credit) {
        book(day, text, row(debit, kronor * 100), row(credit, -kronor * 100));
    }

    private void book(String day, String text, SieVoucher.Row... rows) {
        vouchers.add(new SieVoucher("A", "", day(day), text, null, "", 0, List.of(rows)));
    }

    private static SieVoucher.Row row(String account, long ore) {
        return row(account, ore, "");
    }

    private static SieVoucher.Row row(String account, long ore, String objects) {
        return new SieVoucher.Row(
                SieVoucher.Change.NONE, account, objects, ore, LocalDate.EPOCH, "", "", "", 0);
    }

    /// A bill with its tax, paid at once.
    private void bill(String day, String text, String account, long kronor, double tax) {
        long ore = kronor * 100;
        long taxOre = Math.round(tax * 100);
        if (taxOre == 0) book(day, text, row(account, ore), row("2440", -ore));
        else book(day, text, row(account, ore), row("1650", taxOre), row("2440", -ore - taxOre));
        book(day, "Betalt: " + text, row("2440", ore + taxOre), row("1930", -ore - taxOre));
    }

    private void rent(String day, long kronor) {
        bill(day, "Hyra", "5010", kronor, 0);
    }

    private void team(int month, long kronor) {
        bill("%02d-22".formatted(month), "Lokala samverkansteam", "4020", kronor, 0);
    }

    /// One each month from February on; the last is the odd rest.
    private void trainings(long firstDay, long... kronor) {
        for (int at = 0; at < kronor.length; at++)
            bill(
                    "%02d-08".formatted(at + 2),
                    "Utbildning för samverkansparterna",
                    "4030",
                    kronor[at],
                    kronor[at] / 4.0);
        bill("06-05", "Föreläsning", "4030", firstDay, firstDay / 4.0);
    }

    private void salaries(int month, long wages, long tax, long fees) {
        var day = "%02d-25".formatted(month);
        book(
                day,
                "Löner",
                row("7010", wages * 100),
                row("2710", -tax * 100),
                row("1930", (tax - wages) * 100));
        book(day, "Arbetsgivaravgifter", "7510", fees, "2731");
    }

    private void tax(String day, long tax, long fees) {
        book(
                day,
                "Skatter och avgifter till Skatteverket",
                row("2710", tax * 100),
                row("2731", fees * 100),
                row("1930", -(tax + fees) * 100));
    }

    private void claim(String day, String whose, String account, long kronor) {
        book(day, "Bidrag, krav: " + whose, "1510", kronor, account);
        var paid = day(day).plusDays(20);
        var paidOn = "%02d-%02d".formatted(paid.getMonthValue(), paid.getDayOfMonth());
        book(paidOn, "Bidrag, betalt: " + whose, "1930", kronor, "1510");
    }

    private void contributions(long state, long north, long south) {
        for (var day : List.of("01-05", "04-02", "07-02", "10-02"))
            claim(day, "Försäkringskassan", "3010", state);
        for (var day : List.of("01-05", "07-02")) {
            claim(day, "Region Norra Klöver", "3020", north);
            claim(day, "Region Södra Klöver", "3020", south);
        }
    }

    private void municipalities(int of, long kloverby, long angsjo, long hagaby) {
        claim("02-01", "Klöverby kommun %d".formatted(of), "3030", kloverby);
        claim("02-01", "Ängsjö kommun %d".formatted(of), "3030", angsjo);
        claim("02-01", "Hagaby kommun %d".formatted(of), "3030", hagaby);
    }

    /// Three quarters are claimed; what is of September waits among the liabilities.
    private void contributions2025() {
        for (var day : List.of("01-05", "04-02", "07-02")) {
            claim(day, "Försäkringskassan", "3010", 1_125_000);
            claim(day, "Region Norra Klöver", "3020", 325_000);
            claim(day, "Region Södra Klöver", "3020", 237_500);
            claim(day, "Klöverby kommun", "3030", 275_075);
            claim(day, "Ängsjö kommun", "3030", 175_050);
            claim(day, "Hagaby kommun", "3030", 112_375);
        }
        book(
                "08-31",
                "Bidrag för september",
                row("3010", 37_500_000),
                row("3020", 18_750_000),
                row("3030", 18_750_000),
                row("2970", -75_000_000));
    }

    private void requisitions(long[]... quarters) {
        for (int whose = 0; whose < quarters.length; whose++)
            for (int quarter = 0; quarter < quarters[whose].length; quarter++) {
                boolean isPaid =
                        year == 2025 || quarter < 3 || !INTERVENTIONS.get(whose).equals("stigen");
                var day = List.of("04-10", "07-08", "10-09", "12-12").get(quarter);
                requisition(
                        day,
                        INTERVENTIONS.get(whose),
                        "kvartal " + (quarter + 1),
                        quarters[whose][quarter],
                        isPaid);
            }
    }

    private void requisition(
            String day, String intervention, String part, long kronor, boolean isPaid) {
        var name = Map.of("bron", "Bron", "stigen", "Stigen", "natet", "Nätet").get(intervention);
        book(
                day,
                "%s, rekvisition %s %d".formatted(name, part, year),
                row("4010", kronor * 100, "1 \"" + intervention + "\""),
                row("2440", -kronor * 100));
        if (isPaid) {
            var paid = day(day).plusDays(8);
            book(
                    "%02d-%02d".formatted(paid.getMonthValue(), paid.getDayOfMonth()),
                    "Betalt: %s, rekvisition %s %d".formatted(name, part, year),
                    "2440",
                    kronor,
                    "1930");
        }
    }

    private byte[] written() {
        var out = new ByteArrayOutputStream();
        try {
            write(out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        var writer =
                SieWriter.begin(
                        out,
                        "Klöverbygdens samordningsförbund",
                        "888888-8883",
                        Period.year(year),
                        through,
                        through.plusDays(20));
        writer.before(Period.year(year - 1));
        for (var account : ACCOUNTS.entrySet())
            writer.account(account.getKey(), account.getValue(), type(account.getKey()));
        for (var opening : openings.entrySet())
            writer.opening(opening.getKey(), opening.getValue());
        for (var opening : openingsBefore.entrySet())
            writer.openingBefore(opening.getKey(), opening.getValue());
        for (var closing : closings().entrySet())
            if (isBalance(closing.getKey())) writer.closing(closing.getKey(), closing.getValue());
            else writer.result(closing.getKey(), closing.getValue());
        for (var closing : closingsBefore.entrySet())
            if (isBalance(closing.getKey()))
                writer.closingBefore(closing.getKey(), closing.getValue());
            else writer.resultBefore(closing.getKey(), closing.getValue());
        var inOrder = vouchers.stream().sorted(Comparator.comparing(SieVoucher::date)).toList();
        for (int at = 0; at < inOrder.size(); at++)
            writer.voucher(numbered(inOrder.get(at), at + 1));
        writer.finish();
    }

    private SortedMap<String, Long> closings() {
        var closings = new TreeMap<>(openings);
        for (var voucher : vouchers)
            for (var row : voucher.rows()) closings.merge(row.account(), row.ore(), Long::sum);
        return closings;
    }

    private static boolean isBalance(String account) {
        return account.compareTo("3") < 0;
    }

    private static SieVoucher numbered(SieVoucher voucher, int number) {
        return new SieVoucher(
                voucher.series(),
                String.valueOf(number),
                voucher.date(),
                voucher.text(),
                null,
                "",
                0,
                voucher.rows().stream()
                        .map(it ->
                                new SieVoucher.Row(
                                        it.change(),
                                        it.account(),
                                        it.objects(),
                                        it.ore(),
                                        voucher.date(),
                                        "",
                                        "",
                                        "",
                                        0))
                        .toList());
    }

    private static char type(String account) {
        return switch (account.charAt(0)) {
            case '1' -> 'T';
            case '2' -> 'S';
            case '3' -> 'I';
            default -> account.startsWith("83") ? 'I' : 'K';
        };
    }
}
