package se.fyrklover.proofreading.say;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.proofreading.say.Sentence.ANY_CASE;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Patterns that first look at the sign that stands there.
class SoughtTest {

    private static final List<String> WORDS =
            List.of(
                    "\\b(?:ska|skall|mål\\p{L}*|i (?:genom)?snitt|should)\\b",
                    "(?<!\\p{L})(?:kvinn(?:a|or)|män|icke.?binär\\p{L}*)(?!\\p{L})",
                    "(?:tkr|kkr)|år(?:et)?\\s+(?:19|20)\\d\\d",
                    "(?:s\\.? ?k|\\(not)\\.?",
                    "[+-]?\\d+ ?%|[a-c]x",
                    "(?:den )?[0-3]?\\d maj",
                    "[\\u2010-\\u2013]\\s*\\d",
                    "\\p{L}*budget|plan",
                    "(?:av|of)?",
                    "x{0,2}y|(z|åa)+b",
                    "^(?:det|detta)\\b|\\$");

    private static final List<String> PIECES =
            List.of(
                    "Ska",
                    "skall",
                    "MÅL",
                    "målet",
                    "i snitt",
                    "genomsnitt",
                    "kvinnor",
                    "Kvinna",
                    "män",
                    "män ",
                    "tkr",
                    "KKR",
                    "året 2025",
                    "År 19",
                    "s. k",
                    "(Not",
                    "+12 %",
                    "7",
                    "bx",
                    "den 3 maj",
                    "31 maj",
                    "–4",
                    "‐ 9",
                    "delbudget",
                    "Plan",
                    "av",
                    "xxy",
                    "y",
                    "ååab",
                    "zb",
                    "Det",
                    " ",
                    ", ",
                    ".",
                    "\n",
                    "é",
                    "§ 7",
                    "$");

    @Test
    void whatIsFoundIsWhatThePatternItselfFinds() {
        var random = new Random(7);
        for (var regex : WORDS) {
            var plain = Pattern.compile(regex, ANY_CASE);
            var sought = Sought.of(regex);
            var found = 0;
            for (var round = 0; round < 400; round++) {
                var text =
                        IntStream.range(0, 1 + random.nextInt(9))
                                .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
                var isThere = plain.matcher(text).find();
                assertThat(sought.isIn(text)).as(regex + " in " + text).isEqualTo(isThere);
                found += isThere ? 1 : 0;
            }
            assertThat(found).as(regex).isPositive();
        }
    }

    @Test
    void whatMayBeginIsSeenFromItsSign() {
        var words = Beginnings.of("\\b(?:ska|bör)\\b");
        assertThat(words.signs()).containsExactlyInAnyOrder('s', 'S', 'b', 'B');
        assertThat(words.isOfWords()).isTrue();
        assertThat(Beginnings.of("\\bska|bör").isOfWords()).isFalse();
        assertThat(Beginnings.of("(?:ett )?mål").signs())
                .containsExactlyInAnyOrder('e', 'E', 'm', 'M');
        assertThat(Beginnings.of("\\p{L}*budget").isAnywhere()).isTrue();
        assertThat(Beginnings.of("(?:av)?").isAnywhere()).isTrue();
        assertThat(Beginnings.of("[^a]b").isAnywhere()).isTrue();
    }

    @Test
    void aQuotedTextIsFoundAsItStands() {
        assertThat(Sought.of(Sought.quoted("t.o.m (%)")).isIn("Prognos T.O.M (%)")).isTrue();
        assertThat(Sought.of(Sought.quoted("t.o.m")).isIn("tXoYm")).isFalse();
    }
}
