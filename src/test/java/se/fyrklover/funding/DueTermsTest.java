package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Money;

/// On which day a requisition, or an answer about it, is due.
class DueTermsTest {

    private static By at(String moment) {
        return new By(Optional.empty(), "Ove Ordning", Instant.parse(moment));
    }

    private static final By OVE = at("2024-01-15T08:00:00Z");

    private static DueTerms.Term term(int year, int quarter, int days) {
        return new DueTerms.Term(new Quarter(year, quarter), days, OVE);
    }

    private static LocalDate due(DueTerms terms, int quarter) {
        return terms.due(new Quarter(2024, quarter));
    }

    /// 31 March and 15 days, 31 December and 15 days.
    @Test
    void whereNothingIsSetItIsDueFifteenDaysAfterTheQuarter() {
        var none = new DueTerms(List.of());

        assertThat(due(none, 1)).isEqualTo("2024-04-15");
        assertThat(due(none, 4)).isEqualTo("2025-01-15");
    }

    @Test
    void whatIsSetFromAQuarterOnStandsUntilTheNext() {
        var terms = new DueTerms(List.of(term(2024, 3, 20), term(2024, 2, 10)));

        assertThat(due(terms, 1)).as("before either").isEqualTo("2024-04-15");
        assertThat(due(terms, 2)).as("30 June + 10").isEqualTo("2024-07-10");
        assertThat(due(terms, 3)).as("30 September + 20").isEqualTo("2024-10-20");
        assertThat(terms.due(new Quarter(2026, 1))).as("31 March + 20").isEqualTo("2026-04-20");
    }

    @Test
    void ofTwoFromTheSameQuarterTheNewestStands() {
        var terms = new DueTerms(List.of(term(2024, 1, 20), term(2024, 1, 5)));

        assertThat(due(terms, 2)).as("30 June + 5").isEqualTo("2024-07-05");
    }

    private static Requisition asked(String moment) {
        var content =
                new Requisition.Content(
                        List.of(new RequisitionLine.Other("Resor", Money.kronor(100))), "");
        return new Requisition(
                1,
                "bron",
                new Quarter(2024, 1),
                List.of(new Requisition.Version(content, OVE)),
                List.of(
                        new Requisition.Step(
                                Requisition.Step.Kind.SENT,
                                at("2024-04-02T08:00:00Z"),
                                "",
                                Optional.empty()),
                        new Requisition.Step(
                                Requisition.Step.Kind.CHANGE_ASKED,
                                at(moment),
                                "Vilken resa?",
                                Optional.empty())),
                List.of());
    }

    /// Asked on 10 April at a quarter to one at night here, which is 9 April in Greenwich.
    @Test
    void anAnswerIsDueAsManyDaysAfterItWasAskedForAndNeverBeforeTheRequisitionItself() {
        var terms = new DueTerms(List.of(term(2024, 1, 12)));

        assertThat(terms.due(asked("2024-04-09T22:45:00Z")))
                .as("10 April + 12")
                .isEqualTo("2024-04-22");
        assertThat(terms.due(asked("2024-03-20T08:00:00Z")))
                .as("20 March + 12 is before 31 March + 12")
                .isEqualTo("2024-04-12");
    }
}
