package se.fyrklover.figure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.figure.SomeFigures.figure;
import static se.fyrklover.figure.SomeFigures.persons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Text;

class FigureTableTest {

    private static final Text NAME = Text.name("a");

    @Test
    void aRowsTotalIsTheSumOfItsOwnCellsOrTheRowCannotBeMade() {
        var a = persons("a", 1);
        var b = persons("b", 2);
        var sum = figure("sum", new Formula.Sum(List.of(a, b)));

        assertThatCode(() -> new FigureTable.Row(NAME, 0, false, List.of(a, b), Optional.of(sum)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new FigureTable.Row(NAME, 0, false, List.of(a), Optional.of(sum)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowFitsItsColumns() {
        var row = new FigureTable.Row(NAME, 0, false, List.of(persons("a", 1)), Optional.empty());

        assertThatThrownBy(() -> new FigureTable(NAME, List.of(NAME, NAME), List.of(row)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoFiguresThatAnswerTheSameQuestionAreRefused() {
        var scope = SomeFigures.SCOPE;

        assertThatThrownBy(() ->
                        new FigureSet(
                                scope.association(),
                                scope.period(),
                                Stream.of(persons("a", 1), persons("a", 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
