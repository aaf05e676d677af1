package se.fyrklover.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.figure.SomeFigures.PLACE;
import static se.fyrklover.figure.SomeFigures.SCOPE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Parsed;

class ClaimTest {

    private static Claim claim(String printed, Unit unit) {
        return Claim.parse(
                        new Figure.Identity("test.any", SCOPE),
                        printed,
                        PrintedUnit.of(unit),
                        PLACE)
                .orThrow();
    }

    private static Outcome share(long part, long whole) {
        return new Outcome.Known(new Quantity(Fraction.of(part, whole), Unit.SHARE));
    }

    @ParameterizedTest
    @CsvSource({
        // 57 % is anything from 56.5 to 57.5; 92 / 159 = 57.86, 91 / 159 = 57.23, 85 / 159 = 53.46
        "57 %, 91, 159, ROUNDED",
        "57%, 92, 159, DIFFERS",
        "57, 85, 159, DIFFERS",
        "50 %, 1, 2, AGREES",
        // the edge itself: 113 / 200 = 56.5
        "57 %, 113, 200, ROUNDED",
        // 13 155 934 / 16 189 674 = 81.26
        "'81,2 %', 13155934, 16189674, DIFFERS",
        "'81,3 %', 13155934, 16189674, ROUNDED"
    })
    void aShareIsHeldAgainstTheFigureWithinWhatWasPrinted(
            String printed, long part, long whole, Claim.Verdict verdict) {
        assertThat(claim(printed, Unit.SHARE).against(share(part, whole), Fraction.ZERO))
                .isEqualTo(verdict);
    }

    @Test
    void aCountIsRightOrWrong() {
        assertThat(
                        claim("330", Unit.PERSONS)
                                .against(Outcome.known(330, Unit.PERSONS), Fraction.ZERO))
                .isEqualTo(Claim.Verdict.AGREES);
        assertThat(
                        claim("330", Unit.PERSONS)
                                .against(Outcome.known(329, Unit.PERSONS), Fraction.ZERO))
                .isEqualTo(Claim.Verdict.DIFFERS);
        assertThat(claim("330", Unit.PERSONS).from(Quantity.of(329, Unit.PERSONS)))
                .isEqualTo(Fraction.of(1));
    }

    @Test
    void aKronaIsAKrona() {
        assertThat(
                        claim("16 020 000", Unit.KRONOR)
                                .against(Outcome.known(16_019_999, Unit.KRONOR), Fraction.ZERO))
                .isEqualTo(Claim.Verdict.DIFFERS);
    }

    @Test
    void whatIsMissingCannotBeTestedAgainst() {
        assertThat(
                        claim("140", Unit.PERSONS)
                                .against(Outcome.Missing.of("test.missing", "a"), Fraction.ZERO))
                .isEqualTo(Claim.Verdict.UNTESTABLE);
    }

    @Test
    void whatIsNotANumberIsNoClaim() {
        assertThat(
                        Claim.parse(
                                new Figure.Identity("test.any", SCOPE),
                                "många",
                                PrintedUnit.PERSONS,
                                PLACE))
                .isInstanceOf(Parsed.Unreadable.class);
    }
}
