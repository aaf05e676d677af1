package se.fyrklover.proofreading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// Files made so that the checks never come to an end: what was found is kept, and what lacks is
/// said.
@Timeout(120)
class PatienceTest {

    private static final String TABLE =
            """
            Budget, kr

            | Post | 2032 | 2031 | 2030 |
            |---|---|---|---|
            | Resor | 1 000 | 2 000 | 4 100 |
            | Kurser | 500 | 700 | 900 |
            | Lokaler | 2 500 | 3 300 | 1 200 |
            | Summa | 4 000 | 6 900 | 6 200 |

            """;

    private static Proof proof(String text) {
        return Proofreader.read("a.md", text.getBytes(UTF_8)).orThrow();
    }

    private static String distinct(int sentences) {
        var text = new StringBuilder();
        for (var at = 0; at < sentences; at++)
            text.append("I insats ")
                    .append(at)
                    .append(" gick ")
                    .append(at % 97)
                    .append(" av ")
                    .append(at + 100)
                    .append(" deltagare vidare.\n\n");
        return text.toString();
    }

    @Test
    void whatSeveralChecksNeedIsGatheredOnceForEachReading() {
        var times = new AtomicInteger();
        var one = new Reading("a.md", List.of(), List.of());
        var other = new Reading("a.md", List.of(), List.of());

        var gathered =
                Patience.of(5)
                        .within(() ->
                                Stream.of(one, one, other)
                                        .map(it ->
                                                Patience.once(
                                                        Integer.class,
                                                        it,
                                                        () -> List.of(times.incrementAndGet())))
                                        .toList());

        assertThat(gathered).containsExactly(List.of(1), List.of(1), List.of(2));
    }

    @Test
    void worksSideBySideGatherOnceAndGiveWhatTheyGiveInTheirOrder() {
        var times = new AtomicInteger();
        var reading = new Reading("a.md", List.of(), List.of());
        var works =
                IntStream.range(0, 40)
                        .<Supplier<String>>mapToObj(at ->
                                () ->
                                        at
                                                + " of "
                                                + Patience.once(
                                                        Integer.class,
                                                        reading,
                                                        () -> List.of(times.incrementAndGet())))
                        .toList();

        var given = Patience.of(5).withinAll(works);

        assertThat(given).isEqualTo(IntStream.range(0, 40).mapToObj(at -> at + " of [1]").toList());
        assertThat(times).hasValue(1);
    }

    @Test
    void aWorkThatFailsBesideOthersIsNotPassedOverInSilence() {
        var works =
                IntStream.range(0, 40)
                        .<Supplier<Integer>>mapToObj(at ->
                                () -> {
                                    if (at == 39) throw new IllegalArgumentException("the last");
                                    return at;
                                })
                        .toList();

        assertThatThrownBy(() -> Patience.of(5).withinAll(works)).hasStackTraceContaining("last");
    }

    @Test
    void whatWasFoundIsKeptAndWhatDidNotGetThroughIsNamed() {
        var begun = Patience.spent();
        var proof = proof(TABLE + distinct(120_000));

        // 2 000 + 700 + 3 300 = 6 000.
        assertThat(proof.remarks()).extracting(Remark::sort).contains(Remark.Sort.SUM);
        assertThat(proof.lacking()).contains("proofreading.text.check.people");
        assertThat(Patience.spent() - begun).isLessThan(10_000_000_000L);
        assertThat(Told.lacking(new Words(Language.SV), proof))
                .hasValueSatisfying(it ->
                        assertThat(it).contains("hann inte", "Personer som går att känna igen"));
        assertThat(Told.lacking(new Words(Language.EN), proof))
                .hasValueSatisfying(it -> assertThat(it).contains("no time"));
    }

    /// A virtual thread does not tell what it has taken of the processor.
    @Test
    void onTheThreadOfARequestTimeIsUpAsWell() throws Exception {
        var content = (TABLE + distinct(60_000)).getBytes(UTF_8);
        var asked = new FutureTask<>(() -> Proofreader.read("a.md", content, 1, 1).orThrow());
        Thread.ofVirtual().start(asked);

        assertThat(asked.get().lacking()).contains("proofreading.text.check.people");
        assertThat(asked.get().remarks()).extracting(Remark::sort).contains(Remark.Sort.SUM);
    }

    @Test
    void withoutTimeNothingIsTriedAndAllIsSaidToLack() {
        var proof = Proofreader.of(proof(TABLE).reading(), Patience.of(0));

        assertThat(proof.remarks()).isEmpty();
        assertThat(proof.lacking()).hasSameSizeAs(proof.looked());
    }

    @Test
    void anOrdinaryFileIsLookedThroughToItsEnd() {
        var proof = proof(TABLE + distinct(50));

        assertThat(proof.lacking()).isEmpty();
        assertThat(Told.lacking(new Words(Language.SV), proof)).isEmpty();
        assertThat(proof.remarks()).hasSize(1);
    }

    @Test
    void aParagraphWithoutEndIsReadInPieces() {
        var text = "Av 160 deltagare gick 40 (31 %) vidare. " + "ord ".repeat(200_000);

        assertThat(proof(text).remarks()).extracting(Remark::sort).contains(Remark.Sort.SHARE);
    }

    @Test
    void aTableLargerThanIsTriedIsSaidToBeUnclear() {
        var rows = TABLE.strip() + "\n" + "| Mer | 1 | 2 | 3 |\n".repeat(60_000);

        assertThat(proof(rows).looked().getFirst().found().unclear())
                .containsEntry("proofreading.sum.unclear.too-large", 1);
    }
}
