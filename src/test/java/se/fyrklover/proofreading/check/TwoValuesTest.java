package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;

class TwoValuesTest {

    private static List<Remark> remarks(Reading reading) {
        return TextChecks.TWO_VALUES.in(reading).remarks();
    }

    @Test
    void oneThingIsAsManyWhereverItIsTold() {
        var one =
                "31 av 60 avslutade deltagare har gått till egen försörjning enligt målsättningen.";

        assertThat(
                        remarks(
                                Written.text(
                                        one,
                                        "Målsättningen om egen försörjning: 31 av 60 deltagare nådde den.")))
                .isEmpty();
        assertThat(
                        remarks(
                                Written.text(
                                        one,
                                        "Målsättningen om egen försörjning: 32 av 60 deltagare nådde den.")))
                .singleElement()
                .satisfies(it -> assertThat(it.read()).containsExactly("32", "60", "31"));
    }

    @Test
    void differentThingsOfOneWholeMayBeNearlyAsMany() {
        assertThat(
                        remarks(
                                Written.text(
                                        "31 av 60 deltagare har gymnasieutbildning från hemlandet.",
                                        "30 av 60 deltagare upplever bättre hälsa efteråt.")))
                .isEmpty();
    }

    private static Written statement(String budget, String income) {
        return new Written()
                .table(
                        "Flerårsöversikt",
                        "|2025|2024",
                        "Verksamhetens intäkter|5 200 000|5 100 000")
                .table(
                        "Resultaträkning",
                        "|" + budget + "2025|" + budget + "2024",
                        "Verksamhetens intäkter|" + income + "|5 100 000");
    }

    @Test
    void oneLabelInOneYearHasOneValue() {
        assertThat(remarks(statement("", "5 200 000").reading())).isEmpty();
        assertThat(remarks(statement("", "5 290 000").reading()))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.LIKELY);
    }

    @Test
    void planAndOutcomeAreUnlikeAndNotWrong() {
        assertThat(remarks(statement("Budget ", "5 290 000").reading())).isEmpty();
    }

    @Test
    void aCostMayBePrintedWithAMinusInOneTable() {
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Översikt",
                                                "|2025|2024",
                                                "Verksamhetens kostnader|5 200 000|5 100 000")
                                        .table(
                                                "Resultat",
                                                "|2025|2024",
                                                "Verksamhetens kostnader|-5 200 000|-5 100 000")
                                        .reading()))
                .isEmpty();
    }

    @Test
    void thousandsAgreeWithKronorWithinTheirRounding() {
        // 5 200 tkr is 5 199 500 to 5 200 500; 5 100 400 is within 5 100 tkr
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Översikt, belopp i tkr",
                                                "|2025|2024",
                                                "Verksamhetens kostnader|5 200|5 100")
                                        .table(
                                                "Resultat",
                                                "|2025|2024",
                                                "Verksamhetens kostnader|5 199 800|5 100 400")
                                        .reading()))
                .isEmpty();
    }

    @Test
    void aTotalToldBeforeATableIsTheTotalOfTheTable() {
        var rows =
                new String[] {"|Utfall", "A|400 000", "B|300 000", "C|300 000", "Summa|1 000 000"};

        assertThat(
                        remarks(
                                new Written()
                                        .paragraph("Totalt betalades 1 000 000 kr ut.")
                                        .table("", rows)
                                        .reading()))
                .isEmpty();
        assertThat(
                        remarks(
                                new Written()
                                        .paragraph("Totalt betalades 1 mnkr ut.")
                                        .table("", rows)
                                        .reading()))
                .isEmpty();
        assertThat(
                        remarks(
                                new Written()
                                        .paragraph("Totalt betalades 1 040 000 kr ut.")
                                        .table("", rows)
                                        .reading()))
                .hasSize(1);
    }

    @Test
    void ofTwoTotalsToldBeforeATableTheLastIsTheTables() {
        // 400 000 + 300 000 + 300 000 = 1 000 000
        assertThat(
                        remarks(
                                new Written()
                                        .paragraph("Totalt betalades 1 040 000 kr ut i fjol.")
                                        .paragraph("Totalt betalades 1 000 000 kr ut.")
                                        .table(
                                                "",
                                                "|Utfall",
                                                "A|400 000",
                                                "B|300 000",
                                                "C|300 000",
                                                "Summa|1 000 000")
                                        .reading()))
                .isEmpty();
    }

    @Test
    void yearsOfOneSignAreAsManyAsTheTableHas() {
        var table =
                new String[] {
                    "|2025|2024|2023|2022", "Årets resultat|-120 000|-80 000|-60 000|40 000"
                };

        assertThat(
                        remarks(
                                new Written()
                                        .table("", table)
                                        .paragraph(
                                                "Vi har haft negativa resultat de tre senaste åren.")
                                        .reading()))
                .isEmpty();
        assertThat(
                        remarks(
                                new Written()
                                        .table("", table)
                                        .paragraph(
                                                "Vi har haft negativa resultat de två senaste åren.")
                                        .reading()))
                .hasSize(1);
    }

    private static Written summary(String north) {
        var written =
                new Written()
                        .table(
                                "Sammanställning",
                                "Insats|Antal deltagare|Nya deltagare|Avslutade|Pågående",
                                "Bryggan|" + north,
                                "Spåret|40|15|10|30",
                                "Verkstan|22|8|7|15");
        written.heading("Bilaga 1 Bryggan")
                .table(
                        "Deltagare",
                        "|Antal",
                        "Antal deltagare totalt|31",
                        "Nya deltagare|12",
                        "Avslutade deltagare|11");
        written.heading("Bilaga 2 Spåret")
                .table(
                        "Deltagare",
                        "|Antal",
                        "Antal deltagare totalt|40",
                        "Nya deltagare|15",
                        "Avslutade deltagare|10");
        return written.heading("Bilaga 3 Verkstan")
                .table(
                        "Deltagare",
                        "|Antal",
                        "Antal deltagare totalt|22",
                        "Nya deltagare|8",
                        "Avslutade deltagare|7");
    }

    @Test
    void aSummaryAgreesWithItsAppendices() {
        // 31 − 11 = 20, 40 − 10 = 30, 22 − 7 = 15
        assertThat(remarks(summary("31|12|11|20").reading())).isEmpty();
        assertThat(remarks(summary("31|13|11|20").reading()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sureness()).isEqualTo(Sureness.CERTAIN);
                    assertThat(it.read()).containsExactly("13", "12");
                });
    }

    @Test
    void thoseWhoRemainAreThoseWhoTookPartLessThoseWhoEnded() {
        // 31 − 11 = 20
        assertThat(remarks(summary("31|12|11|22").reading()))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.FLOW);
    }

    @Test
    void whereAFlowFailsInMostRowsItIsOnlyToBeLookedAt() {
        var grid =
                new Written()
                        .table(
                                "",
                                "Insats|Antal deltagare|Avslutade|Pågående",
                                "A|30|10|5",
                                "B|40|10|6",
                                "C|20|5|15");

        assertThat(remarks(grid.reading()))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.LOOK);
    }

    @Test
    void thoseWhoRemainedAreThereWhenTheNextYearBegins() {
        // 2024: 50 − 20 = 30 remain; 2025: 60 − 30 = 30 were there, or 62 − 30 = 32
        var right =
                new Written()
                        .table(
                                "",
                                "År|Antal deltagare|Nya|Avslutade|Pågående",
                                "2024|50|25|20|30",
                                "2025|60|30|25|35");
        var wrong =
                new Written()
                        .table(
                                "",
                                "År|Antal deltagare|Nya|Avslutade|Pågående",
                                "2024|50|25|20|30",
                                "2025|62|30|27|35");

        assertThat(remarks(right.reading())).isEmpty();
        assertThat(remarks(wrong.reading()))
                .singleElement()
                .extracting(it -> it.says().key())
                .isEqualTo("proofreading.text.flow-years");
    }
}
