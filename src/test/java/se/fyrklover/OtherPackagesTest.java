package se.fyrklover;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Exports;
import se.fyrklover.exchange.Imports;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.finding.Finding;
import se.fyrklover.finding.Findings;
import se.fyrklover.finding.Review;
import se.fyrklover.rule.Witness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// Other associations than Kalmar's work without a change of code: two invented ones, and a copy of
/// Kalmar's year in which nothing contradicts anything else.
class OtherPackagesTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));
    private static final Path PACKAGES = HOME.resolve("src/test/resources/packages");

    /// One that the demo shows, or one of the tests' own.
    private static Path source(String slug) {
        var shown = HOME.resolve("packages").resolve(slug);
        return Files.isDirectory(shown) ? shown : PACKAGES.resolve(slug);
    }

    private static final Period INTERIM =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 8, 31));

    @TempDir Path folder;

    private static Snapshot imported(Path source, String slug) {
        assertThat(PRODUCT.the(Imports.class).bring(new Caller.Operator(), source))
                .isInstanceOfAny(Imports.Result.Imported.class, Imports.Result.Unchanged.class);
        var tenant = PRODUCT.the(Tenants.class).find(slug).orElseThrow();
        return PRODUCT.the(AllFigures.class).of(tenant.id(), tenant.revision());
    }

    private static Review review(String slug, int year) {
        return PRODUCT.the(Findings.class)
                .of(PRODUCT.the(Tenants.class).find(slug).orElseThrow(), year);
    }

    private static Fraction amount(Figure figure) {
        return ((Outcome.Known) figure.outcome()).quantity().amount();
    }

    private static Facet plan(String code) {
        return new Facet(Dimension.PLAN, code, Text.name(code));
    }

    private static Facet line(String code) {
        return new Facet(Dimension.LINE, code, Text.name(code));
    }

    @ParameterizedTest
    @CsvSource({
        // 90 % of 5 500 000, and 4 950 000 + 900 000 + 400 000 + 2 800 000 + 200 000
        "budget.costs, 2025, 2025, 9250000",
        "budget.administration-costs, 2025, 2025, 3000000",
        // 9 000 000 - 9 250 000 + 10 000: the opening equity is shown as income and is no result
        "budget.result, 2025, 2025, -240000",
        "budget.opening-equity, 2025, 2025, 1007000",
        // 4 700 000 + 880 000 + 350 000 + 2 690 000 + 205 000
        "budget.costs, 2024, 2025-forecast, 8825000",
        "budget.costs, 2024, 2025-previous-budget, 9200000",
        // 9 000 000 - 9 085 000 + 20 000
        "budget.result, 2025, 2025-forecast, -65000"
    })
    void aBudgetInSectionsOfItsOwnIsReckonedInEachOfItsColumns(
            String definition, int year, String column, long kronor) {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        assertThat(amount(klover.during(Period.year(year)).the(definition, plan(column))))
                .isEqualTo(Fraction.of(kronor));
    }

    @Test
    void theShareOfAdministrationIsOfAllCosts() {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        // 3 000 000 / 9 250 000 = 32.43 %
        assertThat(
                        amount(
                                klover.during(Period.year(2025))
                                        .the("budget.administration-share", plan("2025"))))
                .isEqualTo(Fraction.of(3_000_000, 9_250_000));
    }

    @Test
    void agreedAndRoundedContributionsMakeTheSum() {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        // 4 500 000 + 1 300 000 + 950 000 + 1 100 300 + 700 200 + 449 500
        assertThat(amount(klover.during(Period.year(2025)).the("budget.contributions")))
                .isEqualTo(Fraction.of(9_000_000));
    }

    @Test
    void aPeriodOfEightMonthsIsAPeriod() {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        // 40 + 25; 14 of 14 and 4 + 2 of 10, so 20 of 24
        assertThat(amount(klover.during(INTERIM).the("followup.enrolled")))
                .isEqualTo(Fraction.of(65));
        assertThat(amount(klover.during(INTERIM).the("followup.share-towards-goal")))
                .isEqualTo(Fraction.of(20, 24));
    }

    @ParameterizedTest
    @CsvSource({
        // 3 000 000 + 1 500 000 + 1 500 000
        "ledger.operating-income, 6000000",
        // 3 214 500 + 586 000 + 198 400 + 143 700, and 1 372 800 + 431 300 + 21 900
        "ledger.operating-costs, -5968600",
        // 6 000 000 - 5 968 600 + 13 900 - 1 100
        "ledger.result, 44200",
        // 1 036 400 at the end of 2024, + 44 200
        "ledger.closing-equity, 1080600",
        // 61 400 + 38 900 + 2 282 800
        "ledger.assets, 2383100",
        // 1 080 600 + 286 500 + 164 300 + 101 700 + 750 000
        "ledger.equity-and-liabilities, 2383100",
        "ledger.total-income, 6013900"
    })
    void theAccountsOfAPartOfAYearAreReckonedAsThoseOfAYear(String definition, long kronor) {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        assertThat(amount(klover.during(INTERIM).the(definition))).isEqualTo(Fraction.of(kronor));
    }

    @Test
    void whatOnlyAWholeYearHasIsNotThereForAPart() {
        var interim =
                imported(HOME.resolve("packages/kloverbygden"), "kloverbygden")
                        .during(INTERIM)
                        .all();

        assertThat(interim)
                .extracting(it -> it.definition().id())
                .contains("ledger.note-line", "ledger.equity-ratio", "ledger.cash-flow")
                .doesNotContain(
                        "ledger.account-deviation",
                        "ledger.equity-ceiling",
                        "ledger.planned-equity",
                        "ledger.staff",
                        "ledger.balance-requirement-result");
    }

    /// Out of the vouchers of January to August 2024, beside those of 2025.
    @ParameterizedTest
    @CsvSource({
        // 3 * 1 100 000 + 2 * 635 000 + 2 * 465 000 + 1 075 400 + 684 600 + 440 000
        "ledger.operating-income, 7700000",
        // 2 346 800 + 584 000 + 294 150 + 145 500 + 13 350, and 1 335 400 + 421 120 + 21 500
        "ledger.operating-costs, -5161820",
        "ledger.result, 2538180",
        // 1 543 700 to 3 755 560
        "ledger.cash-flow, 2211860"
    })
    void aPartOfAYearStandsBesideTheSamePartOfTheYearBefore(String definition, long kronor) {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");
        var before = INTERIM.moved(-1);

        assertThat(klover.periods()).contains(before);
        assertThat(amount(klover.during(before).the(definition))).isEqualTo(Fraction.of(kronor));
    }

    @ParameterizedTest
    @CsvSource({
        "net-cost, -5968600, -9250000, -9085000, 165000",
        "member-fees, 6000000, 9000000, 9000000, 0",
        // 13 900 - 1 100
        "financial-items, 12800, 10000, 20000, 10000",
        "result, 44200, -240000, -65000, 175000",
        // 1 036 400 + 44 200; 1 007 000 - 240 000; 1 036 400 - 65 000
        "closing-equity, 1080600, 767000, 971400, 204400"
    })
    void theOperatingAccountOfAPartOfAYearHasTheYearsBudgetAndForecast(
            String line, long outcome, long budget, long forecast, long deviation) {
        var interim =
                imported(HOME.resolve("packages/kloverbygden"), "kloverbygden").during(INTERIM);

        assertThat(
                        Stream.of("outcome", "budget", "forecast", "forecast-deviation")
                                .map(it -> amount(interim.the("ledger.account-" + it, line(line)))))
                .containsExactly(
                        Fraction.of(outcome),
                        Fraction.of(budget),
                        Fraction.of(forecast),
                        Fraction.of(deviation));
    }

    @ParameterizedTest
    @CsvSource({
        // 4 300 000 + 2 * 2 150 000
        "ledger.operating-income, 8600000",
        // - (5 963 000 + 2 605 500)
        "ledger.operating-costs, -8568500",
        "ledger.result, 43000",
        // 1 470 900 to 1 543 700
        "ledger.cash-flow, 72800"
    })
    void theYearBeforeTheFirstBooksIsAsTheyStateIt(String definition, long kronor) {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        assertThat(amount(klover.during(Period.year(2023)).the(definition)))
                .isEqualTo(Fraction.of(kronor));
    }

    @ParameterizedTest
    @CsvSource({
        // 20 % of 7 000 000 and 15 % of 2 000 000; less 1 036 400 - 240 000
        "2025, 1700000, 903600",
        // 1 400 000 + 15 % of 2 200 000; less 796 400 - 215 000
        "2026, 1730000, 1148600",
        // 1 400 000 + 15 % of 2 300 000; less 581 400 - 290 000
        "2027, 1745000, 1453600"
    })
    void theGuidelineIsKnownInYearsThatAreOnlyPlannedToo(int year, long ceiling, long room) {
        var figures =
                imported(HOME.resolve("packages/kloverbygden"), "kloverbygden")
                        .during(Period.year(year));

        assertThat(amount(figures.the("ledger.planned-equity-ceiling", plan("2025"))))
                .isEqualTo(Fraction.of(ceiling));
        assertThat(amount(figures.the("ledger.planned-equity-room", plan("2025"))))
                .isEqualTo(Fraction.of(room));
    }

    /// 3 000 000 + 2 000 000 + 500 000 is granted, and 9 000 000 is what members are to contribute.
    @ParameterizedTest
    @CsvSource({
        "insatser,Beslutade insatser,',5500000,', ',5400000,', budget.decided-is-granted",
        "bidrag,Medlemsbidrag,'9000000,', '8990000,', budget.contributions-are-budgeted"
    })
    void aBudgetThatDoesNotFollowWhatWasDecidedIsFound(
            String line, String label, String amount, String instead, String rule)
            throws IOException {
        var slug = "ej-" + line;
        var copy = copyOfKloverbygden(slug);
        var budget = copy.resolve("budget.csv");
        var rows =
                Files.readAllLines(budget).stream()
                        .map(it ->
                                it.startsWith("2025,2025,budget,") && it.contains("," + label + ",")
                                        ? it.replace(amount, instead)
                                        : it)
                        .toList();
        assertThat(rows).isNotEqualTo(Files.readAllLines(budget));
        Files.write(budget, rows);
        imported(copy, slug);

        assertThat(review(slug, 2025).findings())
                .extracting(it -> it.breach().rule())
                .contains(rule);
        assertThat(review("kloverbygden", 2025).findings())
                .extracting(it -> it.breach().rule())
                .doesNotContain(rule);
    }

    @Test
    void anOverviewThatPrintsAnotherResultThanTheBooksIsFound() throws IOException {
        var copy = copyOfKloverbygden("annan-oversikt");
        var years = copy.resolve("economy-by-year.csv");
        Files.writeString(years, Files.readString(years).replace(",43000,", ",34000,"));
        imported(copy, "annan-oversikt");

        assertThat(review("annan-oversikt", 2023).findings())
                .extracting(it -> it.breach().rule())
                .contains("ledger.overview-prints-result")
                .doesNotContain("ledger.overview-prints-closing-equity");
        assertThat(review("kloverbygden", 2023).findings()).isEmpty();
    }

    @Test
    void aForecastIsHeldAgainstTheBudgetOfItsYear() {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");
        var year = klover.during(Period.year(2025));
        var forecast = plan("2025-forecast");

        // 9 085 000 - 9 250 000; 20 000 - 10 000; -65 000 - (-240 000)
        assertThat(amount(year.the("budget.forecast-deviation", line("costs"), forecast)))
                .isEqualTo(Fraction.of(-165_000));
        assertThat(amount(year.the("budget.forecast-deviation", line("income"), forecast)))
                .isEqualTo(Fraction.ZERO);
        assertThat(amount(year.the("budget.forecast-deviation", line("financial-items"), forecast)))
                .isEqualTo(Fraction.of(10_000));
        assertThat(amount(year.the("budget.forecast-deviation", line("result"), forecast)))
                .isEqualTo(Fraction.of(175_000));
        assertThat(amount(year.the("ledger.forecast-balance-requirement-result")))
                .isEqualTo(Fraction.of(-65_000));
    }

    private Path copyOfKloverbygden(String slug) throws IOException {
        var source = folder.resolve(slug);
        Files.createDirectories(source);
        try (var files = Files.list(HOME.resolve("packages/kloverbygden"))) {
            for (var file : files.toList())
                Files.copy(file, source.resolve(Objects.requireNonNull(file.getFileName())));
        }
        rename(source, slug);
        return source;
    }

    private static Facet intervention(String id) {
        return new Facet(Dimension.INTERVENTION, id, Text.name(id));
    }

    @Test
    void anInterventionsMoneyOpensToItsDecisionAndItsRequisitions() {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");
        var year = klover.during(Period.year(2024));
        var bron = intervention("bron");
        var used = year.the("budget.intervention-used", bron);

        assertThat(year.the("budget.intervention-budget", bron).formula().parts())
                .containsExactly(year.the("funding.decided", bron));
        assertThat(used.formula().parts()).containsExactly(year.the("funding.approved", bron));
        // 628 400 + 641 900 + 622 300 + 667 700
        assertThat(amount(used)).isEqualTo(Fraction.of(2_560_300));
        // 2 560 300 + 1 705 600 + 422 500
        assertThat(amount(year.the("budget.intervention-used"))).isEqualTo(Fraction.of(4_688_400));
        // Of 2025 two quarters are approved, which does not tell what the year used.
        assertThat(klover.during(Period.year(2025)).find("budget.intervention-used")).isEmpty();
        assertThat(review("kloverbygden", 2024).findings())
                .flatExtracting(it -> it.breach().witnesses())
                .noneMatch(OtherPackagesTest::isRowOfFunds);
    }

    private static boolean isRowOfFunds(Witness witness) {
        return witness.place().filter(it -> it.file().equals("intervention-funds.csv")).isPresent();
    }

    @Test
    void aRowThatSaysOtherThanTheRequisitionsIsAFinding() throws IOException {
        var source = copyOfKloverbygden("motsagt");
        var funds = source.resolve("intervention-funds.csv");
        Files.writeString(
                funds,
                Files.readString(funds)
                        .replace("2024,bron,2700000,2560300", "2024,bron,2710000,2570300"));

        var year = imported(source, "motsagt").during(Period.year(2024));

        assertThat(amount(year.the("budget.intervention-used", intervention("bron"))))
                .isEqualTo(Fraction.of(2_560_300));
        assertThat(amount(year.the("budget.intervention-budget", intervention("bron"))))
                .isEqualTo(Fraction.of(2_700_000));
        assertThat(review("motsagt", 2024).findings())
                .filteredOn(it ->
                        it.breach().witnesses().stream().anyMatch(OtherPackagesTest::isRowOfFunds))
                .hasSize(2)
                .extracting(it -> it.breach().rule())
                .containsOnly("claim-against-figure");
    }

    @Test
    void aPartOfAYearStartsFromWhatTheYearBeforeLeft() throws IOException {
        var source = copyOfKloverbygden("delar");
        // Equity and cash both 100 more than the year before left, from beginning to end.
        var books = source.resolve("bokforing-2025.se");
        Files.writeString(
                books,
                Files.readString(books, StandardCharsets.ISO_8859_1)
                        .replace("#IB 0 2010 -1012000.00", "#IB 0 2010 -1012100.00")
                        .replace("#UB 0 2010 -1036400.00", "#UB 0 2010 -1036500.00")
                        .replace("#IB 0 1930 1598600.00", "#IB 0 1930 1598700.00")
                        .replace("#UB 0 1930 2282800.00", "#UB 0 1930 2282900.00"),
                StandardCharsets.ISO_8859_1);
        imported(source, "delar");

        assertThat(review("delar", 2025).findings())
                .extracting(it -> it.breach().rule())
                .contains("ledger.equity-carried-forward");
    }

    @Test
    void aGoalIsTriedAtItsLevelOrWaitsForTheYearToEnd() {
        var year =
                imported(HOME.resolve("packages/kloverbygden"), "kloverbygden")
                        .during(Period.year(2025));

        // 30 of 48 at least 60 %; 449 500 the least of six; 500 000 the least of three; 5.5 of 9
        for (var reached : List.of("stod", "lika-ansvar", "barkraft", "till-insatser"))
            assertThat(amount(year.the("goal.attained", line(reached))))
                    .as(reached)
                    .isEqualTo(Fraction.of(1));
        for (var later : List.of("steg-vidare", "eget-kapital", "kant", "besok"))
            assertThat(year.the("goal.attained", line(later)).outcome())
                    .as(later)
                    .isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void whatInterventionsTellInWordsStandsInTheOrderOfTheForm() {
        var klover = imported(HOME.resolve("packages/kloverbygden"), "kloverbygden");

        var told = klover.told(INTERIM);

        assertThat(told).hasSize(21);
        assertThat(told.getFirst().label()).isEqualTo(new Text("Syfte", "Purpose"));
        assertThat(told)
                .extracting(it -> it.scope().facets().getFirst().code() + " " + it.theme())
                .startsWith("bron purpose", "bron target_group", "bron method")
                .endsWith("stigen success_structure", "stigen obstacles", "stigen way_ahead");
        assertThat(told.get(2).paragraphs()).hasSize(2);
        assertThat(told.get(2).place().file()).isEqualTo("report-words.csv");
        assertThat(klover.told(INTERIM)).isSameAs(told);
        assertThat(klover.told(Period.year(2019))).isEmpty();
    }

    @Test
    void statementsInThousandsAreRoundedAndNotWrong() {
        var norr = imported(PACKAGES.resolve("norrskogen"), "norrskogen");
        var year = Period.year(2024);
        var income = norr.during(year).the("ledger.operating-income");

        // 2 000 + 2 001 + 3 = 4 004 tkr of amounts each within 500 kr; printed 4 005
        assertThat(amount(income)).isEqualTo(Fraction.of(4_004_000));
        assertThat(income.rounding()).isEqualTo(Fraction.of(1_500));
        assertThat(norr.claims(year).about(income))
                .singleElement()
                .satisfies(it -> assertThat(it.against(income)).isEqualTo(Claim.Verdict.ROUNDED));
    }

    @Test
    void anAssociationHasStepsOfItsOwnForEquity() {
        var norr = imported(PACKAGES.resolve("norrskogen"), "norrskogen");

        // 20 % of 3 000 000 and 10 % of 1 001 000
        assertThat(amount(norr.during(Period.year(2024)).the("ledger.equity-ceiling")))
                .isEqualTo(Fraction.of(700_100));
    }

    @Test
    void useOfEquityStandsAfterTheResult() {
        var norr = imported(PACKAGES.resolve("norrskogen"), "norrskogen");
        var year = norr.during(Period.year(2024));

        // 4 001 - 2 600 - 1 700 = -299, and 299 taken from equity
        assertThat(amount(year.the("budget.result", plan("2024"))))
                .isEqualTo(Fraction.of(-299_000));
        assertThat(amount(year.the("budget.result-after-equity", plan("2024"))))
                .isEqualTo(Fraction.ZERO);
        assertThat(amount(year.the("budget.line", plan("2024"), line("kostnader.kansli"))))
                .isEqualTo(Fraction.of(1_700_000));
    }

    @ParameterizedTest
    @CsvSource({
        // steps 5 and 6 of six: 18 + 12 of 48; steps 4 and 5 of five: 9 + 6 of 25
        "kloverbygden, 2025, deltagare-2025.stod, 30, 48",
        "norrskogen, 2024, deltagare-2024.stod, 15, 25"
    })
    void scalesOfFiveAndSixStandBesideEachOther(
            String slug, int year, String question, long favourable, long answered) {
        var all = imported(source(slug), slug);

        assertThat(
                        amount(
                                all.during(Period.year(year))
                                        .the("survey.favourable-share", line(question))))
                .isEqualTo(Fraction.of(favourable, answered));
    }

    @ParameterizedTest
    @CsvSource({"kloverbygden", "norrskogen"})
    void whatIsExportedIsThePackageThatCameIn(String slug) {
        imported(source(slug), slug);
        var tenant = PRODUCT.the(Tenants.class).find(slug).orElseThrow();
        var out = folder.resolve("ut");

        var given =
                PRODUCT.the(Exports.class).give(PRODUCT.the(Passes.class).operator(tenant), out);

        assertThat(given).isInstanceOf(Exports.Result.Given.class);
        assertThat(PRODUCT.the(Imports.class).bring(new Caller.Operator(), out))
                .isInstanceOf(Imports.Result.Unchanged.class);
    }

    @ParameterizedTest
    @CsvSource({
        "kloverbygden, 2022",
        "kloverbygden, 2023",
        "kloverbygden, 2024",
        "kloverbygden, 2026",
        "norrskogen, 2024"
    })
    void anInventedYearThatAgreesGivesNoFinding(String slug, int year) {
        imported(source(slug), slug);

        assertThat(review(slug, year).findings()).isEmpty();
    }

    /// Two requisitions of July and August, 235 700 and 286 500, stand in the books alone.
    @Test
    void theInventedYearThatGoesOnHasBookedWhatNobodyHasRequisitioned() {
        imported(source("kloverbygden"), "kloverbygden");

        assertThat(review("kloverbygden", 2025).findings())
                .extracting(it -> it.breach().rule())
                .containsExactly("ledger.bookings-have-a-ground");
    }

    @Test
    void aYearWhoseFaultsAreCorrectedGivesNoFinding() throws IOException {
        imported(corrected(), "rattat");

        assertThat(review("rattat", 2024).findings())
                .extracting(it -> it.breach().says())
                .isEmpty();
    }

    @Test
    void whatWasFoundAndIsNoLongerIsToldAsCorrectedAndWhatIsExplainedAsExplained()
            throws IOException {
        var source = corrected();
        rename(source, "foljd");
        var contributions = source.resolve("contributions.csv");
        var right = Files.readString(contributions);
        Files.writeString(
                contributions, right.replace("2024,vastervik,592028", "2024,vastervik,592027"));
        imported(source, "foljd");
        var found = review("foljd", 2024).findings();
        assertThat(found).isNotEmpty().allMatch(it -> it.state() == Finding.State.OPEN);

        var id = found.getFirst().id();
        Files.writeString(
                source.resolve("explanations.csv"),
                """
                finding,explanation,by,document,place
                %s,Skillnaden är en krona.,förbundschef,annual-report-2024,protokoll 3
                """
                        .formatted(id));
        imported(source, "foljd");
        assertThat(review("foljd", 2024).findings())
                .filteredOn(it -> it.id().equals(id))
                .singleElement()
                .extracting(Finding::state)
                .isEqualTo(Finding.State.EXPLAINED);

        Files.writeString(contributions, right);
        imported(source, "foljd");
        assertThat(review("foljd", 2024).findings()).isEmpty();
        assertThat(review("foljd", 2024).corrected()).extracting(it -> it.id()).contains(id);
    }

    /// Kalmar's package with the edits of `corrected/edits.csv`, under another name.
    private Path corrected() throws IOException {
        try (var files = Files.list(HOME.resolve("packages/kalmar"))) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(Objects.requireNonNull(file.getFileName())));
        }
        try (var edits =
                CsvReader.builder().ofNamedCsvRecord(PACKAGES.resolve("corrected/edits.csv"))) {
            for (var edit : edits) {
                var file = folder.resolve(edit.getField("file"));
                var text = Files.readString(file);
                var from = edit.getField("from") + "\n";
                assertThat(text).contains(from);
                var to = edit.getField("to");
                var at = text.indexOf(from);
                Files.writeString(
                        file,
                        text.substring(0, at)
                                + (to.isEmpty() ? "" : to + "\n")
                                + text.substring(at + from.length()));
            }
        }
        for (var file : List.of("period-reports.csv", "surveys.csv", "survey-answers.csv")) {
            var path = folder.resolve(file);
            Files.writeString(
                    path, Files.readString(path).replace(",annual-report-2024,", ",reports-2024,"));
        }
        var association = folder.resolve("association.yaml");
        Files.writeString(
                association,
                Files.readString(association)
                                .replace(
                                        "Samordningsförbundet i Kalmar län\norganisation",
                                        "Rättat exempel\norganisation")
                                .stripTrailing()
                        + """

                          - id: reports-2024
                            title: Insatsernas redovisningar 2024
                            year: 2024
                            audience: internal
                        """);
        rename(folder, "rattat");
        return folder;
    }

    private static void rename(Path source, String slug) throws IOException {
        var association = source.resolve("association.yaml");
        Files.writeString(
                association,
                Files.readString(association)
                        .replaceFirst("(?m)^id: .*$", "id: " + slug.toLowerCase(Locale.ROOT)));
    }
}
