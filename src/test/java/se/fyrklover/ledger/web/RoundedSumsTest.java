package se.fyrklover.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Definitions;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;

class RoundedSumsTest {

    private static final Definitions DEFINITIONS = DefinitionFile.read("ledger");
    private static final Scope WHOLE =
            Scope.whole(new AssociationId(new UUID(0, 0)), Period.year(2024));

    private final Figure operating = figure("ledger.operating-result", 1_400);
    private final Figure income = figure("ledger.financial-income", 1_400);
    private final Figure costs = figure("ledger.financial-costs", 0);
    private final Figure sum = sum(operating, income, costs);

    private static Figure figure(String id, long kronor) {
        return new Figure(
                DEFINITIONS.the(id),
                WHOLE,
                Formula.Reported.at(
                        new Place("report", "Räkningar", "statements.csv", 2),
                        Money.kronor(kronor)));
    }

    private static Figure sum(Figure... parts) {
        return new Figure(
                DEFINITIONS.the("ledger.result-after-financial-items"),
                WHOLE,
                new Formula.Sum(List.of(parts)));
    }

    /// 1 400 + 1 400 + 0 = 2 800: in thousands 1 + 1 + 0 = 2 beside 3.
    @Test
    void partsThatAreRoundedDownTwiceDoNotMakeTheSum() {
        var off = RoundedSums.of(List.of(operating, income, costs, sum), PrintedUnit.TKR);

        assertThat(off)
                .containsExactly(
                        new RoundedSums.Off(sum, BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
    }

    @Test
    void inKronorEverySumIsItsParts() {
        assertThat(RoundedSums.of(List.of(operating, income, costs, sum), PrintedUnit.KR))
                .isEmpty();
    }

    /// Nobody adds up what does not stand there.
    @Test
    void aSumWhosePartsAreElsewhereIsNotHeldAgainstThem() {
        assertThat(RoundedSums.of(List.of(operating, income, sum), PrintedUnit.TKR)).isEmpty();
    }

    /// 1 400 − 900 = 500: in thousands 1 − 1 = 0 beside 1.
    @Test
    void aDeviationIsHeldAgainstWhatItIsBetween() {
        var less = figure("ledger.financial-costs", 900);
        var deviation =
                new Figure(
                        DEFINITIONS.the("ledger.result-after-financial-items"),
                        WHOLE,
                        new Formula.Difference(income, List.of(less)));

        assertThat(RoundedSums.of(List.of(income, less, deviation), PrintedUnit.TKR))
                .containsExactly(new RoundedSums.Off(deviation, BigDecimal.ZERO, BigDecimal.ONE));
    }

    /// 1 600 + 1 400 = 3 000: 2 + 1 = 3.
    @Test
    void whatAddsUpAsItIsShownIsNotTold() {
        var parts = sum(figure("ledger.operating-result", 1_600), income);

        assertThat(
                        RoundedSums.of(
                                List.of(
                                        parts.formula().parts().getFirst(),
                                        parts.formula().parts().getLast(),
                                        parts),
                                PrintedUnit.TKR))
                .isEmpty();
    }
}
