package se.fyrklover.budget.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.fyrklover.association.Member;
import se.fyrklover.budget.contribution.Calculation.Basis;
import se.fyrklover.budget.contribution.Calculation.Line;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;

/// What members are to pay, reckoned by hand.
class CalculationTest {

    private static Money amount(Calculation calculation, String member) {
        return calculation.lines().stream()
                .filter(it -> it.payer().id().equals(member))
                .map(Line::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private static List<Long> kronor(Calculation calculation) {
        return calculation.lines().stream().map(it -> it.amount().ore() / 100).toList();
    }

    @Test
    void theStatesHalfCallsForAQuarterOfEachOfTheOthers() {
        var run = SomeTerms.offered().reckoned();

        // 4 500 000 is a half of 9 000 000; a quarter is 2 250 000 = 1 300 000 + 950 000.
        // 22 599 + 14 382 + 9 232 = 46 213 inhabitants. In hundreds, 22 500 of them:
        // 22 500 · 22 599 / 46 213 = 11 002.9, · 14 382 = 7 002.2, · 9 232 = 4 494.8;
        // 11 002 + 7 002 + 4 494 = 22 498, and the two left go to .9 and .8.
        assertThat(kronor(run))
                .containsExactly(4_500_000L, 1_300_000L, 950_000L, 1_100_300L, 700_200L, 449_500L);
        assertThat(run.total()).isEqualTo(Money.kronor(9_000_000));
        assertThat(run.lines().stream().map(Line::basis))
                .containsExactly(
                        Basis.WHOLE,
                        Basis.AGREED,
                        Basis.AGREED,
                        Basis.INHABITANTS,
                        Basis.INHABITANTS,
                        Basis.INHABITANTS);
        assertThat(run.lines().get(3).exact()).isEqualTo(Fraction.of(2_250_000L * 22_599, 46_213));
        assertThat(amount(run, "arbetsformedlingen")).isEqualTo(Money.ZERO);
    }

    @Test
    void theSameWholeGivesTheSameWhetherItIsOfferedOrDecided() {
        assertThat(kronor(SomeTerms.offered().all("9 000 000").reckoned()))
                .isEqualTo(kronor(SomeTerms.offered().reckoned()));
    }

    @Test
    void aWholeThatIsNoWholeNumberOfUnitsIsStillTheSum() {
        // 9 000 050 by 2, 1 and 1 in hundreds: 4 500 025, 2 250 012.50 and 2 250 012.50. Cut off
        // are 25, 12.50 and 12.50, so the 50 go to the state.
        var run = SomeTerms.offered().all("9 000 050").reckoned();

        assertThat(amount(run, "forsakringskassan")).isEqualTo(Money.kronor(4_500_050));
        assertThat(run.total()).isEqualTo(Money.kronor(9_000_050));
    }

    @Test
    void anotherAgreementThanTheLawsTakesItsReason() {
        var other = SomeTerms.offered().agreed("").unit("1");
        var alone =
                other.members(
                        SomeTerms.payer("fk", "Försäkringskassan", Member.Kind.STATE),
                        SomeTerms.payer("r", "Region Norra Klöver", Member.Kind.REGION),
                        SomeTerms.payer("k", "Klöverby kommun", Member.Kind.MUNICIPALITY));

        // 4 500 000 is 45 per cent of 10 000 000; 30 and 25 per cent are the others'.
        assertThat(kronor(alone.shares("45", "30 %", "25", "Beslut 2024 § 7").reckoned()))
                .containsExactly(4_500_000L, 3_000_000L, 2_500_000L);
        assertThat(alone.shares("45", "30", "25", " ").fault("agreement"))
                .isEqualTo("budget.run.expected.agreement");
        assertThat(alone.shares("45", "30", "20", "Beslut").faults().get("state"))
                .hasToString("Phrase[key=budget.run.expected.hundred, arguments=[95.00]]");
        assertThat(alone.shares("45", "", "55", "Beslut").faults()).containsOnlyKeys("regions");
    }

    @Test
    void someMunicipalitiesPayAsAgreedAndTheOthersDivideTheRest() {
        // 2 250 000 - 250 000 = 2 000 000 by 22 599 and 14 382 of 36 981 inhabitants, in hundreds:
        // 20 000 · 22 599 / 36 981 = 12 221.95 and 7 778.05, so 12 222 and 7 778.
        var run =
                SomeTerms.offered()
                        .agreed(
                                "Region Norra Klöver\t1 300 000\nRegion Södra Klöver\t950 000\n"
                                        + "Hagaby kommun\t250 000 kr")
                        .reckoned();

        assertThat(kronor(run).subList(3, 6)).containsExactly(1_222_200L, 777_800L, 250_000L);
        assertThat(run.parts().get(2).agreed()).isEqualTo(Money.kronor(250_000));
        assertThat(run.parts().get(2).inhabitants()).isEqualTo(36_981);
    }

    @Test
    void whatIsAgreedIsNeitherMoreNorLessThanTheParty() {
        assertThat(
                        SomeTerms.offered()
                                .agreed("Region Norra Klöver;1300000\nRegion Södra Klöver;950001")
                                .fault("agreed"))
                .isEqualTo("budget.run.expected.agreed-less");
        assertThat(
                        SomeTerms.offered()
                                .agreed("Region Norra Klöver 1300000\nRegion Södra Klöver 949999")
                                .fault("agreed"))
                .isEqualTo("budget.run.expected.agreed-more");
    }

    @Test
    void theLastRegionPaysWhatIsLeftWithoutAnybodyBeingCounted() {
        var run = SomeTerms.offered().agreed("Region Norra Klöver 1 300 000").reckoned();

        assertThat(amount(run, "region-sodra")).isEqualTo(Money.kronor(950_000));
        assertThat(run.lines().get(2).basis()).isEqualTo(Basis.WHOLE);
    }

    @Test
    void regionsMayBeCountedToo() {
        // 2 250 000 by 3 and 1 is 1 687 500 and 562 500.
        var run =
                SomeTerms.offered()
                        .agreed("")
                        .population(
                                SomeTerms.LIST
                                        + "Region Norra Klöver\t30 000\nRegion Södra Klöver\t10 000")
                        .reckoned();

        assertThat(kronor(run).subList(1, 3)).containsExactly(1_687_500L, 562_500L);
    }

    @Test
    void aMunicipalityOutsideRegionsPaysAsBoth() {
        var gotland =
                SomeTerms.offered()
                        .agreed("")
                        .members(
                                SomeTerms.payer("fk", "Försäkringskassan", Member.Kind.STATE),
                                SomeTerms.payer(
                                        "gotland",
                                        "Region Gotland",
                                        Member.Kind.REGIONAL_MUNICIPALITY));

        assertThat(amount(gotland.reckoned(), "gotland")).isEqualTo(Money.kronor(4_500_000));
        assertThat(gotland.agreed("Region Gotland 4 500 000").fault("agreed"))
                .isEqualTo("budget.run.expected.agreed-kind");
    }

    @Test
    void amountsThatCannotBeAreRefused() {
        for (var amount :
                List.of("-4 500 000", "0", "", "fyra", "99 999 999 999 999", "4,505", "4 500 tkr"))
            assertThat(SomeTerms.offered().amount(amount).faults())
                    .as(amount)
                    .containsKey("amount");
        assertThat(SomeTerms.offered().amount("9 000 000 000").fault("amount"))
                .as("all would be 18 thousand millions")
                .isNull();
        assertThat(SomeTerms.offered().amount("10 000 000 001").fault("amount"))
                .isEqualTo("budget.run.expected.amount");
        assertThat(SomeTerms.offered().unit("7").fault("unit")).isNotNull();
    }

    @Test
    void aMunicipalityThatIsNotInTheListIsNamed() {
        var faults = SomeTerms.offered().population("Klöverby\t22 599\nÄngsjö\t14 382").faults();

        assertThat(faults.get("population"))
                .hasToString("Phrase[key=budget.run.expected.place, arguments=[Hagaby kommun]]");
    }

    @Test
    void aMunicipalityThatStandsTwiceOrIsEmptyIsNamed() {
        assertThat(
                        SomeTerms.offered()
                                .population(SomeTerms.LIST + "Hagaby kommun\t9 300")
                                .faults()
                                .get("population"))
                .hasToString(
                        "Phrase[key=budget.run.expected.place-once,"
                                + " arguments=[Hagaby kommun, 3, 4]]");
        assertThat(
                        SomeTerms.offered()
                                .population(SomeTerms.LIST.replace("9 232", "0"))
                                .fault("population"))
                .isEqualTo("budget.run.expected.inhabited");
    }

    /// Of each municipality the sexes come to one or two more or less than its own number, as they
    /// do in statistics with noise: 22 600 + 14 381 + 9 230 = 46 211 against 46 213.
    @Test
    void thePartsOfEachPlaceAreHeldAgainstItsPublishedNumber() {
        var list =
                """
                "region";"kön";"antal"
                "Klöverby";"kvinnor";"11300"
                "Klöverby";"män";"11300"
                "Klöverby";"totalt";"22599"
                "Ängsjö";"kvinnor";"7200"
                "Ängsjö";"män";"7181"
                "Ängsjö";"totalt";"14382"
                "Hagaby";"kvinnor";"4600"
                "Hagaby";"män";"4630"
                "Hagaby";"totalt";"9232"
                """;
        var told = SomeTerms.offered().population(list).reckoned().inhabitants().orElseThrow();

        assertThat(told.counted()).isEqualTo(46_213);
        assertThat(told.compared()).isEqualTo(46_211);
        assertThat(told.difference()).isEqualTo(Optional.of(2L));
        assertThat(
                        SomeTerms.offered()
                                .population(list.replace("\"4630\"", "\"6630\""))
                                .fault("population"))
                .isEqualTo("budget.run.expected.published");
    }

    @Test
    void aCountyOrACountryIsAPublishedSumWhereTheListHasAllOfIt() {
        var list =
                "07 Klövers län\t46 216\n0701 Klöverby\t22 599\n0702 Ängsjö\t14 382\n0703 Hagaby\t9 232\n";
        var county = SomeTerms.offered().population(list).reckoned().inhabitants().orElseThrow();
        assertThat(county.difference()).isEqualTo(Optional.of(3L));

        var nation =
                SomeTerms.offered()
                        .population("00 Riket\t10 587 710\n" + SomeTerms.LIST)
                        .reckoned()
                        .inhabitants()
                        .orElseThrow();
        assertThat(nation.counted()).isEqualTo(46_213);
        assertThat(nation.published()).isEmpty();
    }

    @Test
    void thePublishedSumMayDifferByNoiseAndNoMore() {
        // 46 213 are counted: three more are noise, six thousand are another list.
        var noisy = SomeTerms.offered().published("46 216").reckoned().inhabitants().orElseThrow();

        assertThat(noisy.difference()).isEqualTo(Optional.of(3L));
        assertThat(noisy.counted()).isEqualTo(46_213);
        assertThat(SomeTerms.offered().published("52 000").fault("published"))
                .isEqualTo("budget.run.expected.published");
        var inList = SomeTerms.offered().population(SomeTerms.LIST + "Summa\t46 210").reckoned();
        assertThat(inList.inhabitants().orElseThrow().difference()).isEqualTo(Optional.of(-3L));
    }

    @Test
    void otherPlacesOfTheListDoNotCount() {
        var run = SomeTerms.offered().population(SomeTerms.LIST + "Annanby\t100 000").reckoned();

        assertThat(kronor(run)).isEqualTo(kronor(SomeTerms.offered().reckoned()));
        assertThat(run.inhabitants().orElseThrow().others()).isEqualTo(1);
    }

    @Test
    void nobodyToPayAPartIsAFault() {
        var none =
                SomeTerms.offered()
                        .agreed("")
                        .members(SomeTerms.payer("fk", "Försäkringskassan", Member.Kind.STATE));

        assertThat(none.faults()).containsKeys("regions", "municipalities");
    }

    @Test
    void whatIsWrittenDownReckonsTheSameAgain() {
        var inputs = SomeTerms.offered().inputs();
        var again = RunInputs.read(inputs.written());

        assertThat(again).isEqualTo(inputs);
        assertThat(Calculation.of(again)).isEqualTo(Calculation.of(inputs));
        assertThat(again.written()).isEqualTo(inputs.written());
    }
}
