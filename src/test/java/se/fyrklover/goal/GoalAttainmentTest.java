package se.fyrklover.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Formula.Compared.Comparison;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Question;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// A goal that the share of each intervention be at most five per cent from its budget.
class GoalAttainmentTest {

    private static final AssociationId BYGDEN = new AssociationId(new UUID(0, 1));
    private static final Period YEAR = Period.year(2024);
    private static final Scope WHOLE = Scope.whole(BYGDEN, YEAR);
    private static final Place PLACE = new Place("plan", "Mål", "goals.csv", 2);
    private static final Definition DEVIATION =
            new Definition(
                    "test.deviation",
                    1,
                    Unit.SHARE,
                    Set.of(Dimension.INTERVENTION),
                    Text.name("deviation"),
                    Text.name("deviation"),
                    Text.name("deviation"));

    private final List<Figure> measured = new ArrayList<>();

    private GoalAttainmentTest deviates(String intervention, long percent) {
        return is(
                intervention,
                new Outcome.Known(new Quantity(Fraction.of(percent, 100), Unit.SHARE)));
    }

    private GoalAttainmentTest isUnknown(String intervention) {
        return is(intervention, Outcome.Missing.of("test.missing"));
    }

    private GoalAttainmentTest is(String intervention, Outcome outcome) {
        var own = new Facet(Dimension.INTERVENTION, intervention, Text.name(intervention));
        measured.add(new Figure(DEVIATION, WHOLE.of(own), Formula.Reported.at(PLACE, outcome)));
        return this;
    }

    private FigureSet tried() {
        var goal =
                new Goal(
                        "avvikelse",
                        2024,
                        Goal.Area.ECONOMY,
                        "Högst 5 %",
                        Goal.Level.EACH_INTERVENTION,
                        new Goal.Measure("test.deviation", null, null),
                        Comparison.WITHIN,
                        new Goal.Target.Stated(Fraction.of(5), PrintedUnit.PERCENT),
                        PLACE);
        return new FigureSet(
                BYGDEN, YEAR, new GoalAttainment(new Asked(), goal, List.of()).all().stream());
    }

    private Outcome verdict() {
        var line = new Facet(Dimension.LINE, "avvikelse", Text.name("Högst 5 %"));
        return tried().the("goal.attained", line).outcome();
    }

    private final class Asked implements Question {

        @Override
        public AssociationId association() {
            return BYGDEN;
        }

        @Override
        public Period period() {
            return YEAR;
        }

        @Override
        public FigureSet among(String definition, Period period) {
            return new FigureSet(BYGDEN, YEAR, measured.stream());
        }
    }

    @Test
    void whereAllAreKnownAndWithinItIsReached() {
        deviates("bron", 5).deviates("vagen", -5);

        assertThat(verdict()).isEqualTo(Outcome.known(1, Unit.VERDICT));
    }

    @Test
    void oneBeyondIsEnoughToKnowThatItIsNotReached() {
        deviates("bron", 6).isUnknown("vagen");

        assertThat(verdict()).isEqualTo(Outcome.known(0, Unit.VERDICT));
    }

    @Test
    void whereTheOthersAreWithinAMissingOneMakesItMissing() {
        deviates("bron", 1).isUnknown("vagen");

        assertThat(verdict()).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void withoutAnyFigureItIsMissing() {
        assertThat(verdict()).isEqualTo(Outcome.Missing.of("goal.no-measure", "Högst 5 %"));
    }
}
