package se.fyrklover.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Place;

class AnsweredTableTest {

    private static final DeclaredTable EXITS = PeriodReportForm.form().the("exit_destination");

    /// A count below zero is an empty box.
    private static AnsweredTable answered(Map<String, Integer> counts) {
        var cells =
                counts.entrySet().stream()
                        .map(it ->
                                new ReportCell(
                                        "bron",
                                        Period.year(2024),
                                        EXITS.code(),
                                        null,
                                        it.getKey(),
                                        it.getValue() < 0 ? null : it.getValue(),
                                        null,
                                        new Place("d", "p", "period-reports.csv", 2)))
                        .toList();
        return new AnsweredTable(
                EXITS,
                DefinitionFile.read("followup").the("followup.exit-destination"),
                Scope.whole(new AssociationId(new UUID(0, 1)), Period.year(2024)),
                "Bron",
                cells);
    }

    private static Outcome outcome(AnsweredTable table, String category) {
        return table.figure(EXITS.the(category)).outcome();
    }

    private static Outcome persons(int count) {
        return Outcome.known(count, Unit.PERSONS);
    }

    @Test
    void aBoxIsWhatItSays() {
        assertThat(outcome(answered(Map.of("employment", 3)), "employment")).isEqualTo(persons(3));
    }

    @Test
    void anEmptyBoxInAnAnsweredTableIsNone() {
        var table = answered(Map.of("employment", 3, "studies", -1));

        assertThat(outcome(table, "studies")).isEqualTo(persons(0));
        assertThat(table.figure(EXITS.the("studies")).formula())
                .isInstanceOf(Formula.Reported.class);
    }

    @Test
    void aBoxThatIsNotOnTheFormIsNoneWhereTheTableIsAnswered() {
        assertThat(outcome(answered(Map.of("employment", 3)), "active_jobseeker"))
                .isEqualTo(persons(0));
    }

    @Test
    void aTableWithoutANumberIsUnanswered() {
        var table = answered(Map.of("employment", -1, "studies", -1));

        EXITS.categories()
                .forEach(it ->
                        assertThat(outcome(table, it.code())).isInstanceOf(Outcome.Missing.class));
    }

    @Test
    void aTypedZeroIsAnAnswer() {
        assertThat(outcome(answered(Map.of("employment", 0)), "total")).isEqualTo(persons(0));
    }

    @Test
    void aCoarseCategoryIsTheSumOfItsFiner() {
        // 3 + 4 = 7
        assertThat(
                        outcome(
                                answered(Map.of("employment", 3, "studies", 4)),
                                "employment_or_studies"))
                .isEqualTo(persons(7));
    }

    @Test
    void aCoarseCategoryWithoutItsSplitMakesTheFinerMissing() {
        var table = answered(Map.of("employment_or_studies", 9));

        assertThat(outcome(table, "employment_or_studies")).isEqualTo(persons(9));
        assertThat(outcome(table, "employment")).isInstanceOf(Outcome.Missing.class);
        assertThat(outcome(table, "studies")).isInstanceOf(Outcome.Missing.class);
        assertThat(outcome(table, "total")).isEqualTo(persons(9));
    }

    @Test
    void theOneRemainingPartIsWhatIsLeft() {
        // 8 − 5 = 3
        var table =
                answered(
                        Map.of(
                                "continued_rehabilitation_or_joint_assessment", 8,
                                "joint_assessment", 5));

        assertThat(outcome(table, "continued_rehabilitation")).isEqualTo(persons(3));
        assertThat(table.figure(EXITS.the("continued_rehabilitation")).formula())
                .isInstanceOf(Formula.Difference.class);
        assertThat(outcome(table, "total")).isEqualTo(persons(8));
    }

    @Test
    void whereNothingIsLeftTheRestIsNone() {
        var table = answered(Map.of("employment_or_studies", 4, "studies", 4));

        assertThat(outcome(table, "employment")).isEqualTo(persons(0));
    }

    @Test
    void aTotalThatItsFinestBoxesReachLeavesNothingForTheRest() {
        var table = answered(Map.of("total", 3, "employment", 3));

        assertThat(outcome(table, "employment_or_studies")).isEqualTo(persons(3));
        assertThat(outcome(table, "studies")).isEqualTo(persons(0));
        assertThat(outcome(table, "other_exit")).isEqualTo(persons(0));
    }

    @Test
    void aTypedTotalAloneMakesEveryCategoryMissing() {
        var table = answered(Map.of("total", 52));

        assertThat(outcome(table, "total")).isEqualTo(persons(52));
        assertThat(
                        Stream.of(
                                        "employment",
                                        "employment_or_studies",
                                        "joint_assessment",
                                        "other_exit")
                                .map(it -> outcome(table, it)))
                .allMatch(Outcome.Missing.class::isInstance);
    }

    @Test
    void everyCategoryHasExactlyOneFigure() {
        assertThat(answered(Map.of("employment", 3)).figures().map(it -> it.identity()).distinct())
                .hasSameSizeAs(EXITS.categories())
                .isNotEqualTo(List.of());
    }
}
