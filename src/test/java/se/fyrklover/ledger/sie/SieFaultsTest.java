package se.fyrklover.ledger.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// The sound file with one fault put into it: the fault is told, at its line, and nothing else is.
class SieFaultsTest {

    /// What the one who reads is to do, in a sentence of its own or as its beginning.
    private static final Pattern REMEDY =
            Pattern.compile(
                    "(?i)(^|[.:;] )(exportera|välj|skriv|rätta|ta bort|lägg in|ge|sätt ihop|dela"
                            + "|stäm av)\\b");

    private static Arguments one(String instead, String of, String fault) {
        return Arguments.of(instead, of, fault);
    }

    /// What is written, instead of what, and the fault that is to be told with its line.
    static Stream<Arguments> faults() {
        return Stream.of(
                one("", "#SIETYP 4\n", "0 no-sort"),
                one("#SIETYP 1", "#SIETYP 4", "0 sort"),
                one("#SIETYP 4\n#VALUTA EUR", "#SIETYP 4", "0 currency"),
                one("", "#FLAGGA 0\n", "1 no-flag"),
                one("#RAR 0 20240101 2024123", "#RAR 0 20240101 20241231", "8 date"),
                one("#RAR 0 20241231 20240101", "#RAR 0 20240101 20241231", "8 year-backwards"),
                one("#RAR x 20230101 20231231", "#RAR -1 20230101 20231231", "9 year-index"),
                one("#RAR 0 20240101 20241130", "#RAR 0 20240101 20241231", "8 year-broken"),
                one("#RAR 0 20240110 20250109", "#RAR 0 20240101 20241231", "8 year-broken"),
                one("#VER A 1 20240230", "#VER A 1 20240115", "25 date"),
                one("#VER A 1 2024-01-15", "#VER A 1 20240115", "25 date"),
                one("#VER A 1 20230115", "#VER A 1 20240115", "25 outside-year"),
                one("#VER A 2 20250201", "#VER A 2 20240201", "30 outside-year"),
                one("#OMFATTN 20240131\n#KPTYP", "#KPTYP", "31 after-through"),
                one("#OMFATTN igår\n#KPTYP", "#KPTYP", "10 date"),
                one("#VER A 1 20240201", "#VER A 2 20240201", "30 number-twice"),
                one("#VER A 3 20240201", "#VER A 2 20240201", "0 gap"),
                one("#VER A 9 20240201", "#VER A 2 20240201", "0 gaps"),
                one("#TRANS 5010 {} 150.00", "#TRANS 5010 {} 150.50", "30 voucher-sum"),
                one("#TRANS 5010 {} 150,50", "#TRANS 5010 {} 150.50", "32 amount"),
                one("#TRANS 5010 {} 150.505", "#TRANS 5010 {} 150.50", "32 amount"),
                one("#TRANS 5010 {} 99999999999999", "#TRANS 5010 {} 150.50", "32 amount"),
                one("#TRANS 5010 {} ", "#TRANS 5010 {} 150.50", "32 amount"),
                one("#TRANS hyra {} 150.50", "#TRANS 5010 {} 150.50", "32 account"),
                one("#TRANS 5010 {1 \"B 150.50", "#TRANS 5010 {} 150.50", "32 slip-open-brace"),
                one("\"Hyra i Ängsö", "\"Hyra i Ängsö\"", "30 slip-open-quote"),
                one("\"Hyra i\nÄngsö\"", "\"Hyra i Ängsö\"", "30 slip-open-quote"),
                one("#KONTO 5010 \"Hyra\"\n#KONTO 5010", "#KONTO 5010", "16 account-twice"),
                one("", "#KONTO 5010 \"Lokalhyra\"\n", "31 not-in-chart"),
                one("#IB 0 1930 1000.00\n#IB 0 1930", "#IB 0 1930", "19 balance-twice"),
                one("#IB 0 1930 tusen", "#IB 0 1930 1000.00", "18 amount"),
                one("#UB 0 1930 1249.00", "#UB 0 1930 1249.50", "20 closing"),
                one("", "#UB 0 2010 -1000.00\n", "0 closing-missing"),
                one("#RES 0 5010 151", "#RES 0 5010 150.50", "23 result"),
                one("", "#RES 0 3010 -400.00\n", "0 result-missing"),
                one("#TRANS 1930 {} -150.50\n", "#TRANS 1930 {} -150.50\n}\n", "30 voucher-open"),
                one("\n#TRANS 5010", "\n{\n#TRANS 5010", "30"),
                one("}\n}\n", "}\n", "30 brace-closes"),
                one("{\n{\n", "{\n", "27 brace-opens"),
                one("#IB 0 2010 -1000.00\n{\n", "#IB 0 2010 -1000.00\n", "20 brace-opens"),
                one("#RTRANS 5010 {} 150.50", "#TRANS 5010 {} 150.50", "32 added-alone"),
                one("#DIM 1 \"Ins\0ats\" \0", "#DIM 1 \"Insats\"", "16 slip-no-text"),
                one("#DIM" + " 1".repeat(80), "#DIM 1 \"Insats\"", "16 slip-too-many-fields"),
                one(
                        "#DIM 1 \"" + "x".repeat(70_000) + "\"",
                        "#DIM 1 \"Insats\"",
                        "16 slip-too-long"),
                one("DIM 1 \"Insats\"", "#DIM 1 \"Insats\"", "16 no-label"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultIsToldAtItsLine(String instead, String of, String fault) {
        var file = SomeFile.of(replaced(SomeFile.SOUND, of, instead));

        assertThat(file.faults()).first().asString().startsWith(fault);
        assertThat(file.reading().faults())
                .allSatisfy(it -> {
                    for (var language : Language.values())
                        assertThat(new Words(language).say(it.says()))
                                .doesNotContain("{0", "{1", "'")
                                .endsWith(".");
                    if (it.refuses())
                        assertThat(new Words(Language.SV).say(it.says())).containsPattern(REMEDY);
                });
    }

    private static String replaced(String text, String of, String instead) {
        int at = text.indexOf(of);
        assertThat(at).as(of).isNotNegative();
        return text.substring(0, at) + instead + text.substring(at + of.length());
    }

    @Test
    void thereAreFortyOfThem() {
        assertThat(faults().count()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void anEmptyFileSaysSo() {
        assertThat(SomeFile.of("").faults()).containsExactly("0 empty");
        assertThat(SomeFile.of("\n \n").faults()).containsExactly("0 empty");
    }

    @Test
    void aFileOfAnotherKindSaysSo() {
        assertThat(SomeFile.of("PK\u0003\u0004arkiv").faults()).containsExactly("1 not-sie");
        assertThat(SomeFile.of("<?xml version=\"1.0\"?>").faults()).containsExactly("1 not-sie");
        assertThat(SomeFile.of(SomeFile.SOUND, StandardCharsets.UTF_16).reading().isSound())
                .isFalse();
    }

    @Test
    void aFileThatIsCutOffIsNeverSound() {
        var bytes = SomeFile.SOUND.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length - 3; length++)
            assertThat(SomeFile.of(java.util.Arrays.copyOf(bytes, length)).reading().isSound())
                    .as("%d bytes", length)
                    .isFalse();
    }
}
