package se.fyrklover.ledger.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fyrklover.ledger.sie.SieVoucher.Change;
import se.fyrklover.shared.Period;

class SieReaderTest {

    private static SieAccount account(SomeFile file, String number) {
        return file.reading().accounts().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSoundFileHasNoFaults() {
        var file = SomeFile.of(SomeFile.SOUND);

        assertThat(file.faults()).isEmpty();
        assertThat(file.reading().isSound()).isTrue();
        assertThat(file.reading().vouchers()).isEqualTo(2);
        assertThat(file.reading().rows()).isEqualTo(4);
    }

    @Test
    void whatTheFileSaysOfItselfIsRead() {
        var head = SomeFile.of(SomeFile.SOUND).reading().head();

        assertThat(head.program()).isEqualTo("Bokföringen");
        assertThat(head.company()).isEqualTo("Klöverbygdens samordningsförbund");
        assertThat(head.organisationNumber()).isEqualTo("888888-8883");
        assertThat(head.year()).contains(Period.year(2024));
        assertThat(head.onlyVouchers()).isFalse();
    }

    /// 1 000,00 + 400,00 − 150,50 = 1 249,50 in the bank.
    @Test
    void openingBalancesAndRowsMakeTheClosingOnes() {
        var bank = account(SomeFile.of(SomeFile.SOUND), "1930");

        assertThat(bank.opening()).isEqualTo(100_000);
        assertThat(bank.movement()).isEqualTo(40_000 - 15_050);
        assertThat(bank.closing()).isEqualTo(124_950);
        assertThat(bank.rows()).isEqualTo(2);
        assertThat(bank.name()).isEqualTo("Företagskonto");
        assertThat(bank.openingLine()).isEqualTo(18);
    }

    @Test
    void aRowHasItsOwnDateTextQuantitySignAndObjects() {
        var voucher = SomeFile.of(SomeFile.SOUND).vouchers().getFirst();
        var row = voucher.rows().get(1);

        assertThat(voucher.label()).isEqualTo("A 1");
        assertThat(voucher.registered()).isEqualTo(LocalDate.of(2024, 1, 16));
        assertThat(voucher.sign()).isEqualTo("KÅ");
        assertThat(row.date()).isEqualTo(LocalDate.of(2024, 1, 14));
        assertThat(row.text()).isEqualTo("Staten");
        assertThat(row.quantity()).isEqualTo("1");
        assertThat(row.sign()).isEqualTo("KÅ");
        assertThat(row.objects()).isEqualTo("1 \"B\"");
        assertThat(row.line()).isEqualTo(28);
    }

    @Test
    void lettersAreReadAsTheyAreWrittenWhateverTheFileSays() {
        for (var charset :
                java.util.List.of(
                        Charsets.PC8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
            var file = SomeFile.of(SomeFile.SOUND, charset);

            assertThat(file.faults()).as(charset.name()).isEmpty();
            assertThat(file.vouchers().get(1).text()).isEqualTo("Hyra i Ängsö");
            assertThat(file.vouchers().getFirst().sign()).isEqualTo("KÅ");
        }
    }

    @Test
    void aMarkBeforeUtf8IsPassedOver() {
        var file = SomeFile.of("\uFEFF" + SomeFile.SOUND, StandardCharsets.UTF_8);

        assertThat(file.faults()).isEmpty();
    }

    @Test
    void linesMayEndAsOnAnyMachine() {
        for (var ending : java.util.List.of("\r\n", "\r", "\n")) {
            var file = SomeFile.of(SomeFile.SOUND.replace("\n", ending));

            assertThat(file.faults()).isEmpty();
            assertThat(file.vouchers().get(1).line()).isEqualTo(30);
        }
    }

    @Test
    void aFileMayEndWithoutALineBreak() {
        assertThat(SomeFile.of(SomeFile.SOUND.strip()).faults()).isEmpty();
    }

    @Test
    void anAddedRowCountsOnceAndAStruckOneNot() {
        var file =
                SomeFile.with(
                        """
                        #TRANS 5010 {} 100.00
                        #BTRANS 5010 {} 999.00
                        #RTRANS 5010 {} 50.50
                        #TRANS 5010 {} 50.50
                        """,
                        "#TRANS 5010 {} 150.50\n");

        assertThat(file.faults()).isEmpty();
        assertThat(file.vouchers().get(1).rows())
                .extracting(SieVoucher.Row::change)
                .containsExactly(Change.NONE, Change.STRUCK, Change.ADDED, Change.NONE);
        assertThat(account(file, "5010").movement()).isEqualTo(15_050);
    }

    @Test
    void whatIsNotKnownIsCountedAndLeftAlone() {
        var file = SomeFile.with("#SIETYP 4\n#EGEN \"något\" 1\n#EGEN 2", "#SIETYP 4");

        assertThat(file.faults()).isEmpty();
        assertThat(file.reading().unknown()).containsEntry("#EGEN", 2);
    }

    @Test
    void aBraceMayStandAtTheEndOfTheVouchersLine() {
        var file = SomeFile.with("\"Hyra i Ängsö\" {\n", "\"Hyra i Ängsö\"\n{\n");

        assertThat(file.faults()).isEmpty();
        assertThat(file.reading().vouchers()).isEqualTo(2);
    }

    @Test
    void aQuotationMarkMayStandInsideAText() {
        var file = SomeFile.with("\"Hyra \\\"Villan\\\" {1}\"", "\"Hyra i Ängsö\"");

        assertThat(file.faults()).isEmpty();
        assertThat(file.vouchers().get(1).text()).isEqualTo("Hyra \"Villan\" {1}");
    }

    @Test
    void aFileOfVouchersAloneNeedsNoBalances() {
        var file =
                SomeFile.of(
                        """
                        #FLAGGA 0
                        #PROGRAM Löner 2
                        #SIETYP 4
                        #VER "" "" 20240325 "Löner mars"
                        {
                        #TRANS 7010 {} 30000
                        #TRANS 1930 {} -30000
                        }
                        """);

        assertThat(file.faults()).isEmpty();
        assertThat(file.reading().head().onlyVouchers()).isTrue();
        assertThat(file.reading().head().year()).isEqualTo(Optional.empty());
        assertThat(file.vouchers().getFirst().rows().getFirst().ore()).isEqualTo(3_000_000);
    }

    @Test
    void balancesOfObjectsAndOfPeriodsAreNotCountedAgain() {
        var file =
                SomeFile.with(
                        """
                        #IB 0 1930 1000.00
                        #OIB 0 1930 {1 "B"} 400.00
                        #PSALDO 0 202401 1930 {} 400.00
                        #PSALDO 0 202401 1930 {1 "B"} 400.00
                        #PBUDGET 0 202401 5010 {} 150.00
                        """,
                        "#IB 0 1930 1000.00\n");

        assertThat(file.faults()).isEmpty();
        assertThat(account(file, "1930").closing()).isEqualTo(124_950);
    }

    @Test
    void anUnbrokenChecksumIsToldWhenItDoesNotFit() {
        var summed =
                SomeFile.SOUND.replace("#FORMAT PC8", "#KSUMMA\n#FORMAT PC8") + "#KSUMMA 12345\n";

        assertThat(SomeFile.of(summed).faults()).containsExactly("36 checksum");
        assertThat(SomeFile.of(summed).reading().isSound()).isTrue();
    }

    /// The sum of `#KONTO1930Kassa#TRANS19101B10.00` by CRC-32, reckoned apart.
    @Test
    void theChecksumIsOfLabelsAndFieldsAlone() {
        var crc = new java.util.zip.CRC32();
        crc.update(
                "#KONTO1930Kassa#VERA120240115#TRANS19301B10.00#TRANS1930-10.00"
                        .getBytes(StandardCharsets.US_ASCII));
        var text =
                """
                #FLAGGA 0
                #SIETYP 4
                #KSUMMA
                #KONTO 1930 "Kassa"
                #VER A 1 20240115
                {
                #TRANS 1930 {1 "B"} 10.00
                #TRANS 1930 {} -10.00
                }
                #KSUMMA %s
                """;

        assertThat(SomeFile.of(text.formatted(crc.getValue())).faults()).isEmpty();
        assertThat(SomeFile.of(text.formatted((int) crc.getValue())).faults()).isEmpty();
        assertThat(SomeFile.of(text.formatted(crc.getValue() + 1)).faults())
                .containsExactly("10 checksum");
    }

    @Test
    void soManyFaultsAreToldAndTheRestCounted() {
        var text = new StringBuilder(SomeFile.SOUND);
        for (int at = 0; at < 150; at++) text.append("#TRANS 1930 {} 1\n");

        var reading = SomeFile.of(text.toString()).reading();

        assertThat(reading.faults()).hasSize(SieReader.MOST_FAULTS);
        assertThat(reading.moreFaults()).isEqualTo(50);
        assertThat(reading.isSound()).isFalse();
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        new SomeBooks(500, 3).write(out);
        var file = SomeFile.of(out.toByteArray());

        assertThat(file.faults()).isEmpty();
        assertThat(file.reading().vouchers()).isEqualTo(500);
        assertThat(file.reading().accounts().stream().mapToLong(SieAccount::closing).sum())
                .isZero();
        assertThat(file.vouchers().stream().map(SieVoucher::text)).contains("Utbildning i Ängsö");
    }

    private static final String BEFORE =
            """
            #IB -1 1930 700.00
            #IB -1 2010 -700.00
            #UB -1 1930 1000.00
            #UB -1 2010 -700.00
            #RES -1 3010 -300.00
            """;

    private static SomeFile withBefore(String before) {
        return SomeFile.with(before, "#UB -1 1930 1000.00\n");
    }

    /// 1 000 − 700 − 300 = 0.
    @Test
    void whatAFileSaysOfTheYearBeforeItsOwnIsReadWithItsLines() {
        var file = withBefore(BEFORE);

        assertThat(file.faults()).isEmpty();
        assertThat(file.reading().before())
                .containsExactly(
                        new SieBefore("1930", 70_000, 24, 100_000, 26),
                        new SieBefore("2010", -70_000, 25, -70_000, 27),
                        new SieBefore("3010", 0, 0, -30_000, 28));
    }

    @Test
    void ofTheYearBeforeAPartIsNotUsed() {
        assertThat(SomeFile.of(SomeFile.SOUND).reading().before()).isEmpty();
        assertThat(withBefore(BEFORE.replace("#RES -1 3010 -300.00\n", "")).reading().before())
                .isEmpty();
    }

    @Test
    void balancesOfTheYearBeforeThatDoNotCancelOutAreToldAndNotUsed() {
        var file = withBefore(BEFORE.replace("-300.00", "-299.00"));

        assertThat(file.faults()).containsExactly("0 before-sum");
        assertThat(file.reading().isSound()).isTrue();
        assertThat(file.reading().before()).isEmpty();
    }

    @Test
    void whatCannotBeReadOfTheYearBeforeStandsInTheWayOfNothing() {
        var file = withBefore(BEFORE.replace("-300.00", "trehundra"));

        assertThat(file.reading().isSound()).isTrue();
        assertThat(file.reading().before()).isEmpty();
    }

    @Test
    void anotherYearThanTheOneBeforeIsNotTakenForIt() {
        var file =
                SomeFile.of(
                        SomeFile.SOUND
                                .replace("#UB -1 1930 1000.00\n", BEFORE)
                                .replace("#RAR -1 20230101 20231231", "#RAR -1 20220101 20221231"));

        assertThat(file.reading().before()).isEmpty();
    }
}
