package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TypedNumberTest {

    private static final String SPACE = "[ \\u00A0\\u2009\\u202F]";

    /// The same as one form, too slow for every cell of every file.
    private static final Pattern FORM =
            Pattern.compile(
                    "[-\\u2010-\\u2013\\u2212+]?"
                            + SPACE
                            + "?(?:\\d{1,3}(?:"
                            + SPACE
                            + "\\d{3})+|\\d{1,30})(?:[.,]\\d{1,12})?");

    private static final String SIGNS = "0123456789000111 \u00A0\u2009\u202F.,-+\u2212\u2013ax";

    private final Random random = new Random(20260101);

    @Test
    void whatIsReadSignBySignIsWhatTheFormHolds() {
        for (var i = 0; i < 300_000; i++) {
            var typed = typed();
            assertThat(TypedNumber.isOne(typed)).as(typed).isEqualTo(isOfForm(typed));
        }
    }

    @Test
    void asManyDigitsAsItTakesAreReadAndNoMore() {
        assertThat(TypedNumber.isOne("1".repeat(30) + "," + "2".repeat(12))).isTrue();
        assertThat(TypedNumber.isOne("1".repeat(31))).isFalse();
        assertThat(TypedNumber.isOne("1," + "2".repeat(13))).isFalse();
        assertThat(TypedNumber.isOne("1" + " 234".repeat(20))).isTrue();
    }

    @Test
    void aNumberIsGivenAsJavaReadsIt() {
        assertThat(TypedNumber.plain("\u2212 1 234 567,50")).isEqualTo("-1234567.50");
        assertThat(TypedNumber.plain("+7")).isEqualTo("7");
        assertThat(TypedNumber.plain("1 2345")).isEmpty();
    }

    private static boolean isOfForm(String typed) {
        return FORM.matcher(typed).matches();
    }

    private String typed() {
        var text = new StringBuilder();
        for (var left = random.nextInt(1, 12); left > 0; left--)
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return text.toString();
    }
}
