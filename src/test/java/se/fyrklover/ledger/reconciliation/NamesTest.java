package se.fyrklover.ledger.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final long SEED = Long.getLong("fyrklover.seed", 20261123L);

    private final Names names =
            new Names()
                    .put("stigen", List.of("Stigen", "Den smala stigen"))
                    .put("bron", List.of("Bron 2"))
                    .put("kommun", List.of("Å kommun", "1"));

    @Test
    void aNameIsAWholeWordInLettersOfAnySize() {
        assertThat(names.in("Rekv kv 2 STIGEN")).containsExactly("stigen");
        assertThat(names.in("Stigens lokal; stigen2; brostigen")).isEmpty();
        assertThat(names.in("(stigen)")).containsExactly("stigen");
    }

    @Test
    void aNameOfSeveralWordsStandsAsItIsWritten() {
        assertThat(names.in("bron 2, kvartal 1")).containsExactly("bron");
        assertThat(names.in("bron 21")).isEmpty();
        assertThat(names.in("bidrag å kommun")).containsExactly("kommun");
    }

    @Test
    void aNameOfOneSignIsNoName() {
        assertThat(names.in("1")).isEmpty();
    }

    @Test
    void severalAreNamedAtOnce() {
        assertThat(names.in("Bron 2 och Stigen")).containsExactlyInAnyOrder("bron", "stigen");
    }

    /// The rule in another way: a pattern for each name, with neither letter nor digit beside it.
    @Test
    void theyAreFoundAsAPatternForEachWouldFindThem() {
        var random = new Random(SEED);
        var parts = List.of("a", "å", "Ab", "2", "-", " ", " ", "b", "ab ", "½");
        for (int round = 0; round < 3_000; round++) {
            var called = new ArrayList<String>();
            for (int it = 0; it < 4; it++) called.add(some(random, parts, 4));
            var text = some(random, parts, 12);
            var looked = new Names();
            var expected = new HashSet<String>();
            for (var name : called) {
                looked.put(name, List.of(name));
                var small = name.strip().toLowerCase(Locale.ROOT);
                var pattern = "(?<![\\p{L}\\p{N}])" + Pattern.quote(small) + "(?![\\p{L}\\p{N}])";
                if (small.length() > 1
                        && Pattern.compile(pattern).matcher(text.toLowerCase(Locale.ROOT)).find())
                    expected.add(name);
            }

            assertThat(looked.in(text))
                    .as("seed %d: %s in \"%s\"", SEED, called, text)
                    .isEqualTo(expected);
        }
    }

    private static String some(Random random, List<String> parts, int most) {
        var text = new StringBuilder();
        for (int left = 1 + random.nextInt(most); left > 0; left--)
            text.append(parts.get(random.nextInt(parts.size())));
        return text.toString();
    }
}
