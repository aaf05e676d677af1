package se.fyrklover.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Period;

class PeriodReportCheckTest {

    private final SomeReport some = SomeReport.of("kloverbygden", "linden", Period.year(2025));

    private static List<String> faults(SomeReport report) {
        return PeriodReportCheck.faults(report.report()).stream().map(it -> it.key()).toList();
    }

    private static void assertFault(SomeReport report, String key, Object... arguments) {
        var faults = PeriodReportCheck.faults(report.report());

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().key()).isEqualTo(key);
        if (arguments.length > 0)
            assertThat(faults.getFirst().arguments()).containsSubsequence(arguments);
    }

    @Test
    void aReportThatAgreesWithItselfHasNoFaults() {
        assertThat(faults(some)).isEmpty();
    }

    @Test
    void onlyWhatTheFormAsksForIsTaken() {
        assertFault(some.with("names", "", "eva", 1), "followup.check.unknown-table", "names");
        assertFault(some.with("sex", "enrolled", "cats", 1), "followup.check.unknown-category");
        assertFault(some.with("participants", "", "total", 1), "followup.check.unknown-category");
        assertFault(some.telling("weather", "Sol."), "followup.check.unknown-theme", "weather");
        assertThat(faults(some.with(List.of(), List.of()))).containsExactly("followup.check.empty");
    }

    @Test
    void aNumberOfPeopleIsNeitherLessThanNoneNorMoreThanThereAre() {
        assertFault(some.with("sex", "enrolled", "men", -8), "followup.check.negative");
        assertFault(
                some.with("sex", "enrolled", "men", Integer.MAX_VALUE),
                "followup.check.too-many-people");
    }

    @Test
    void aTableIsAboutOnesThatItMayBeAbout() {
        assertFault(
                some.with("age", "exited", "16-24", 3)
                        .without("age", "25-34")
                        .without("age", "total"),
                "followup.check.population",
                "exited");
        assertFault(some.with("age", "enrolled", "16-24", 3), "followup.check.populations-mixed");
        assertThat(faults(some.with("age", "", "16-24", 3)))
                .as("nothing said is whom the form asks about")
                .isEmpty();
    }

    @Test
    void thePartsMakeTheTotal() {
        // 12 + 7 = 19, not 20
        assertFault(
                some.with("sex", "enrolled", "men", 7)
                        .with("sex", "enrolled", "non_binary", 0)
                        .with("sex", "enrolled", "not_stated", 0),
                "followup.check.parts",
                20,
                19L);
        // 12 + 9 = 21, not 20
        assertFault(some.with("sex", "enrolled", "men", 9), "followup.check.parts", 20, 21L);
        // 2 + 1 = 3, not 2; and then 2 + 2 < 5, which leaves one for the boxes not filled in
        assertFault(
                some.with("exit_destination", "exited", "employment_or_studies", 2),
                "followup.check.parts",
                2,
                3L);
    }

    @Test
    void aBoxThatIsNotFilledInMayHaveTheRest() {
        assertThat(faults(some.without("age", "25-34"))).isEmpty();
    }

    @Test
    void aTableHasAsManyAsThereAreOfThoseWhomItCounts() {
        // 12 + 8 = 20 in the table, of 21 enrolled; 21 − 5 = 16
        assertFault(
                some.with("participants", "", "enrolled", 21)
                        .with("participants", "", "ongoing", 16),
                "followup.check.as-many",
                20L,
                21);
        // an age for each of 20 enrolled instead of the 8 new
        assertThat(
                        faults(
                                some.without("age")
                                        .with("age", "enrolled", "16-24", 4)
                                        .with("age", "enrolled", "25-34", 16)))
                .isEmpty();
    }

    @Test
    void noMoreLeaveThanThereAre() {
        var report =
                some.without("participants", "ongoing")
                        .without("exit_destination")
                        .with("participants", "", "exited", 21);

        assertFault(report, "followup.check.at-most", 21, 20);
    }

    @Test
    void whoHasNotLeftIsOngoing() {
        // 20 − 5 = 15
        assertFault(
                some.with("participants", "", "ongoing", 14), "followup.check.ongoing", 20, 5, 14);
    }

    @Test
    void noMoreReferralsAreAcceptedThanCame() {
        assertFault(
                some.with("referrals", "", "municipality", 6)
                        .with("referrals_accepted", "", "municipality", 4)
                        .with("referrals_accepted", "", "region", 3),
                "followup.check.accepted",
                7L,
                6L);
    }

    @Test
    void aPersonMayHaveSeveralSourcesOfIncome() {
        assertThat(
                        faults(
                                some.with("income_at_exit", "exited", "employment", 4)
                                        .with("income_at_exit", "exited", "study_support", 3)))
                .isEmpty();
    }

    @Test
    void wordsAreLettersAndLines() {
        assertFault(some.telling("obstacles", " "), "followup.check.no-words");
        assertFault(some.telling("obstacles", "a\u0000b"), "followup.check.control");
        assertFault(some.telling("obstacles", "a\ud83db"), "followup.check.control");
        assertFault(some.telling("obstacles", "å".repeat(20_001)), "followup.check.too-long");
        assertFault(some.telling("results", "Igen."), "followup.check.theme-twice");
        assertThat(faults(some.telling("obstacles", "å".repeat(20_000)))).isEmpty();
    }

    @Test
    void whatWasChosenByOthersIsShownAsNothingButLetters() {
        assertFault(some.with("<script>", "", "x", 1), "followup.check.unknown-table", "script");
    }
}
