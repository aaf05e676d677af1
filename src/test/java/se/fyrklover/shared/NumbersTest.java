package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1234;1234",
                "1 234;1234",
                "1\u00A0234 567;1234567",
                "16\u202F020\u2009000;16020000",
                "-19;-19",
                "\u22121 318 124;-1318124",
                "\u2013 5;-5",
                "+7;7",
                "12,50;12.50",
                "12.5;12.5",
                "0;0",
                "007;7"
            })
    void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal read) {
        assertThat(Numbers.parse(typed)).isEqualTo(Parsed.read(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tolv",
                "1,2,3",
                "1.234.567",
                "12 34",
                "1 2345",
                "--1",
                "1e3",
                "0x10",
                "1,",
                ",5",
                "٣",
                "12 kr",
                "∞",
                "NaN",
                "9999999999999999999999999999999"
            })
    void whatIsNotANumberIsRefusedWithWhatIsExpected(String typed) {
        assertThat(Numbers.parse(typed)).isEqualTo(Parsed.unreadable("shared.expected.number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1,5", "1000000000", "12.0"})
    void aCountIsAWholeNumberFromZeroUp(String typed) {
        assertThat(Numbers.parseCount(typed)).isEqualTo(Parsed.unreadable("shared.expected.count"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0;0", "999;0;999", "1000;0;1\u00A0000", "-1318124;0;\u22121\u00A0318\u00A0124",
                "12.345;2;12,35", "-0.004;2;0,00", "0.5;0;1", "-0.5;0;\u22121"
            })
    void numbersAreWrittenAsSwedesReadThem(BigDecimal number, int decimals, String written) {
        assertThat(Numbers.write(Fraction.of(number), decimals, Language.SV)).isEqualTo(written);
    }

    @Test
    void englishHasItsOwnMarks() {
        assertThat(Numbers.write(Fraction.of(new BigDecimal("-1234567.5")), 1, Language.EN))
                .isEqualTo("\u22121,234,567.5");
    }

    @Test
    void whatIsWrittenInSwedishIsReadBackAsTheSame() {
        var random = new Random(7210);
        for (var i = 0; i < 2_000; i++) {
            var decimals = random.nextInt(4);
            var number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), decimals);
            var written = Numbers.write(Fraction.of(number), decimals, Language.SV);

            assertThat(Numbers.parse(written).orThrow()).isEqualByComparingTo(number);
        }
    }
}
