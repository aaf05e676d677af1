package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;

class PeopleAtRiskTest {

    private static List<Remark> remarks(Reading reading) {
        return TextChecks.PEOPLE.in(reading).remarks();
    }

    @Test
    void fewOfAKindAreAskedAbout() {
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Ålder på deltagare",
                                                "Ålder|Antal",
                                                "16-29|14",
                                                "30-49|3",
                                                "50-64|9")
                                        .reading()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sort()).isEqualTo(Remark.Sort.SMALL_COUNT);
                    assertThat(it.sureness()).isEqualTo(Sureness.LOOK);
                });
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Ålder på deltagare",
                                                "Ålder|Antal",
                                                "16-29|14",
                                                "30-49|8",
                                                "50-64|9")
                                        .reading()))
                .isEmpty();
    }

    @Test
    void upToNineAreFewWhereTheThingIsSensitive() {
        var rows = new String[] {"|Kvinnor|Män", "Fysiskt våld|34|9", "Psykiskt våld|41|14"};

        assertThat(remarks(new Written().table("Svar om våld", rows).reading())).hasSize(1);
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Svar om våld",
                                                rows[0],
                                                rows[2],
                                                "Sexuellt våld|28|12")
                                        .reading()))
                .isEmpty();
    }

    @Test
    void whatIsNoPersonIsNotAskedAbout() {
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Möten per halvår",
                                                "|Antal",
                                                "Styrelsen|4",
                                                "Arbetsutskottet|3")
                                        .reading()))
                .isEmpty();
        assertThat(remarks(Written.text("Kansliet har två anställda kvinnor och en man.")))
                .isEmpty();
    }

    @Test
    void aHiddenNumberThatTheTotalGivesAwayIsAskedAboutAndNotSaid() {
        // 40 − 21 − 16 = 3
        var written =
                new Written()
                        .table(
                                "Kön på deltagare",
                                "|Antal",
                                "Kvinnor|21",
                                "Män|16",
                                "Icke-binära|<5",
                                "Summa|40");

        assertThat(remarks(written.reading()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.says().key()).isEqualTo("proofreading.text.small-hidden");
                    assertThat(it.read()).isEmpty();
                    assertThat(it.words() + it.says().arguments()).doesNotContain("3");
                });
    }

    @Test
    void twoHiddenNumbersAreHidden() {
        var written =
                new Written()
                        .table(
                                "Kön på deltagare",
                                "|Antal",
                                "Kvinnor|21",
                                "Män|<5",
                                "Icke-binära|<5",
                                "Summa|28");

        assertThat(remarks(written.reading())).isEmpty();
    }

    @Test
    void aPercentageOfSoFewGivesThemAway() {
        // 7 % of 30 is 2; 40 % of 30 is 12
        assertThat(remarks(Written.text("7 % av 30 deltagare hade hoppat av.")))
                .singleElement()
                .satisfies(it -> assertThat(it.read()).isEmpty());
        assertThat(remarks(Written.text("40 % av 30 deltagare hade hoppat av."))).isEmpty();
    }

    @Test
    void fewWithSomethingSensitiveAreAskedAbout() {
        assertThat(remarks(Written.text("Av deltagarna har två personer fått sjukersättning.")))
                .hasSize(1);
        assertThat(remarks(Written.text("Av deltagarna har tolv personer fått sjukersättning.")))
                .isEmpty();
    }

    // 811228-987_: 7+1+2+2+4+8+9+8+5 = 46, so 4; with sixty added to the day 7+1+2+2+7+8+9+8+5 =
    // 49,
    // so 1
    // from it
    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9874",
                "19811228-9874",
                "198112289874",
                "811228+9874",
                "811288-9871"
            })
    void aPersonalNumberIsAskedAboutAndNeverShown(String number) {
        assertThat(remarks(Written.text("Kontakt: " + number + " i växeln.")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sureness()).isEqualTo(Sureness.LOOK);
                    assertThat(it.toString())
                            .doesNotContain("9874")
                            .doesNotContain("9871")
                            .doesNotContain("8112");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"811228-9875", "811328-9874", "212000-0001", "8112289874", "2025-01-01"})
    void whatIsNoPersonalNumberIsNot(String number) {
        assertThat(remarks(Written.text("Kontakt: " + number + " i växeln."))).isEmpty();
    }
}
