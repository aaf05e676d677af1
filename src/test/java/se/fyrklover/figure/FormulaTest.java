package se.fyrklover.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.figure.SomeFigures.figure;
import static se.fyrklover.figure.SomeFigures.missing;
import static se.fyrklover.figure.SomeFigures.persons;
import static se.fyrklover.figure.SomeFigures.share;
import static se.fyrklover.figure.SomeFigures.withheld;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

class FormulaTest {

    @Test
    void aSumIsTheSumOfItsParts() {
        // 21 + 48 + 51 = 120
        var sum =
                figure(
                        "sum",
                        new Formula.Sum(
                                List.of(persons("a", 21), persons("b", 48), persons("c", 51))));

        assertThat(sum.outcome()).isEqualTo(Outcome.known(120, Unit.PERSONS));
    }

    @Test
    void aSumOfNothingIsNone() {
        assertThat(figure("sum", new Formula.Sum(List.of())).outcome())
                .isEqualTo(Outcome.known(0, Unit.PERSONS));
    }

    @Test
    void whatIsLeftIsTheFirstWithoutTheOthers() {
        // 8 − 5 = 3
        var left =
                figure(
                        "left",
                        new Formula.Difference(persons("both", 8), List.of(persons("one", 5))));

        assertThat(left.outcome()).isEqualTo(Outcome.known(3, Unit.PERSONS));
    }

    @Test
    void aShareIsExact() {
        // 85 / 159
        var share = share(persons("part", 85), persons("whole", 159));

        assertThat(share.outcome())
                .isEqualTo(new Outcome.Known(new Quantity(Fraction.of(85, 159), Unit.SHARE)));
    }

    @Test
    void thereIsNoShareOfNothing() {
        assertThat(share(persons("part", 0), persons("whole", 0)).outcome())
                .isEqualTo(Outcome.Missing.of("figure.share-of-nothing"));
    }

    @Test
    void aNegationTurnsTheSign() {
        assertThat(figure("cost", new Formula.Negation(persons("paid", 7))).outcome())
                .isEqualTo(Outcome.known(-7, Unit.PERSONS));
    }

    @Test
    void aMissingPartMakesTheWholeMissingAndSaysEachReasonOnce() {
        var sum =
                figure(
                        "sum",
                        new Formula.Sum(
                                List.of(
                                        persons("a", 1),
                                        missing("b"),
                                        missing("c"),
                                        missing("b"))));

        assertThat(sum.outcome())
                .isEqualTo(
                        new Outcome.Missing(
                                List.of(
                                        Phrase.of("test.missing", "b"),
                                        Phrase.of("test.missing", "c"))));
    }

    @Test
    void aWithheldPartIsStrongerThanAMissingOne() {
        var sum =
                figure(
                        "sum",
                        new Formula.Sum(List.of(missing("a"), withheld("b"), persons("c", 1))));

        assertThat(sum.outcome()).isInstanceOf(Outcome.Withheld.class);
    }

    @Test
    void unitsAreNeverMixed() {
        var share = share(persons("part", 1), persons("whole", 2));

        assertThatThrownBy(() -> figure("sum", new Formula.Sum(List.of(share))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsOfAnyPartsAddUpAndDifferencesTakeThemBack() {
        var random = new Random(1210);
        for (var i = 0; i < 500; i++) {
            var counts = random.longs(random.nextInt(1, 12), 0, 100_000).toArray();
            var parts =
                    IntStream.range(0, counts.length)
                            .mapToObj(at -> persons("p" + "x".repeat(at), counts[at]))
                            .toList();
            var whole = figure("whole", new Formula.Sum(parts));
            var first =
                    figure("first", new Formula.Difference(whole, parts.subList(1, parts.size())));

            assertThat(whole.outcome())
                    .isEqualTo(Outcome.known(java.util.Arrays.stream(counts).sum(), Unit.PERSONS));
            assertThat(first.outcome()).isEqualTo(parts.getFirst().outcome());
        }
    }
}
