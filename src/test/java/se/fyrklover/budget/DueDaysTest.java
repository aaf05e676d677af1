package se.fyrklover.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.shared.Money;

/// When a claim falls due.
class DueDaysTest {

    private static final DueDays QUARTERS = DueDays.quarters(2025);
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 1);

    private static ContributionClaim claim(Money amount) {
        return new ContributionClaim(new UUID(0, 1), 2025, 1, "hagaby", amount, List.of());
    }

    private static Due due(int month, int day, long ore) {
        return new Due("hagaby", LocalDate.of(2025, month, day), new Money(ore));
    }

    /// 449 501 kr by four is 112 375 kr and one krona over, which the first gets.
    @Test
    void aClaimIsDividedInEqualPartsThatSumToIt() {
        assertThat(QUARTERS.of(claim(Money.kronor(449_501)), BEFORE))
                .containsExactly(
                        due(3, 31, 11_237_600),
                        due(6, 30, 11_237_500),
                        due(9, 30, 11_237_500),
                        due(12, 31, 11_237_500));
    }

    /// 100,01 kr by four is 25,00 kr and one öre over.
    @Test
    void whatIsNoWholeKronorIsDividedToTheOre() {
        assertThat(QUARTERS.of(claim(new Money(10_001)), BEFORE))
                .containsExactly(
                        due(3, 31, 2_501),
                        due(6, 30, 2_500),
                        due(9, 30, 2_500),
                        due(12, 31, 2_500));
    }

    /// Of a correction in August two days are left: 300 kr are 150 kr each, to be paid or had back.
    @Test
    void aCorrectionFallsDueOnTheDaysThatAreLeft() {
        var august = LocalDate.of(2025, 8, 15);

        assertThat(QUARTERS.of(claim(Money.kronor(300)), august))
                .containsExactly(due(9, 30, 15_000), due(12, 31, 15_000));
        assertThat(QUARTERS.of(claim(Money.kronor(-300)), august))
                .containsExactly(due(9, 30, -15_000), due(12, 31, -15_000));
        assertThat(QUARTERS.of(claim(Money.kronor(300)), LocalDate.of(2026, 1, 1)))
                .containsExactly(due(12, 31, 30_000));
    }
}
