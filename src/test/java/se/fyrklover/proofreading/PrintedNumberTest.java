package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {

    /// What a number alone looks like, as one form, too slow for every cell of every file.
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<open>\\()?(?<number>[-\\u2010-\\u2013\\u2212+]?[\\d\\u00A0\\u2009\\u202F .,]*\\d)"
                            + "(?<close>\\))?\\s*(?<sign>%|kr|tkr|mnkr|mkr|kronor)?");

    private static final String[] SIGNS = {
        "0", "1", "2", "34", "567", " ", "\u00A0", "\u2009", ".", ",", "-", "+", "\u2212", "(", ")",
        "%", "kr", "tkr", "mnkr", "kronor", "k", "x"
    };

    private final Random random = new Random(20260101);

    @Test
    void whatIsTakenApartSignBySignIsWhatTheFormHolds() {
        for (var i = 0; i < 300_000; i++) {
            var text = text();
            var match = FORM.matcher(text);
            var alone = NumberAlone.in(text);
            if (!match.matches() || (match.group("open") == null) != (match.group("close") == null))
                assertThat(alone).as(text).isNull();
            else {
                var sign = match.group("sign");
                assertThat(alone)
                        .as(text)
                        .isEqualTo(
                                new NumberAlone(
                                        match.group("number"),
                                        match.group("open") != null,
                                        sign == null ? "" : sign));
            }
            assertThat(PrintedNumber.isAlone(text))
                    .as(text)
                    .isEqualTo(PrintedNumber.alone(text).isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 234,5;1234.5;''",
                "−12 %;-12;%",
                "(350);-350;''",
                "–;0;''",
                "16 200 kr;16200;kr"
            })
    void aNumberIsReadWithItsSign(String printed, String value, String sign) {
        var number = PrintedNumber.alone(printed).orElseThrow();

        assertThat(number.value()).isEqualTo(value);
        assertThat(number.sign()).isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kr", "(350", "350)", "(12 kr)", "12 st", "1 2345", "2024-12-31"})
    void somethingElseIsNoNumber(String printed) {
        assertThat(PrintedNumber.alone(printed)).isEmpty();
        assertThat(PrintedNumber.isAlone(printed)).isFalse();
    }

    private String text() {
        var text = new StringBuilder();
        for (var left = random.nextInt(1, 7); left > 0; left--)
            text.append(SIGNS[random.nextInt(SIGNS.length)]);
        return text.toString().strip();
    }
}
