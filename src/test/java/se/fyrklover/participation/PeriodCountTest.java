package se.fyrklover.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Role;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReportCheck;
import se.fyrklover.shared.Period;

/// A period of an intervention with eight people, counted by hand:
///
/// | | entered | left | of | born |
/// |---|---|---|---|---|
/// | 1 | 2025-03-01 | 2025-12-31 | women | 1990 | gone before the period
/// | 2 | 2025-06-01 | 2026-01-01 | women | 1971 | left on its first day
/// | 3 | 2025-11-15 | – | men | 1980 |
/// | 4 | 2026-01-01 | 2026-06-30 | men | 2003 | came on its first day and left on its last
/// | 5 | 2026-02-01 | – | women | 1990 |
/// | 6 | 2026-06-30 | – | non_binary | 1962 | came on its last day
/// | 7 | 2026-03-01 | 2026-07-01 | women | 1998 | left the day after it
/// | 8 | 2026-07-01 | – | men | 1990 | came the day after it
///
/// It opens with 2 and 3, that is 2. New are 4, 5, 6 and 7: 4. Exited are 2 and 4: 2. It closes
/// with 2 + 4 − 2 = 4: 3, 5, 6 and 7.
class PeriodCountTest {

    private static final RunningRoom ROOM = RunningRoom.shared();
    private static final String HERE = ROOM.intervention("rakning");
    private static final Period HALF =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));

    @BeforeAll
    static void eightPeople() {
        People.in(HERE).entered("2025-03-01").leftFor("employment", "2025-12-31");
        People.in(HERE).entered("2025-06-01").of("women", 1971).leftFor("studies", "2026-01-01");
        People.in(HERE).entered("2025-11-15").of("men", 1980).enrolled();
        People.in(HERE)
                .entered("2026-01-01")
                .of("men", 2003)
                .from("municipality_social_services")
                .with("social_assistance", "wages_half_time")
                .leftFor("other_exit", "2026-06-30");
        People.in(HERE).entered("2026-02-01").from("municipality").enrolled();
        People.in(HERE).entered("2026-06-30").of("non_binary", 1962).from("region").enrolled();
        People.in(HERE)
                .entered("2026-03-01")
                .of("women", 1998)
                .from("region_psychiatry")
                .with("wages_half_time")
                .leftFor("employment", "2026-07-01");
        People.in(HERE).entered("2026-07-01").of("men", 1990).enrolled();
        for (var day : List.of("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"))
            ROOM.the(Participants.class)
                    .consulted(
                            ROOM.pass(Role.COORDINATOR, HERE),
                            HERE,
                            LocalDate.parse(day),
                            "employment_service");
    }

    private static PeriodReport counted(Period period) {
        return ROOM.the(HandOvers.class).count(ROOM.pass(Role.COORDINATOR, HERE), HERE, period);
    }

    private static Map<String, Integer> table(String code) {
        return counted(HALF).cells().stream()
                .filter(it -> it.table().equals(code) && it.count() > 0)
                .collect(Collectors.toMap(PeriodReport.Cell::category, PeriodReport.Cell::count));
    }

    @Test
    void whatItOpenedWithAndWhoCameLessWhoLeftIsWhatItClosesWith() {
        assertThat(table("participants"))
                .isEqualTo(Map.of("enrolled", 6, "new", 4, "exited", 2, "ongoing", 4));
    }

    @Test
    void everyTableIsOfThoseWhomTheFormAsksFor() {
        assertThat(table("sex"))
                .isEqualTo(Map.of("total", 6, "women", 3, "men", 2, "non_binary", 1));
        assertThat(table("sex_of_exited")).isEqualTo(Map.of("total", 2, "women", 1, "men", 1));
        assertThat(table("sex_of_ongoing"))
                .isEqualTo(Map.of("total", 4, "women", 2, "men", 1, "non_binary", 1));
        // Ages at entry of 4, 5, 6 and 7: 23, 36, 64 and 28.
        assertThat(table("age"))
                .isEqualTo(Map.of("total", 4, "16-24", 1, "25-34", 1, "35-44", 1, "55-64", 1));
        assertThat(table("education")).isEqualTo(Map.of("total", 4, "upper_secondary", 4));
        assertThat(table("exit_destination"))
                .isEqualTo(
                        Map.of(
                                "total", 2,
                                "employment_or_studies", 1,
                                "studies", 1,
                                "other_exit", 1));
        assertThat(table("income_at_exit")).isEqualTo(Map.of("total", 2, "employment", 2));
        assertThat(table("consultations")).isEqualTo(Map.of("total", 2, "employment_service", 2));
    }

    /// Somebody is at the municipality and somebody at its social services; so of the municipality
    /// only the whole is told, and of the region too.
    @Test
    void aCoarseAnswerIsTheWholeOfItsFiner() {
        assertThat(table("referrals_accepted"))
                .isEqualTo(Map.of("total", 4, "municipality", 2, "region", 2));
    }

    /// 4 has two sources: 2 + 1 + 1 + 1 = 5.
    @Test
    void everySourceOfIncomeIsCounted() {
        assertThat(table("income_at_entry"))
                .isEqualTo(
                        Map.of(
                                "total", 5,
                                "social_assistance", 3,
                                "employment", 2,
                                "wages_half_time", 2));
    }

    @Test
    void theOfficeFindsNothingWrongInWhatIsCounted() {
        for (var period :
                List.of(
                        HALF,
                        Period.year(2025),
                        Period.year(2026),
                        Period.year(2024),
                        new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))))
            assertThat(PeriodReportCheck.faults(counted(period))).as("%s", period).isEmpty();
    }

    @Test
    void aYearClosesWithWhatTheNextOpensWith() {
        var before = participants(Period.year(2025));
        var after = participants(Period.year(2026));

        assertThat(before.getOrDefault("ongoing", 0))
                .isEqualTo(after.getOrDefault("enrolled", 0) - after.getOrDefault("new", 0))
                .isPositive();
    }

    private static Map<String, Integer> participants(Period period) {
        return counted(period).cells().stream()
                .filter(it -> it.table().equals("participants"))
                .collect(Collectors.toMap(PeriodReport.Cell::category, PeriodReport.Cell::count));
    }

    @Test
    void nothingButNumbersAndWhatWasWrittenForItLeaves() {
        var report = counted(HALF).json();

        assertThat(report).doesNotContain("Påhittad").doesNotContain("K-");
    }
}
