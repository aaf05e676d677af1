package se.fyrklover.proofreading.say;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.shared.Fraction;

class QuantitiesTest {

    private static Sentence read(String text) {
        return Sentences.read(new Spot(0, 1, ""), 0, text);
    }

    private static List<String> printed(String text) {
        return read(text).said().stream().map(Said::printed).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kostnaden blev 1 234 500 kr.|KRONOR|1234500",
                "Kostnaden blev 1\u00A0234\u00A0500 kronor.|KRONOR|1234500",
                "Kostnaden blev 1\u2009234\u2009500 kr.|KRONOR|1234500",
                "Kostnaden blev 1 235 tkr.|KRONOR|1235000",
                "Kostnaden blev 1,2 mnkr.|KRONOR|1200000",
                "Kostnaden blev 2,5 miljoner kronor.|KRONOR|2500000",
                "Kostnaden blev kr 45 000 i år.|KRONOR|45000",
                "Resultatet blev \u2212350 tkr.|KRONOR|-350000",
                "Vi hade 42 deltagare.|PERSONS|42",
                "Vi hade 42 nya deltagare.|PERSONS|42",
                "Vi hade 12 st kvinnor.|PERSONS|12",
                "Åtta personer slutade.|PERSONS|8",
                "We had 42 participants.|PERSONS|42",
                "Det tog 7 mån.|MONTHS|7",
                "Det var 18 svar.|OTHER|18"
            })
    void aNumberIsReadWithItsUnit(String text, Measure measure, long amount) {
        var said = read(text).said();

        assertThat(said).hasSize(1);
        assertThat(said.getFirst().measure()).isEqualTo(measure);
        assertThat(said.getFirst().amount()).isEqualTo(Fraction.of(amount));
    }

    @Test
    void aPercentageIsSoManyHundredths() {
        assertThat(read("Andelen var 12,5 procent.").said().getFirst().amount())
                .isEqualTo(Fraction.of(125, 1000));
        assertThat(read("Andelen var 12,5 %.").said().getFirst().is(Measure.PERCENT)).isTrue();
        assertThat(read("Den ökade med 3 procentenheter.").said().getFirst().is(Measure.POINTS))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Under 2025 fortsatte arbetet.",
                "Styrelsen sammanträdde den 14 mars 2025.",
                "Beslutet togs 2025-03-14.",
                "Enligt lagen (2017:900) gäller det.",
                "Se 3 kap. 5 § och § 12.",
                "Se sidan 14 och not 3.",
                "Se bilaga 2, tabell 4 och diagram 7.",
                "Ring telefon 010-123 45 67.",
                "Skriv till namn1@exempel.se eller www.exempel.se/2025/3.",
                "Förbundets nummer är 222000-0000.",
                "Insatsen riktar sig till 16\u201364 år.",
                "Ett 50-tal kom.",
                "Metoden heter 7kliv och R15 gäller.",
                "Mötet började kl. 13.00."
            })
    void whatCountsNothingIsKeptApart(String text) {
        assertThat(printed(text)).isEmpty();
    }

    @Test
    void aYearBeforeANumberIsNotPartOfIt() {
        assertThat(printed("Under 2025 330 personer.")).containsExactly("330");
        assertThat(read("Under 2025 330 personer.").years()).containsExactly(2025);
    }

    @Test
    void howExactlyItIsMeantIsRead() {
        assertThat(read("Ca 60 % kom.").said().getFirst().manner()).isEqualTo(Manner.ABOUT);
        assertThat(read("Drygt 60 % kom.").said().getFirst().manner()).isEqualTo(Manner.BOUND);
        assertThat(read("60 % kom.").said().getFirst().manner()).isEqualTo(Manner.EXACT);
    }

    @Test
    void anAmountForEachOfSomethingIsARate() {
        assertThat(read("Det kostar 900 kr per månad.").said().getFirst().rate()).isTrue();
        assertThat(read("Det kostar 900 kr/person.").said().getFirst().rate()).isTrue();
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        assertThat(Sentences.split("Det var ca. 40 st. Alla kom bl.a. Från norr. Sedan slut."))
                .containsExactly("Det var ca. 40 st. Alla kom bl.a. Från norr.", "Sedan slut.");
    }

    @Test
    void aPartOfAWholeIsReadInEitherOrder() {
        assertThat(PartOfWhole.in(read("31 av 60 deltagare slutade."))).hasSize(1);
        assertThat(PartOfWhole.in(read("52 % (31/60) slutade."))).hasSize(1);
        assertThat(
                        PartOfWhole.in(read("Av 60 deltagare har 31 slutat."))
                                .getFirst()
                                .part()
                                .printed())
                .isEqualTo("31");
    }
}
