package se.fyrklover.proofreading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Parsed;

class ProofreaderTest {

    private static final String TEXT =
            """
            # Rapport

            Av enkätens svar var 40 av 160 positiva, det vill säga 31 %.

            I insatserna var 30 av 120 deltagare kvinnor (25 %).

            Budget, kr

            | Post | 2032 | 2031 | 2030 |
            |---|---|---|---|
            | Resor | 1 000 | 2 000 | 4 100 |
            | Kurser | 500 | 700 | 900 |
            | Lokaler | 2 500 | 3 300 | 1 200 |
            | Summa | 4 000 | 6 900 | 6 200 |
            """;

    @Test
    void remarksStandInTheOrderOfTheFileAndEachCheckTellsHowMuchItTried() {
        var proof = Proofreader.read("a.md", TEXT.getBytes(UTF_8)).orThrow();

        // 40/160 = 25 %; 2 000 + 700 + 3 300 = 6 000.
        assertThat(proof.remarks())
                .extracting(Remark::sort)
                .containsExactly(Remark.Sort.SHARE, Remark.Sort.SUM);
        assertThat(proof.remarks().getLast().read()).contains("6 900");
        assertThat(proof.looked())
                .filteredOn(it -> it.found().tried() > 0)
                .extracting(it -> it.found().agreed() + " of " + it.found().tried())
                .contains("2 of 3", "1 of 2");
    }

    @Test
    void theSameFileGivesTheSameAnswer() {
        var once = Proofreader.read("a.md", TEXT.getBytes(UTF_8));
        var again = Proofreader.read("a.md", TEXT.getBytes(UTF_8));

        assertThat(once).isEqualTo(again);
        assertThat(once.toString()).isEqualTo(again.toString());
    }

    @Test
    void whatCannotBeReadIsOneSentence() {
        assertThat(Proofreader.read("a.pdf", new byte[0])).isInstanceOf(Parsed.Unreadable.class);
    }
}
