package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.finding.Findings;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// The books of the invented association, in a real database.
class BooksTest {

    private static final RunningProduct PRODUCT = RunningProduct.justInstalled();

    static {
        PRODUCT.bring(RunningProduct.home().resolve("packages/kloverbygden"));
    }

    private final Books books = PRODUCT.the(Books.class);
    private final BookPages rows = PRODUCT.the(BookPages.class);

    private static Tenant tenant() {
        return PRODUCT.the(Tenants.class).find("kloverbygden").orElseThrow();
    }

    private static Pass pass() {
        return PRODUCT.the(Passes.class).operator(tenant());
    }

    private static byte[] file(String name) throws Exception {
        return Files.readAllBytes(
                RunningProduct.home().resolve(Path.of("packages/kloverbygden", name)));
    }

    private static FigureSet during(Period period) {
        var tenant = tenant();
        return PRODUCT.the(AllFigures.class).of(tenant.id(), tenant.revision()).during(period);
    }

    private static Fraction kronor(Figure figure) {
        assertThat(figure.outcome()).isInstanceOf(Outcome.Known.class);
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    private static Fraction kronor(Period period, String definition, Facet... facets) {
        return kronor(during(period).the(definition, facets));
    }

    private static Facet line(String code) {
        return new Facet(Dimension.LINE, code, Text.name(code));
    }

    /// 8 800 000 in, 8 795 200 out, 21 400 and −1 800 in interest: 24 400. Equity 1 012 000 + 24
    /// 400 = 1 036 400, and what is owned 84 200 + 51 300 + 1 598 600 = 1 734 100.
    @Test
    void theStatementsOfAYearFollowFromItsVouchers() {
        var year = Period.year(2024);

        assertThat(kronor(year, "ledger.operating-income")).isEqualTo(Fraction.of(8_800_000));
        assertThat(kronor(year, "ledger.operating-costs")).isEqualTo(Fraction.of(-8_795_200));
        assertThat(kronor(year, "ledger.financial-income")).isEqualTo(Fraction.of(21_400));
        assertThat(kronor(year, "ledger.financial-costs")).isEqualTo(Fraction.of(-1_800));
        assertThat(kronor(year, "ledger.result")).isEqualTo(Fraction.of(24_400));
        assertThat(kronor(year, "ledger.opening-equity")).isEqualTo(Fraction.of(1_012_000));
        assertThat(kronor(year, "ledger.closing-equity")).isEqualTo(Fraction.of(1_036_400));
        assertThat(kronor(year, "ledger.assets")).isEqualTo(Fraction.of(1_734_100));
        assertThat(kronor(year, "ledger.equity-and-liabilities")).isEqualTo(Fraction.of(1_734_100));
    }

    /// 24 400 − 12 700 + 43 200 = 54 900, and 1 543 700 + 54 900 = 1 598 600 in the bank.
    @Test
    void theCashFlowFollowsFromTheOpeningBalances() {
        var year = Period.year(2024);

        assertThat(kronor(year, "ledger.change-in-receivables")).isEqualTo(Fraction.of(-12_700));
        assertThat(kronor(year, "ledger.change-in-liabilities")).isEqualTo(Fraction.of(43_200));
        assertThat(kronor(year, "ledger.opening-cash")).isEqualTo(Fraction.of(1_543_700));
        assertThat(kronor(year, "ledger.closing-cash")).isEqualTo(Fraction.of(1_598_600));
        assertThat(kronor(year, "ledger.cash-and-bank")).isEqualTo(Fraction.of(1_598_600));
    }

    /// January to August 2025: 6 000 000 + 13 900 in, 5 968 600 + 1 100 out.
    @Test
    void aPartOfAYearFollowsFromTheVouchersSoFar() {
        var part = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 8, 31));

        assertThat(kronor(part, "ledger.operating-income")).isEqualTo(Fraction.of(6_000_000));
        assertThat(kronor(part, "ledger.result"))
                .isEqualTo(Fraction.of(6_000_000 - 5_968_600 + 13_900 - 1_100));
        assertThat(kronor(part, "ledger.note-line", line("4.forutbetalda-bidrag")))
                .isEqualTo(Fraction.of(750_000));
    }

    @Test
    void aLineOpensToItsAccountsAndAnAccountToItsRows() {
        var line = during(Period.year(2024)).the("ledger.note-line", line("2.lokal"));

        assertThat(line.formula().parts())
                .extracting(it -> it.scope().facet(Dimension.ACCOUNT).orElseThrow().code())
                .containsExactly("5010", "5420");
        assertThat(line.formula().parts().getFirst().formula())
                .isInstanceOfSatisfying(
                        Formula.Selected.class,
                        it -> {
                            assertThat(it.selection().rows()).isEqualTo(4);
                            assertThat(it.selection().place().where()).isEqualTo("konto 5010");
                        });
        assertThat(kronor(line)).isEqualTo(Fraction.of(194_000 + 13_350));
    }

    @Test
    void anAccountsRowsRunFromItsOpeningToItsClosingBalance() {
        var file = standing(2024);
        var bank = rows.rows(pass(), file.number(), "1930", 0);

        assertThat(bank.getFirst().balance()).isEqualTo(154_370_000 + bank.getFirst().ore());
        assertThat(bank.getLast().balance()).isEqualTo(159_860_000);
        var voucher = rows.voucher(pass(), file.number(), bank.getLast().position()).orElseThrow();
        assertThat(voucher.rows().stream().mapToLong(BookPages.Voucher.Row::ore).sum()).isZero();
    }

    private BookFile standing(int year) {
        return books.files(tenant().id()).stream()
                .filter(it -> it.stands() && it.year().equals(Period.year(year)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        var before = tenant().revision();
        var number = standing(2024).number();

        assertThat(books.receive(pass(), "igen.se", file("bokforing-2024.se")))
                .isEqualTo(new Books.Reception.Same(number));
        assertThat(tenant().revision()).isEqualTo(before);
    }

    /// The rent of September is 500 less, and paid so: the result is 500 better.
    @Test
    void aNewFileStandsAndTheOldOneCanBeLetStandAgain() throws Exception {
        var old = standing(2024);
        var changed =
                new String(file("bokforing-2024.se"), Charset.forName("IBM437"))
                        .replace("#TRANS 5010 {} 48500.00", "#TRANS 5010 {} 48000.00")
                        .replaceAll("#KSUMMA.*\r\n", "")
                        .replaceAll("(#UB|#RES|#IB) .*\r\n", "");
        var unbalanced = books.receive(pass(), "fel.se", bytes(changed));
        assertThat(unbalanced).isInstanceOf(Books.Reception.Faulty.class);
        assertThat(standing(2024)).isEqualTo(old);

        var balanced =
                changed.replace("#TRANS 2440 {} -48500.00", "#TRANS 2440 {} -48000.00")
                        .replace("#TRANS 1710 {} -48500.00", "#TRANS 1710 {} -48000.00");
        var received = books.receive(pass(), "ny.se", bytes(balanced));

        assertThat(received)
                .isInstanceOfSatisfying(
                        Books.Reception.Received.class,
                        it -> assertThat(it.file().stands()).isTrue());
        var fresh = standing(2024);
        assertThat(rows.differences(pass(), old, fresh, 100))
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.sort()).isEqualTo("changed"))
                .extracting(BookPages.Difference::told)
                .containsExactly("Hyra första kvartalet, betald i fjol", "Hyra", "Hyra", "Hyra");
        assertThat(kronor(Period.year(2024), "ledger.note-line", line("2.lokal")))
                .isEqualTo(Fraction.of(192_000 + 13_350));

        assertThat(books.letStand(pass(), old.number())).isTrue();
        assertThat(books.letStand(pass(), old.number())).isFalse();
        assertThat(standing(2024).number()).isEqualTo(old.number());
        assertThat(kronor(Period.year(2024), "ledger.note-line", line("2.lokal")))
                .isEqualTo(Fraction.of(194_000 + 13_350));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("IBM437"));
    }

    /// 100,00 of rent more in September 2025, which the complete file does not have.
    @Test
    void vouchersAloneAreAddedToTheYear() {
        var more =
                """
                #FLAGGA 0
                #SIETYP 4
                #VER L 1 20250915 "Hyra"
                {
                #TRANS 5010 {} %s.00
                #TRANS 1930 {} -%s.00
                }
                """;
        var september = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 9, 30));

        assertThat(books.receive(pass(), "tillagg.si", bytes(more.formatted("100", "100"))))
                .isInstanceOf(Books.Reception.Received.class);
        assertThat(kronor(september, "ledger.note-line", line("2.lokal")))
                .isEqualTo(Fraction.of(143_700 + 100));
        assertThat(
                        books.receive(
                                pass(),
                                "okant.si",
                                bytes(more.formatted("1", "1").replace("5010", "5999"))))
                .isInstanceOfSatisfying(
                        Books.Reception.Faulty.class,
                        it ->
                                assertThat(it.faults().getFirst().says().key())
                                        .isEqualTo("ledger.books.unknown-account"));
        assertThat(
                        books.receive(
                                pass(),
                                "tidigt.si",
                                bytes(more.formatted("1", "1").replace("2025", "2019"))))
                .isInstanceOfSatisfying(
                        Books.Reception.Faulty.class,
                        it ->
                                assertThat(it.faults().getFirst().says().key())
                                        .isEqualTo("ledger.books.nothing-to-add-to"));
    }

    @Test
    void anotherAssociationsFileIsRefused() throws Exception {
        var other =
                new String(file("bokforing-2024.se"), StandardCharsets.ISO_8859_1)
                        .replace("888888-8883", "222000-1859");

        assertThat(books.receive(pass(), "annan.se", other.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Books.Reception.Faulty.class,
                        it ->
                                assertThat(it.faults())
                                        .containsExactly(
                                                new Books.Fault(
                                                        7,
                                                        true,
                                                        Phrase.of(
                                                                "ledger.books.other-owner",
                                                                "222000-1859",
                                                                "888888-8883"))));
    }

    /// Opening 700,00 in the bank; 300,00 more in 2020, which is its result; 100,00 more in 2021.
    private static final String OF_2021 =
            """
            #FLAGGA 0
            #SIETYP 4
            #ORGNR 888888-8883
            #RAR 0 20210101 20211231
            #RAR -1 20200101 20201231
            #KPTYP EUBAS97
            #KONTO 1930 "Bank"
            #KONTO 2010 "Eget kapital"
            #KONTO 3010 "Bidrag"
            #IB 0 1930 1000.00
            #IB 0 2010 -1000.00
            #IB -1 1930 700.00
            #IB -1 2010 -700.00
            #UB -1 1930 1000.00
            #UB -1 2010 -700.00
            #RES -1 3010 -300.00
            #VER A 1 20210115 "Bidrag"
            {
            #TRANS 1930 {} 100.00
            #TRANS 3010 {} -100.00
            }
            #VER A 3 20210116 "Bidrag"
            {
            #TRANS 1930 {} 0.00
            #TRANS 3010 {} 0.00
            }
            """;

    /// 700 + 300 = 1 000.
    @Test
    void aYearWithoutBooksOfItsOwnIsAsTheBooksOfTheYearAfterStateIt() {
        assertThat(during(Period.year(2020)).find("ledger.result")).isEmpty();

        var received =
                (Books.Reception.Received)
                        books.receive(pass(), "bokforing-2021.se", bytes(OF_2021));

        var before = Period.year(2020);
        assertThat(kronor(before, "ledger.operating-income")).isEqualTo(Fraction.of(300));
        assertThat(kronor(before, "ledger.result")).isEqualTo(Fraction.of(300));
        assertThat(kronor(before, "ledger.opening-equity")).isEqualTo(Fraction.of(700));
        assertThat(kronor(before, "ledger.closing-equity")).isEqualTo(Fraction.of(1_000));
        assertThat(kronor(before, "ledger.assets")).isEqualTo(Fraction.of(1_000));
        assertThat(kronor(before, "ledger.opening-cash")).isEqualTo(Fraction.of(700));
        var number = received.file().number();
        var bank = new Facet(Dimension.ACCOUNT, "1930", Text.name("1930 Bank"));
        assertThat(during(before).the("ledger.account", bank).formula())
                .isInstanceOfSatisfying(
                        Formula.Reported.class,
                        it ->
                                assertThat(it.place())
                                        .isEqualTo(
                                                new Place(
                                                        "SIE",
                                                        "konto 1930",
                                                        "bokforing-" + number + "-aret-fore.se",
                                                        14)));
        assertThat(books.before(pass(), received.file())).hasSize(3);

        var own =
                OF_2021.replaceAll("#(IB|UB|RES) -1 .*\n", "")
                        .replace("#RAR -1 20200101 20201231\n", "")
                        .replace("2021", "2020")
                        .replace("#KPTYP", "#OMFATTN 20201231\n#KPTYP")
                        .replace("1000.00", "700.00")
                        .replace("100.00", "290.00");
        assertThat(books.receive(pass(), "bokforing-2020.se", bytes(own)))
                .isInstanceOf(Books.Reception.Received.class);
        assertThat(kronor(before, "ledger.result")).isEqualTo(Fraction.of(290));
    }

    /// Equity 700,00 is carried from the result's account, and the year's 0,00 is booked; 50,00 is
    /// taken from the bank to equity by A 2, 20,00 to it from the bank by A 4.
    @Test
    void whatIsBookedOnEquityBesideTheResultIsNamedByVoucherAndAccount() {
        var file =
                """
                #FLAGGA 0
                #SIETYP 4
                #RAR 0 20180101 20181231
                #KPTYP EUBAS97
                #KONTO 1930 "Bank"
                #KONTO 2010 "Eget kapital"
                #KONTO 2099 "Årets resultat"
                #KONTO 3010 "Bidrag"
                #KONTO 8999 "Årets resultat"
                #IB 0 1930 700.00
                #IB 0 2099 -700.00
                #VER A 1 20180115 "Fjolårets resultat"
                {
                #TRANS 2099 {} 700.00
                #TRANS 2010 {} -700.00
                }
                #VER A 2 20180215 "Rättelse"
                {
                #TRANS 2010 {} 50.00
                #TRANS 1930 {} -50.00
                }
                #VER A 3 20180216 "Bidrag"
                {
                #TRANS 1930 {} 300.00
                #TRANS 3010 {} -300.00
                }
                #VER A 4 20180316 "Rättelse"
                {
                #TRANS 2010 {} -20.00
                #TRANS 1930 {} 20.00
                }
                #VER A 5 20181231 "Årets resultat"
                {
                #TRANS 8999 {} 300.00
                #TRANS 2099 {} -300.00
                }
                """;
        var received =
                (Books.Reception.Received) books.receive(pass(), "bokforing-2018.se", bytes(file));
        var year = Period.year(2018);

        // 700 + 300; the bank has 700 − 50 + 300 + 20 = 970, and −50 + 20 = −30
        assertThat(kronor(year, "ledger.closing-equity")).isEqualTo(Fraction.of(1_000));
        assertThat(kronor(year, "ledger.assets")).isEqualTo(Fraction.of(970));
        assertThat(kronor(year, "ledger.direct-equity")).isEqualTo(Fraction.of(-30));
        assertThat(during(year).narrowed("ledger.direct-equity", Dimension.LINE))
                .extracting(it -> it.scope().facet(Dimension.LINE).orElseThrow().name().sv())
                .containsExactly("Verifikation A 2, konto 2010", "Verifikation A 4, konto 2010");
        assertThat(
                        PRODUCT.the(Findings.class).of(tenant(), 2018).findings().stream()
                                .filter(it ->
                                        it.breach()
                                                .rule()
                                                .equals(
                                                        "ledger.equity-changes-by-the-result-alone")))
                .hasSize(2);
        assertThat(books.letStand(pass(), received.file().number())).isFalse();
    }

    /// Equipment is bought for 100,00 and 40,00, written off by 30,00; one of 20,00 is sold. 60 +
    /// 140 − 20 − 30 = 150.
    @Test
    void theInvestmentAccountFollowsFromTheVouchers() {
        var file =
                """
                #FLAGGA 0
                #SIETYP 4
                #RAR 0 20170101 20171231
                #KPTYP EUBAS97
                #KONTO 1220 "Inventarier"
                #KONTO 1229 "Avskrivningar på inventarier"
                #KONTO 1930 "Bank"
                #KONTO 2010 "Eget kapital"
                #KONTO 7832 "Avskrivningar"
                #IB 0 1220 80.00
                #IB 0 1229 -20.00
                #IB 0 1930 500.00
                #IB 0 2010 -560.00
                #VER A 1 20170115 "Dator"
                {
                #TRANS 1220 {} 100.00
                #TRANS 1930 {} -100.00
                }
                #VER A 2 20170215 "Stol"
                {
                #TRANS 1220 {} 40.00
                #TRANS 1930 {} -40.00
                }
                #VER A 3 20170916 "Såld dator"
                {
                #TRANS 1220 {} -30.00
                #TRANS 1229 {} 10.00
                #TRANS 1930 {} 20.00
                }
                #VER A 4 20171231 "Avskrivningar"
                {
                #TRANS 7832 {} 30.00
                #TRANS 1229 {} -30.00
                }
                #VER A 5 20171231 "Omföring"
                {
                #TRANS 1220 {} -5.00
                #TRANS 1229 {} 5.00
                }
                """;
        assertThat(during(Period.year(2024)).of("ledger.investment")).isEmpty();
        books.receive(pass(), "bokforing-2017.se", bytes(file));
        var year = Period.year(2017);

        assertThat(kronor(year, "ledger.investment", line("opening"))).isEqualTo(Fraction.of(60));
        assertThat(kronor(year, "ledger.investment", line("acquisitions")))
                .isEqualTo(Fraction.of(140));
        assertThat(kronor(year, "ledger.investment", line("disposals")))
                .isEqualTo(Fraction.of(-20));
        assertThat(kronor(year, "ledger.investment", line("depreciation")))
                .isEqualTo(Fraction.of(-30));
        assertThat(kronor(year, "ledger.investment", line("closing"))).isEqualTo(Fraction.of(150));
        assertThat(kronor(year, "ledger.fixed-assets")).isEqualTo(Fraction.of(150));
        assertThat(during(year).the("ledger.investment", line("acquisitions")).formula().parts())
                .extracting(it -> it.scope().facet(Dimension.LINE).orElseThrow().name().sv())
                .containsExactly("Verifikation A 1, konto 1220", "Verifikation A 2, konto 1220");
        assertThat(
                        PRODUCT.the(Findings.class).of(tenant(), 2017).findings().stream()
                                .filter(it -> it.breach().rule().startsWith("ledger.investment")))
                .isEmpty();
    }

    @Test
    void whatSomebodyOughtToLookAtIsKeptWithTheFile() {
        var file =
                OF_2021.replaceAll("#(IB|UB|RES) -1 .*\n", "")
                        .replace("#RAR -1 20200101 20201231\n", "")
                        .replace("2021", "2019");
        var received =
                (Books.Reception.Received) books.receive(pass(), "bokforing-2019.se", bytes(file));

        assertThat(books.remarks(tenant().id(), received.file().number()))
                .containsExactly(
                        new Books.Remark(
                                0,
                                new Text(
                                        "I serie A saknas nummer 2. Se efter i"
                                                + " bokföringsprogrammet vart den tagit vägen.",
                                        "In series A number 2 is missing. See in the"
                                                + " bookkeeping program where it went.")));
    }

    @Test
    void anAccountOnNoLineMakesTheStatementsUnknownAndSaysWhich() {
        var lost =
                new BookYear(
                        Period.year(2024),
                        "bokforing-1.se",
                        "",
                        new se.fyrklover.ledger.account.AccountChart(List.of(), List.of()),
                        List.of(new AccountAmount("4711", "Okänt", false, 0, 0, 100, 1)));
        var year =
                new LedgerYear(se.fyrklover.figure.Scope.whole(tenant().id(), Period.year(2024)));

        var made = AccountFigures.add(year, lost);
        StatementFigures.add(year, made.notes(), made.lines());

        assertThat(year.find("ledger.result").orElseThrow().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Missing.class,
                        it -> assertThat(it.what().getFirst().arguments()).containsExactly("4711"));
    }

    @Test
    void nobodyElseMayReadOrKeepTheBooks() {
        var nobody = PRODUCT.the(Passes.class).of(new Caller.Nobody(""), tenant());

        assertThatThrownBy(() -> books.receive(nobody, "x.se", new byte[0]))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rows.accounts(nobody, standing(2024)))
                .isInstanceOf(NotAllowed.class);
    }
}
