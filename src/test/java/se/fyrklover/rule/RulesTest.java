package se.fyrklover.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Text;

/// Each rule fires where something does not hold, and is silent where it does.
class RulesTest {

    private static final Text WORDS = Text.name("words");

    private final Year year = new Year();

    private void finds(Kind... kinds) {
        assertThat(year.breaches()).extracting(Breach::kind).containsExactlyInAnyOrder(kinds);
    }

    private void findsNothing() {
        assertThat(year.breaches()).isEmpty();
    }

    @Test
    void aTotalThatIsTheSumOfItsPartsIsRight() {
        costs();
        year.claim(2024, "test.costs", PrintedUnit.KR, "5 000");
        findsNothing();
    }

    @Test
    void aTotalThatIsNotIsFound() {
        costs();
        year.claim(2024, "test.costs", PrintedUnit.KR, "5 900");
        finds(Kind.SUM_OF_PARTS);
    }

    @Test
    void aTotalThatLacksOnePartSaysWhich() {
        // 2 000 + 3 000 + 4 000 = 9 000, and 9 000 − 2 000 = 7 000
        year.sum(
                2024,
                "test.costs",
                year.reported(2024, "test.travel", Unit.KRONOR, 2_000),
                year.reported(2024, "test.rent", Unit.KRONOR, 3_000),
                year.reported(2024, "test.fees", Unit.KRONOR, 4_000));
        year.claim(2024, "test.costs", PrintedUnit.KR, "7 000");

        finds(Kind.SUM_OF_PARTS);
        assertThat(year.breaches().getFirst().says().arguments().getLast().toString())
                .contains("left-out")
                .contains("test.travel");
    }

    @Test
    void aTotalWithinTheRoundingOfItsPartsIsRoundedAndSaysSo() {
        // 1 999 + 3 000 = 4 999
        year.sum(
                2024,
                "test.costs",
                year.reported(2024, "test.travel", Unit.KRONOR, 1_999),
                year.reported(2024, "test.rent", Unit.KRONOR, 3_000));
        year.claim(2024, "test.costs", PrintedUnit.KR, "5 000");
        finds(Kind.ROUNDING);
    }

    @Test
    void aTotalOfAmountsInThousandsMayDifferByHalfAThousandForEach() {
        // 2 tkr + 3 tkr: each within 500 kr, so the exact sum lies between 4 000 and 6 000.
        year.sum(
                2024,
                "test.costs",
                year.rounded(2024, "test.travel", 2),
                year.rounded(2024, "test.rent", 3));
        year.claim(2024, "test.costs", PrintedUnit.TKR, "6");
        findsNothing();

        year.claim(2024, "test.costs", PrintedUnit.TKR, "8");
        assertThat(year.breaches()).extracting(Breach::kind).contains(Kind.SUM_OF_PARTS);
    }

    private void costs() {
        year.sum(
                2024,
                "test.costs",
                year.reported(2024, "test.travel", Unit.KRONOR, 2_000),
                year.reported(2024, "test.rent", Unit.KRONOR, 3_000));
    }

    @Test
    void aSummaryThatSaysOtherThanTheReportsIsFound() {
        year.sum(
                2024,
                "test.enrolled",
                year.reported(2024, "test.enrolled", Unit.PERSONS, 34, Year.by("bron")),
                year.reported(2024, "test.enrolled", Unit.PERSONS, 20, Year.by("ängen")));
        year.claim(2024, "test.enrolled", PrintedUnit.PERSONS, "55");
        year.claim(2024, "test.enrolled", PrintedUnit.PERSONS, "35", Year.by("bron"));
        year.claim(2024, "test.enrolled", PrintedUnit.PERSONS, "20", Year.by("ängen"));
        finds(Kind.SUMMARY_AGAINST_REPORTS, Kind.SUMMARY_AGAINST_REPORTS);
    }

    @Test
    void oneThingWithTwoValuesIsFound() {
        year.missing(2024, "test.ceiling", Unit.KRONOR);
        year.claim(2024, "test.ceiling", PrintedUnit.KR, "2 730 000");
        year.claim(2024, "test.ceiling", PrintedUnit.MKR, "2,7");
        findsNothing();

        year.claim(2024, "test.ceiling", PrintedUnit.KR, "2 500 000");
        finds(Kind.TWO_VALUES);
    }

    @Test
    void twoValuesInDifferentDocumentsMayBeTwoDecisions() {
        year.missing(2024, "test.budget", Unit.KRONOR);
        year.claimAt("plan", "a", 2024, "test.budget", PrintedUnit.KR, "100");
        year.claimAt("report", "b", 2024, "test.budget", PrintedUnit.KR, "200");
        assertThat(year.breaches())
                .singleElement()
                .extracting(Breach::sureness)
                .isEqualTo(Sureness.LIKELY);
    }

    @Test
    void aShareThatFollowsFromTheNumbersBesideItIsRight() {
        // 92 / 159 = 57.86
        exits();
        print("58 %");
        assertThat(year.breaches()).extracting(Breach::kind).doesNotContain(Kind.SHARE);
    }

    @Test
    void aShareThatDoesNotIsFound() {
        exits();
        print("59 %");
        assertThat(year.breaches())
                .filteredOn(it -> it.rule().equals("printed-share"))
                .singleElement()
                .satisfies(it -> assertThat(it.claims()).hasSize(3));
    }

    private void exits() {
        var towards = year.reported(2024, "test.towards", Unit.PERSONS, 92);
        var all = year.reported(2024, "test.exited", Unit.PERSONS, 159);
        year.share(2024, "test.share", towards, all);
    }

    private void print(String share) {
        year.claimAt("report", "s. 9", 2024, "test.towards", PrintedUnit.PERSONS, "92");
        year.claimAt("report", "s. 9", 2024, "test.exited", PrintedUnit.PERSONS, "159");
        year.claimAt("report", "s. 9", 2024, "test.share", PrintedUnit.PERCENT, share);
    }

    @ParameterizedTest
    @CsvSource({
        // 112 / 114 = 98.25 and 113 / 114 = 99.12
        "98.3, 114, false",
        "98.2, 114, true",
        // 113 / 115 = 98.26
        "98.3, 115, true",
        // 99 / 114 = 86.84, 100 / 114 = 87.72
        "87.2, 114, false",
        // 109 / 249 = 43.78, 110 / 249 = 44.18
        "43.9, 249, false",
        // 76 / 249 = 30.52
        "30.5, 249, true",
        "49, 249, true",
        "0, 114, true",
        "100, 114, true"
    })
    void aPercentageIsOneThatSomeNumberOfThemGives(String printed, long of, boolean possible) {
        year.missing(2024, "test.yes", Unit.SHARE);
        year.claim(2024, "test.yes", PrintedUnit.PERCENT, printed);
        year.of(of);
        if (possible) findsNothing();
        else finds(Kind.UNREACHABLE_PERCENT);
    }

    @Test
    void aPercentageOfNothingSaidIsWorthALook() {
        year.missing(2024, "test.yes", Unit.SHARE);
        year.claim(2024, "test.yes", PrintedUnit.PERCENT, "87,2");
        finds(Kind.DENOMINATOR);
    }

    @Test
    void aShareReckonedOnAnotherNumberThanTheOneNamedIsFound() {
        // 13 155 934 / 16 019 999 = 82.1 %; of 16 189 674 it is 81.3 %.
        var used = year.reported(2024, "test.used", Unit.KRONOR, 13_155_934);
        var whole = year.reported(2024, "test.contributions", Unit.KRONOR, 16_019_999);
        year.share(2024, "test.share", used, whole);
        year.claim(2024, "test.share", PrintedUnit.PERCENT, "82,1 %");
        year.of(16_019_999);
        findsNothing();

        year.claim(2024, "test.share", PrintedUnit.PERCENT, "81,3 %");
        year.of(16_189_674);
        assertThat(year.breaches()).extracting(Breach::kind).contains(Kind.DENOMINATOR);
    }

    @Test
    void aLabelOverAnotherFigureIsFound() {
        year.reported(2024, "test.equity", Unit.KRONOR, 20_779);
        year.share(
                2024,
                "test.ratio",
                year.reported(2024, "test.part", Unit.KRONOR, 46),
                year.reported(2024, "test.whole", Unit.KRONOR, 10_000));
        year.claim(2024, "test.ratio", PrintedUnit.KR, "20 779");

        finds(Kind.UNIT_AND_LABEL);
        assertThat(year.breaches().getFirst().says().toString()).contains("test.equity");
    }

    @Test
    void kronorUnderAHeadingOfThousandsAreFound() {
        year.reported(2024, "test.costs", Unit.KRONOR, 17_607_130);
        year.claim(2024, "test.costs", PrintedUnit.TKR, "17 607");
        findsNothing();

        year.claim(2024, "test.costs", PrintedUnit.TKR, "17 607 130");
        assertThat(year.breaches()).extracting(Breach::kind).contains(Kind.THOUSANDS);
    }

    @Test
    void anAmountWithTheOtherSignIsFound() {
        year.reported(2024, "test.deviation", Unit.KRONOR, -100_130);
        year.claim(2024, "test.deviation", PrintedUnit.KR, "100 130");
        finds(Kind.SIGN);
    }

    @Test
    void aGoalForEachThatIsJudgedOnTheWholeIsFound() {
        var reached = verdict("bron", 3, 5);
        var missed = verdict("ängen", 9, 5);
        year.figure(
                2024, "test.attained", Unit.VERDICT, new Formula.Every(List.of(reached, missed)));
        year.claim(2024, "test.attained", PrintedUnit.VERDICT, "uppnått");
        finds(Kind.GOAL_LEVEL);
    }

    @Test
    void aGoalThatIsSaidNotToBeReachedAndIsNotIsRight() {
        year.figure(
                2024,
                "test.attained",
                Unit.VERDICT,
                new Formula.Every(List.of(verdict("x", 9, 5))));
        year.claim(2024, "test.attained", PrintedUnit.VERDICT, "i huvudsak uppnått");
        findsNothing();
    }

    private se.fyrklover.figure.Figure verdict(String whose, long value, long atMost) {
        return year.figure(
                2024,
                "test.attained",
                Unit.VERDICT,
                new Formula.Compared(
                        year.reported(2024, "test.value", Unit.CASES, value, Year.by(whose)),
                        Formula.Compared.Comparison.AT_MOST,
                        year.reported(2024, "test.target", Unit.CASES, atMost, Year.by(whose))),
                Year.by(whose));
    }

    @Test
    void aRowThatMeansOneThingInSomeYearsAndAnotherInOthersIsFound() {
        for (var one : List.of(2023, 2024)) {
            year.reported(one, "test.income", Unit.KRONOR, 16_000_000 + one);
            year.reported(one, "test.income-with-interest", Unit.KRONOR, 16_100_000 + one);
        }
        year.claim(2023, "test.income", PrintedUnit.KR, "16 002 023");
        year.inSeries("intäkter");
        assertThat(year.breaches()).isEmpty();

        year.claim(2024, "test.income", PrintedUnit.KR, "16 102 024");
        year.inSeries("intäkter");
        finds(Kind.MIXED_SERIES, Kind.UNIT_AND_LABEL);
    }

    @Test
    void aSmallNumberOfPersonsInWhatIsPrintedForAllIsFound() {
        var women = Year.facet(Dimension.CATEGORY, "women");
        year.reported(2024, "test.sex", Unit.PERSONS, 5, women);
        year.reportedIn("inside", 2024, "test.age", Unit.PERSONS, 1, women);
        findsNothing();

        year.reported(2024, "test.sex", Unit.PERSONS, 4, Year.facet(Dimension.CATEGORY, "men"));
        finds(Kind.SMALL_COUNT);
    }

    @Test
    void ofWhatHurtsMoreThanFourAreFew() {
        year.sensitive("test.violence", 10, Year.facet(Dimension.CATEGORY, "women"));
        findsNothing();

        year.sensitive("test.violence", 7, Year.facet(Dimension.CATEGORY, "men"));
        finds(Kind.SMALL_COUNT);
    }

    private static Relation.Term term(String text) {
        return new Relation.Term(
                text.startsWith("-"),
                text.replaceFirst("^-", "test.").replace("@", ""),
                "",
                text.endsWith("@"));
    }

    private static Relation relation(
            Kind kind, List<Relation.Term> left, Relation.Holds holds, Relation.Term right) {
        return new Relation(
                "test.relation",
                kind,
                Sureness.CERTAIN,
                left,
                holds,
                List.of(right),
                Set.of(Dimension.INTERVENTION),
                Map.of(term("test.enrolled"), Kind.POPULATIONS_MIXED),
                WORDS,
                WORDS);
    }

    private Relation flow() {
        return relation(
                Kind.FLOW,
                List.of(term("test.enrolled"), term("-exited")),
                Relation.Holds.EQUAL,
                term("test.ongoing"));
    }

    @Test
    void thoseWhoTookPartLessThoseWhoLeftAreThoseWhoRemain() {
        flow(21, 12, 9);
        findsNothing();
    }

    @Test
    void andIfTheyAreNotItIsFound() {
        flow(21, 12, 10);
        finds(Kind.FLOW);
    }

    @Test
    void whereTheNumberIsUnknownWhatWasPrintedIsTested() {
        year.holding(flow());
        year.reported(2024, "test.enrolled", Unit.PERSONS, 21, Year.by("bron"));
        year.reported(2024, "test.exited", Unit.PERSONS, 12, Year.by("bron"));
        year.missing(2024, "test.ongoing", Unit.PERSONS, Year.by("bron"));
        year.claim(2024, "test.ongoing", PrintedUnit.PERSONS, "10", Year.by("bron"));
        finds(Kind.FLOW);
    }

    @Test
    void whatIsNotKnownIsNotFoundWrong() {
        year.holding(flow());
        year.reported(2024, "test.enrolled", Unit.PERSONS, 21);
        year.reported(2024, "test.exited", Unit.PERSONS, 12);
        year.missing(2024, "test.ongoing", Unit.PERSONS);
        findsNothing();
    }

    private void flow(long enrolled, long exited, long ongoing) {
        year.holding(flow());
        year.reported(2024, "test.enrolled", Unit.PERSONS, enrolled);
        year.reported(2024, "test.exited", Unit.PERSONS, exited);
        year.reported(2024, "test.ongoing", Unit.PERSONS, ongoing);
    }

    @Test
    void aTableOfTheNewThatCountsEverybodyIsFoundAsMixed() {
        year.holding(
                relation(
                        Kind.TABLE_AGAINST_PARTS,
                        List.of(term("test.age")),
                        Relation.Holds.EQUAL,
                        term("test.new")));
        year.reported(2024, "test.enrolled", Unit.PERSONS, 21, Year.by("bron"));
        year.reported(2024, "test.new", Unit.PERSONS, 6, Year.by("bron"));
        year.reported(2024, "test.age", Unit.PERSONS, 21, Year.by("bron"));
        finds(Kind.POPULATIONS_MIXED);
    }

    @Test
    void whatWentOutOfOneYearComesIntoTheNext() {
        year.holding(
                relation(
                        Kind.BETWEEN_YEARS,
                        List.of(term("test.opening")),
                        Relation.Holds.EQUAL,
                        term("test.closing@")));
        year.reported(2023, "test.closing", Unit.KRONOR, 1_338_902);
        year.reported(2024, "test.opening", Unit.KRONOR, 1_338_902);
        year.reported(2024, "test.enrolled", Unit.PERSONS, 1);
        findsNothing();

        var broken = new Year();
        broken.holding(
                relation(
                        Kind.BETWEEN_YEARS,
                        List.of(term("test.opening")),
                        Relation.Holds.EQUAL,
                        term("test.closing@")));
        broken.reported(2023, "test.closing", Unit.KRONOR, 1_338_902);
        broken.reported(2024, "test.opening", Unit.KRONOR, 1_338_903);
        broken.reported(2024, "test.enrolled", Unit.PERSONS, 1);
        assertThat(broken.breaches()).extracting(Breach::kind).containsExactly(Kind.BETWEEN_YEARS);
    }

    @Test
    void morePersonsThanThereCanBeAreFound() {
        year.holding(
                relation(
                        Kind.TABLE_AGAINST_PARTS,
                        List.of(term("test.accepted")),
                        Relation.Holds.AT_MOST,
                        term("test.referrals")));
        year.reported(2024, "test.enrolled", Unit.PERSONS, 1);
        year.reported(2024, "test.accepted", Unit.CASES, 10);
        year.reported(2024, "test.referrals", Unit.CASES, 16);
        findsNothing();

        year.reported(2024, "test.accepted", Unit.CASES, 16, Year.by("bron"));
        year.reported(2024, "test.referrals", Unit.CASES, 10, Year.by("bron"));
        finds(Kind.TABLE_AGAINST_PARTS);
    }

    @Test
    void aFindingKeepsItsNameAsLongAsItSaysTheSame() {
        year.reported(2024, "test.enrolled", Unit.PERSONS, 329);
        year.claim(2024, "test.enrolled", PrintedUnit.PERSONS, "330");
        var first = year.breaches().getFirst().id();

        // The same claim in another place says nothing new; another value does.
        year.claimAt("report", "annat ställe", 2024, "test.enrolled", PrintedUnit.PERSONS, "330");
        assertThat(year.breaches().getFirst().id()).isEqualTo(first);

        var other = new Year();
        other.reported(2024, "test.enrolled", Unit.PERSONS, 329);
        other.claim(2024, "test.enrolled", PrintedUnit.PERSONS, "331");
        assertThat(other.breaches().getFirst().id()).isNotEqualTo(first);
    }

    @Test
    void aRelationOverWhatNobodyDefinesIsAFaultInTheProgram() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Rules(List.of(), List.of(flow())))
                .isInstanceOf(IllegalStateException.class);
    }
}
