package se.fyrklover.proofreading.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;

class UnlikeTest {

    private static List<Remark> remarks(Written written) {
        return TextChecks.UNLIKE.in(written.reading()).remarks();
    }

    private static Written account(String women, String... ages) {
        return new Written()
                .table(
                        "Deltagare",
                        "|Antal",
                        "Antal inskrivna totalt|30",
                        "kvinnor|" + women,
                        "män|12",
                        "Nya deltagare|10",
                        "Avslutade deltagare|8")
                .table("Ålder på nya deltagare", ages);
    }

    @Test
    void aTableOfTheNewCountsTheNew() {
        // 4 + 3 + 3 = 10; 18 + 12 = 30
        assertThat(remarks(account("18", "Ålder|Antal", "16-29|4", "30-49|3", "50-64|3")))
                .isEmpty();
    }

    @Test
    void aTableOfTheNewThatCountsAllIsUnlike() {
        // 12 + 10 + 8 = 30, which is all of them
        assertThat(remarks(account("18", "Ålder|Antal", "16-29|12", "30-49|10", "50-64|8")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.sort()).isEqualTo(Remark.Sort.UNLIKE);
                    assertThat(it.cause()).isPresent();
                });
    }

    @Test
    void womenAndMenAreAllOfThem() {
        // 19 + 12 = 31, not 30
        assertThat(remarks(account("19", "Ålder|Antal", "16-29|4", "30-49|3", "50-64|3")))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.SUM);
    }

    @Test
    void aRatioIsNoAmount() {
        assertThat(remarks(new Written().table("", "|2025|2024", "Soliditet|24 %|31 %"))).isEmpty();
        assertThat(remarks(new Written().table("", "|2025|2024", "Soliditet|120 500|310 000")))
                .singleElement()
                .extracting(Remark::sort)
                .isEqualTo(Remark.Sort.UNIT);
    }

    @Test
    void aTableHeadedInThousandsHoldsNoKronor() {
        var kronor =
                new String[] {
                    "|2025|2024", "Intäkter|5 200 150|5 100 250", "Kostnader|-5 300 420|-5 000 130"
                };

        assertThat(remarks(new Written().table("Belopp i kr", kronor))).isEmpty();
        assertThat(
                        remarks(
                                new Written()
                                        .table(
                                                "Belopp i tkr",
                                                "|2025|2024",
                                                "Intäkter|5 200|5 100")))
                .isEmpty();
        assertThat(remarks(new Written().table("Belopp i tkr", kronor)))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.LIKELY);
        assertThat(
                        remarks(
                                new Written()
                                        .table("Belopp i kr", kronor)
                                        .table("Belopp i tkr", kronor)))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.CERTAIN);
    }

    @Test
    void aGoalForEachIsJudgedOnEach() {
        // A 90 of 100 is 10 % off, B 101 of 100 is 1 %, C 109 of 100 is 9 %; all 300 of 300
        var table =
                new String[] {
                    "Insats|Utfall|Budget", "A|90|100", "B|101|100", "C|109|100", "Summa|300|300"
                };

        assertThat(
                        remarks(
                                new Written()
                                        .paragraph(
                                                "Insatsernas utfall ska inte avvika mer än 5 procent från budget.")
                                        .table("", table)))
                .singleElement()
                .satisfies(it -> assertThat(it.says().arguments()).contains("A, C"));
        assertThat(
                        remarks(
                                new Written()
                                        .paragraph(
                                                "Insatsernas utfall ska inte avvika mer än 15 procent från budget.")
                                        .table("", table)))
                .isEmpty();
        assertThat(
                        remarks(
                                new Written()
                                        .paragraph(
                                                "Förbundets utfall ska inte avvika mer än 5 procent från budget.")
                                        .table("", table)))
                .isEmpty();
    }

    @Test
    void scalesOfDifferentLengthsUnderOneHeadingAreAskedAbout() {
        assertThat(
                        remarks(
                                new Written()
                                        .heading("Enkät")
                                        .paragraph("Svaren gavs på en skala 1-5.")
                                        .paragraph("Hälsan skattades på en skala 1\u20136.")))
                .hasSize(1);
        assertThat(
                        remarks(
                                new Written()
                                        .heading("Enkät")
                                        .paragraph("Svaren gavs på en skala 1-5.")
                                        .heading("Hälsa")
                                        .paragraph("Den skattades på en skala 1\u20136.")))
                .isEmpty();
    }

    @Test
    void oneMoreThanTheNewIsAskedAboutWhereOthersCountTheNew() {
        // 5 + 3 + 2 = 10 are the new of one; 5 + 3 + 2 = 10 are one more than the nine new of the
        // other
        var written =
                new Written()
                        .table(
                                "Sammanställning",
                                "Insats|Antal deltagare|Nya deltagare",
                                "Bryggan|30|10",
                                "Spåret|24|9")
                        .heading("Bilaga 1 Bryggan")
                        .table("Deltagare", "|Antal", "Antal deltagare|30", "Nya deltagare|10")
                        .table(
                                "Remitterande myndighet",
                                "|Antal",
                                "Kommunen|5",
                                "Regionen|3",
                                "Staten|2")
                        .heading("Bilaga 2 Spåret")
                        .table("Deltagare", "|Antal", "Antal deltagare|24", "Nya deltagare|9")
                        .table(
                                "Remitterande myndighet",
                                "|Antal",
                                "Kommunen|5",
                                "Regionen|3",
                                "Staten|2");

        assertThat(remarks(written))
                .singleElement()
                .extracting(Remark::sureness)
                .isEqualTo(Sureness.LOOK);
    }

    @Test
    void oneHeadingDoesNotMeanTheNewInOnePlaceAndAllInAnother() {
        var written =
                new Written()
                        .table(
                                "Sammanställning",
                                "Insats|Antal deltagare|Nya deltagare",
                                "Bryggan|30|10",
                                "Spåret|24|9")
                        .heading("Bilaga 1 Bryggan")
                        .table("Deltagare", "|Antal", "Antal deltagare|30", "Nya deltagare|10")
                        .table(
                                "Remitterande myndighet",
                                "|Antal",
                                "Kommunen|5",
                                "Regionen|3",
                                "Staten|2")
                        .heading("Bilaga 2 Spåret")
                        .table("Deltagare", "|Antal", "Antal deltagare|24", "Nya deltagare|9")
                        .table(
                                "Remitterande myndighet",
                                "|Antal",
                                "Kommunen|12",
                                "Regionen|8",
                                "Staten|4");

        // 5 + 3 + 2 = 10 are the new, 12 + 8 + 4 = 24 are all
        assertThat(remarks(written))
                .singleElement()
                .satisfies(it -> assertThat(it.says().arguments()).contains("Bryggan", "Spåret"));
    }
}
