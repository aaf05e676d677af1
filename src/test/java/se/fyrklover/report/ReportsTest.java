package se.fyrklover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// Documents made of a text and the figures of real and invented associations.
class ReportsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path PACKAGES =
            Path.of(System.getProperty("fyrklover.home", "."), "packages");

    private static final Words WORDS = new Words(Language.SV);

    @BeforeAll
    static void klover() {
        PRODUCT.the(Imports.class).bring(new Caller.Operator(), PACKAGES.resolve("kloverbygden"));
    }

    private static Tenant tenant(String slug) {
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private static MadeReport kalmar(String text) {
        return PRODUCT.the(Reports.class)
                .of(PRODUCT.tenant(), ReportKind.ANNUAL, 2024, text)
                .orElseThrow();
    }

    private static MadeReport klover(ReportKind kind) {
        return PRODUCT.the(Reports.class).of(tenant("kloverbygden"), kind, 2025).orElseThrow();
    }

    private static String read(MadeReport made) {
        var text = new StringBuilder();
        made.report()
                .blocks()
                .forEach(block -> {
                    if (block instanceof Block.Paragraph(var runs))
                        runs.forEach(it -> text.append(it.text()));
                });
        return text.toString();
    }

    private static List<String> says(MadeReport made, String rule) {
        return made.findings().stream()
                .filter(it -> it.rule().equals(rule))
                .map(it -> WORDS.say(it.says()))
                .toList();
    }

    private static Block.Table table(MadeReport made, String id) {
        return made.report()
                .blocks()
                .flatMap(it ->
                        it instanceof Block.Table table ? java.util.stream.Stream.of(table) : null)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String cell(Block.Table table, String row, String column) {
        var heads = table.columns().stream().map(Block.Column::head).toList();
        return table.rows().stream()
                .filter(it -> it.label().equals(row))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(heads.indexOf(column) - 1)
                .text();
    }

    // 12 + 29 + 24 + 19 + 18 + 24 + 13 + 20 = 159; 85/159 = 0.5346
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{followup.exited} | 159",
                "{followup.exited insats=krus} | 29",
                "{followup.exited period=-1} | 142",
                "{followup.share-towards-goal} | 53,5\u00A0%",
                "{ledger.result} | −1\u00A0318\u00A0124\u00A0kr",
                "{ledger.result unsigned} | 1\u00A0318\u00A0124\u00A0kr",
                "{budget.intervention-used as=mkr} | 13,2\u00A0mkr",
                "{budget.intervention-used as=tkr} | 13\u00A0156\u00A0tkr",
                "{budget.intervention-used as=number} | 13\u00A0155\u00A0934",
                "{year} och {year-1} | 2024 och 2023"
            })
    void aBoundFigureReadsAsItIsAskedFor(String text, String read) {
        assertThat(read(kalmar(text)).replace('\u202F', '\u00A0')).isEqualTo(read);
    }

    @Test
    void aFigureInTheTextTellsWhichItIsAndExactly() {
        var shown =
                kalmar("{followup.share-towards-goal}")
                        .report()
                        .figures()
                        .findFirst()
                        .orElseThrow();

        assertThat(shown.definition()).isEqualTo("followup.share-towards-goal");
        assertThat(shown.unit()).isEqualTo(Unit.SHARE);
        assertThat(shown.exact()).isEqualTo("85/159");
        assertThat(shown.number()).isEqualByComparingTo("0.535");
    }

    @Test
    void anIdThatDoesNotExistIsNamedWithTheNearest() {
        var made = kalmar("Vi hade {followup.exitted} avslut.");

        assertThat(says(made, "report.no-definition-near"))
                .containsExactly(
                        "Ingen siffra heter followup.exitted. Närmast är followup.exited.");
        assertThat(read(made)).isEqualTo("Vi hade [Saknas: followup.exitted] avslut.");
    }

    @Test
    void aFigureThatIsNotThereForWhatItIsNarrowedToIsTold() {
        assertThat(says(kalmar("{followup.exited insats=krusbar}"), "report.no-figure"))
                .containsExactly("followup.exited insats=krusbar finns inte.");
    }

    @Test
    void aTableThatDoesNotExistIsNamedWithTheNearestAndSoIsAPlaceToSee() {
        assertThat(says(kalmar("{{tabell five-year}}"), "report.no-table-near"))
                .containsExactly("Ingen tabell heter five-year. Närmast är five-years.");
        assertThat(says(kalmar("# Noter {#notes}\n\nSe {se note}."), "report.no-target-near"))
                .hasSize(1);
    }

    @Test
    void aTypedDigitIsFlaggedWithItsLine() {
        var found =
                kalmar("# Rubrik\n\nVi hade 159 avslut.").findings().stream()
                        .filter(it -> it.rule().equals("report.typed"))
                        .findFirst()
                        .orElseThrow();

        assertThat(found.line()).isEqualTo(3);
        assertThat(found.where()).isEqualTo("Rubrik");
        assertThat(WORDS.say(found.says())).startsWith("”159” är skrivet för hand");
    }

    @Test
    void aFigureOfAnotherYearThanItsSentenceSaysIsFlagged() {
        var text = "År 2023 avslutades {followup.exited} deltagare. Det är {followup.new} nya.";

        assertThat(says(kalmar(text), "report.other-year"))
                .containsExactly("Avslutade deltagare är från 2024, men meningen nämner 2023.");
        assertThat(
                        says(
                                kalmar("År 2023 var det {followup.exited period=2023}."),
                                "report.other-year"))
                .isEmpty();
    }

    @Test
    void aHeadingOfAnotherYearIsFlagged() {
        assertThat(says(kalmar("# Verksamheten 2023"), "report.stale-heading"))
                .containsExactly("Rubriken ”Verksamheten 2023” nämner ett annat år än 2024.");
    }

    @Test
    void aClaimThatDoesNotAgreeIsFoundByTheYearsOwnRule() {
        assertThat(
                        says(
                                kalmar("Det blev {\"160\" = followup.exited} avslut."),
                                "claim-against-figure"))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).contains("160").contains("159"));
        assertThat(
                        says(
                                kalmar("Det blev {\"159\" = followup.exited} avslut."),
                                "claim-against-figure"))
                .isEmpty();
    }

    @Test
    void aRequiredHeadingThatIsMissingIsTold() {
        assertThat(says(kalmar("# Balansräkning"), "report.no-heading"))
                .hasSize(14)
                .noneMatch(it -> it.contains("Balansräkning"))
                .contains(
                        "Rubriken ”Balanskravsresultat” saknas (RKR R15 och LKBR (2018:597) 4 kap. 1 §).");
    }

    @Test
    void fewPersonsOfAKindAreWithheldInATableAndFoundInASentence() {
        // Vägknuten: 22 women, 12 men, 1 non-binary
        var table = table(kalmar("{{tabell sex}}"), "sex");

        assertThat(cell(table, "Vägknuten 2.0", "Icke-binära")).isEqualTo("Skyddad");
        assertThat(cell(table, "Vägknuten 2.0", "Män")).isEqualTo("Skyddad");
        assertThat(table.notes()).hasSize(1);
        assertThat(
                        says(
                                kalmar(
                                        "Här är {followup.sex insats=vagknuten kategori=non_binary}."),
                                "small-counts"))
                .hasSize(1);
    }

    @Test
    void whatOneTableWithholdsNoOtherTableOfTheDocumentShows() {
        var report =
                PRODUCT.the(Reports.class)
                        .of(PRODUCT.tenant(), ReportKind.ANNUAL, 2024)
                        .orElseThrow()
                        .report();
        var shown =
                report.figures()
                        .filter(it -> it.standing() == Shown.Standing.KNOWN)
                        .map(it -> List.of(it.definition(), it.period(), it.facets()))
                        .collect(java.util.stream.Collectors.toSet());

        assertThat(report.figures().filter(it -> it.standing() == Shown.Standing.WITHHELD))
                .hasSizeGreaterThan(20)
                .noneMatch(
                        it -> shown.contains(List.of(it.definition(), it.period(), it.facets())));
    }

    @Test
    void theIncomeStatementHasItsNotesByNumber() {
        var made = kalmar("{{tabell income-statement}}\n\n# Noter\n\n{{noter}}");
        var table = table(made, "income-statement");

        assertThat(cell(table, "Årets resultat", "2024").replace('\u202F', '\u00A0'))
                .isEqualTo("−1\u00A0318\u00A0124");
        assertThat(table.rows().getFirst().cells().getFirst())
                .isEqualTo(new Cell.Note("1", "not-1"));
        assertThat(made.report().all().map(Report.Section::id)).contains("not-1", "not-4");
    }

    @Test
    void theOutlineOfAKindIsReadWholeWithoutATextOfItsOwn() {
        for (var kind : List.of(ReportKind.ANNUAL, ReportKind.PLAN)) {
            var outline = java.util.Objects.requireNonNull(Outline.all().get(kind)).text();
            var made =
                    PRODUCT.the(Reports.class)
                            .of(PRODUCT.tenant(), kind, 2024, outline)
                            .orElseThrow();

            assertThat(made.findings().stream().map(ReportFinding::rule))
                    .noneMatch(it -> it.startsWith("report."));
            assertThat(made.report().figures().count()).isGreaterThan(100);
        }
    }

    @Test
    void thereIsNoInterimReportOfAYearWithoutAPart() {
        assertThat(PRODUCT.the(Reports.class).kinds(PRODUCT.tenant(), 2024))
                .containsExactly(ReportKind.ANNUAL, ReportKind.PLAN);
        assertThat(PRODUCT.the(Reports.class).kinds(tenant("kloverbygden"), 2025))
                .contains(ReportKind.PLAN, ReportKind.INTERIM);
    }

    @Test
    void thePlanHasTheBudgetOfFourYears() {
        var table = table(klover(ReportKind.PLAN), "budget");

        assertThat(table.columns().stream().map(Block.Column::head))
                .anyMatch(it -> it.startsWith("2024"))
                .anyMatch(it -> it.startsWith("2025"))
                .anyMatch(it -> it.startsWith("2026"))
                .anyMatch(it -> it.startsWith("2027"));
    }

    @Test
    void theInterimReportIsOfJanuaryToAugust() {
        var made = klover(ReportKind.INTERIM);

        assertThat(made.period().to()).isEqualTo(java.time.LocalDate.of(2025, 8, 31));
        assertThat(made.report().front().subtitle()).isEqualTo("januari–augusti 2025");
    }

    // The budget's result −240 000 and the forecast's −65 000: 175 000 better.
    @Test
    void theForecastOfTheWholeYearStandsBesideItsBudget() {
        var table = table(klover(ReportKind.INTERIM), "forecast");

        assertThat(cell(table, "Resultat", "Budget")).isEqualTo("−240\u00A0000");
        assertThat(cell(table, "Resultat", "Prognos")).isEqualTo("−65\u00A0000");
        assertThat(cell(table, "Resultat", "Avvikelse")).isEqualTo("175\u00A0000");
    }

    @Test
    void aBalanceSheetWithinTheYearStandsBesideTheLastOne() {
        var table = table(klover(ReportKind.INTERIM), "assets");

        assertThat(cell(table, "Summa tillgångar", "januari–augusti 2025"))
                .isEqualTo("2\u00A0383\u00A0100");
        assertThat(cell(table, "Summa tillgångar", "2024")).isEqualTo("1\u00A0734\u00A0100");
    }

    @Test
    void aPlanListsEveryGoalAndNoForecastOfItsOwnYear() {
        var made = klover(ReportKind.PLAN);

        assertThat(table(made, "goals-planned").rows()).hasSize(8);
        assertThat(table(made, "budget").columns().stream().map(Block.Column::head))
                .contains("2024, prognos", "2025, budget")
                .doesNotContain("2025, prognos");
    }

    @Test
    void thePlanAndTheInterimReportAreReadyToBeSigned() {
        for (var kind : List.of(ReportKind.PLAN, ReportKind.INTERIM)) {
            assertThat(klover(kind).open()).isEmpty();
            assertThat(klover(kind).isReadyToSign()).isTrue();
        }
    }

    @Test
    void everyTableAndChartFormNamesDefinitionsThatThereAre() {
        var known =
                PRODUCT.the(se.fyrklover.figure.AllFigures.class).defined().stream()
                        .map(it -> it.id())
                        .toList();
        for (var form : FormFile.tables().values())
            assertThat(known).as(form.id()).containsAll(form.definitions());
        assertThat(FormFile.charts()).isNotEmpty();
    }
}
