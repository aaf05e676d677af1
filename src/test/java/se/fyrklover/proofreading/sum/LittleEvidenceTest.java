package se.fyrklover.proofreading.sum;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.proofreading.sum.Grids.grid;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// Sums of which there is but one column, or which are nearly right.
class LittleEvidenceTest {

    @Test
    void theYearAboveAColumnIsNotAdded() {
        // 250 952 + 242 014 + 192 841 + 47 708 = 733 515; left out: 242 014
        var remark =
                only(
                        "Medlem|2031",
                        "Almby kommun|250 952",
                        "Björkvik kommun|242 014",
                        "Dalsta kommun|192 841",
                        "Ekeby kommun|47 708",
                        "Summa bidrag|491 501");

        assertThat(remark.says().arguments())
                .containsExactly("Summa bidrag, 2031", "733\u00a0515", "491 501", "242\u00a0014");
        assertThat(cause(remark)).isEqualTo("proofreading.sum.cause.left-out");
    }

    @Test
    void aTotalAboveItsPartsIsTheirSum() {
        // 2 398 470 + 1 057 549 + 168 692 = 3 624 711; the last is printed ten times too large
        var remark =
                only(
                        "Medlem|2031",
                        "S:a bidrag|3 624 711",
                        "Staten|2 398 470",
                        "Regionen|1 057 549",
                        "Almby kommun|1 686 920");

        assertThat(cause(remark)).isEqualTo("proofreading.sum.cause.part-factor");
        assertThat(remark.cause().orElseThrow().arguments())
                .containsExactly("Almby kommun, 2031", "1 686 920");
    }

    @Test
    void onePersonTooManyIsNoRounding() {
        // 34 + 52 + 18 = 104, printed 105; the others 33 + 47 + 16 = 96, 24 + 44 + 17 = 85
        var remark =
                only(
                        "Deltagare|Platser|Inskrivna|Nya",
                        "Bryggan|34|33|24",
                        "Fyren|52|47|44",
                        "Kompisen|18|16|17",
                        "Alla|105|96|85");

        assertThat(remark.sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(remark.read()).containsExactly("34", "52", "18", "105");
    }

    @Test
    void wholeKronorThatRoundingHardlyExplainsAreToBeLookedAt() {
        // 281 462 + 116 395 + 337 084 + 301 550 + 153 639 = 1 190 130, printed 1 190 133: five
        // numbers and their sum, each within a half, are seldom more than two apart
        var remark =
                only(
                        "Medlem|2031",
                        "Almby kommun|281 462",
                        "Björkvik kommun|116 395",
                        "Dalsta kommun|337 084",
                        "Ekeby kommun|301 550",
                        "Forsa kommun|153 639",
                        "Summa bidrag|1 190 133");

        assertThat(remark.sureness()).isEqualTo(Sureness.LOOK);
        assertThat(remark.says().key()).isEqualTo("proofreading.sum.odd");
    }

    @Test
    void thousandsMayBeAsFarApartAsAllTheirRounding() {
        // 281 + 116 + 337 + 302 + 154 = 1 190, printed 1 193: six halves
        assertThat(
                        GridSums.in(
                                        grid(
                                                "Medlem|tkr",
                                                "Almby kommun|281",
                                                "Björkvik kommun|116",
                                                "Dalsta kommun|337",
                                                "Ekeby kommun|302",
                                                "Forsa kommun|154",
                                                "Summa bidrag|1 193"))
                                .remarks())
                .isEmpty();
    }

    @Test
    void aPartIsWrongThoughItsTotalIsRightInAnotherSum() {
        // 14 759 + 355 = 15 114 = 15 205 − 91, printed 147 590
        var remark =
                only(
                        "|2031|2030|2029|2028",
                        "Bidrag|147 590|14 584|14 585|14 642",
                        "Övrigt|355|332|284|302",
                        "Intäkter|15 114|14 916|14 869|14 944",
                        "Kostnader|15 205|14 962|14 972|15 100",
                        "Resultat|-91|-46|-103|-156");

        assertThat(remark.read()).containsExactly("147 590", "355", "15 114");
        assertThat(remark.cause())
                .contains(
                        Phrase.of("proofreading.sum.cause.part-factor", "Bidrag, 2031", "147 590"));
    }

    @Test
    void assetsAreNotAddedToWhatPaysForThem() {
        assertThat(
                        GridSums.in(
                                        grid(
                                                "tkr|2031-12-31|2030-12-31",
                                                "Summa tillgångar|1 900|1 640",
                                                "Summa eget kapital|1 340|1 180",
                                                "Summa skulder och eget kapital|1 900|1 640"))
                                .remarks())
                .isEmpty();
    }

    @Test
    void howManyTheyAreIsNotAddedToAmounts() {
        // 2 411 + 1 205 + 1 206 = 4 822, printed 4 882
        var remark =
                only(
                        "|2031|2030|2029",
                        "Statsbidrag|2 411|2 350|2 300",
                        "Regionbidrag|1 205|1 175|1 150",
                        "Antal deltagare|52|47|40",
                        "Kommunbidrag|1 206|1 175|1 150",
                        "Summa bidrag|4 882|4 700|4 600");

        assertThat(remark.says().arguments()).startsWith("Summa bidrag, 2031", "4\u00a0822");
    }

    @Test
    void aPartWhoseDigitsChangedPlacesIsNamed() {
        // 4 822 − 4 517 = 305, printed 350
        var remark =
                only(
                        "|2031|2030|2029",
                        "Intäkter|4 822|4 700|4 611",
                        "Kostnader|4 517|4 633|4 102",
                        "Resultat|350|67|509");

        assertThat(cause(remark)).isEqualTo("proofreading.sum.cause.swapped");
        assertThat(remark.cause().orElseThrow().arguments()).startsWith("350");
    }

    private static Remark only(String... rows) {
        List<Remark> remarks = GridSums.in(grid(rows)).remarks();
        assertThat(remarks).hasSize(1);
        return remarks.get(0);
    }

    private static String cause(Remark remark) {
        return remark.cause().map(Phrase::key).orElse("");
    }
}
