package se.fyrklover.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void anAmountThatAFormIsFilledInWithIsReadBackTheSame() {
        for (long ore : new long[] {0, 5, 1_250, 100_000, 131_000_000, -4_250_099}) {
            var amount = new Money(ore);

            assertThat(Money.parse(amount.typed())).isEqualTo(Parsed.read(amount));
        }
        assertThat(Money.kronor(182_200).typed()).isEqualTo("182\u00A0200");
    }

    @Test
    void moneyIsReadToTheOre() {
        assertThat(Money.parse("1 310 000")).isEqualTo(Parsed.read(Money.kronor(1_310_000)));
        assertThat(Money.parse("-19,5")).isEqualTo(Parsed.read(new Money(-1_950)));
        assertThat(Money.parse("1,310")).isEqualTo(Parsed.unreadable("shared.expected.amount"));
        assertThat(Money.parse("12345678901234567"))
                .isEqualTo(Parsed.unreadable("shared.expected.amount"));
    }

    @Test
    void moneyRefusesToOverflow() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"222000-1859", "2220001859", " 222000-2634 ", "222000–1834"})
    void organisationNumbersAreReadWithOrWithoutTheHyphen(String typed) {
        assertThat(OrganisationNumber.parse(typed)).isInstanceOf(Parsed.Read.class);
    }

    @Test
    void anOrganisationNumberWithAWrongCheckDigitIsToldApartFromGibberish() {
        assertThat(OrganisationNumber.parse("222000-1858"))
                .isEqualTo(Parsed.unreadable("shared.expected.organisation-number-check"));
        assertThat(OrganisationNumber.parse("22200-1859"))
                .isEqualTo(Parsed.unreadable("shared.expected.organisation-number"));
    }

    @Test
    void aYearIsAPeriodFromItsFirstDayToItsLast() {
        var year = Period.year(2024);

        assertThat(year.isYear()).isTrue();
        assertThat(year).hasToString("2024");
        assertThat(year.asRange()).isEqualTo("[2024-01-01,2024-12-31]");
        assertThat(new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 8, 31)).isYear())
                .isFalse();
    }

    @Test
    void aPeriodDoesNotEndBeforeItStarts() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 1, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
