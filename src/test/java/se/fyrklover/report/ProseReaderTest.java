package se.fyrklover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Period;

/// The text of a document: Markdown with figures in braces.
class ProseReaderTest {

    private static List<Draft.Inline> words(String text) {
        var draft = ProseReader.read(text);
        assertThat(draft.mishaps()).isEmpty();
        return ((Draft.Piece.Paragraph) draft.pieces().getFirst()).words();
    }

    private static Draft.Inline only(String text) {
        return words(text).getFirst();
    }

    private static List<String> mishaps(String text) {
        return ProseReader.read(text).mishaps().stream().map(Draft.Mishap::rule).toList();
    }

    @Test
    void aFigureIsBoundByItsIdAmongWords() {
        assertThat(words("Under året avslutades {followup.exited} deltagare."))
                .containsExactly(
                        new Draft.Inline.Words("Under året avslutades ", Run.Emphasis.NONE, 1),
                        new Draft.Inline.Figure(Ask.of("followup.exited"), Draft.Form.USUAL, 1),
                        new Draft.Inline.Words(" deltagare.", Run.Emphasis.NONE, 1));
    }

    @Test
    void aFigureIsNarrowedAsInAnAddressAndOfAnotherPeriod() {
        assertThat(only("{followup.sex insats=krus kategori=women period=-1}"))
                .isEqualTo(
                        new Draft.Inline.Figure(
                                new Ask(
                                        "followup.sex",
                                        Map.of(
                                                Dimension.INTERVENTION, "krus",
                                                Dimension.CATEGORY, "women"),
                                        When.away(-1)),
                                Draft.Form.USUAL,
                                1));
    }

    @ParameterizedTest
    @CsvSource({
        "as=mkr, MKR, false",
        "as=tkr, TKR, false",
        "as=number, NUMBER, false",
        "unsigned, EXACT, true"
    })
    void aFigureIsToldAsItIsAskedFor(String option, Draft.Scale scale, boolean unsigned) {
        assertThat(only("{ledger.result " + option + "}"))
                .isEqualTo(
                        new Draft.Inline.Figure(
                                Ask.of("ledger.result"), new Draft.Form(scale, unsigned), 1));
    }

    @Test
    void digitsInQuotationMarksArePlainWordsAndMayBeAClaim() {
        assertThat(only("{\"24\"}")).isEqualTo(new Draft.Inline.Plain("24"));
        assertThat(only("{\"159\" = followup.exited}"))
                .isEqualTo(new Draft.Inline.Claimed("159", Ask.of("followup.exited"), 1));
    }

    @Test
    void theDocumentKnowsItsYearAndWhatStandsInIt() {
        assertThat(words("{year} {year-1} {se five-years}"))
                .contains(
                        new Draft.Inline.Fact("year", 0, 1),
                        new Draft.Inline.Fact("year", -1, 1),
                        new Draft.Inline.See("five-years", 1));
    }

    @Test
    void aHeadingTellsItsIdAndWhetherItHasANumber() {
        var heading =
                (Draft.Piece.Heading)
                        ProseReader.read("## Noter och annat {#notes -}").pieces().getFirst();

        assertThat(heading.id()).isEqualTo(Optional.of("notes"));
        assertThat(heading.numbered()).isFalse();
        assertThat(heading.level()).isEqualTo(2);
        assertThat(heading.words())
                .containsExactly(new Draft.Inline.Words("Noter och annat", Run.Emphasis.NONE, 1));
    }

    @Test
    void aTableIsPlacedByItsIdOnALineOfItsOwn() {
        assertThat(ProseReader.read("Text.\n\n{{tabell exits insats=krus}}").pieces())
                .contains(new Draft.Piece.Placed("tabell", "exits", Map.of("insats", "krus"), 3));
    }

    @Test
    void theHeadTellsWhoSignsAndThenTheTextBeginsOnItsOwnLine() {
        var draft =
                ProseReader.read(
                        """
                        ---
                        place: Klöverbyn
                        signatories:
                          - ordförande
                          - {name: Alma Exempel, role: ledamot}
                        ---

                        {followup.exits
                        """);

        assertThat(draft.settings().place()).isEqualTo("Klöverbyn");
        assertThat(draft.settings().signatories())
                .containsExactly(
                        new Block.Signatory("", "ordförande"),
                        new Block.Signatory("Alma Exempel", "ledamot"));
        assertThat(draft.pieces().getFirst().line()).isEqualTo(8);
    }

    @Test
    void htmlIsWordsLikeAnyOther() {
        assertThat(
                        words("Ett <b>ord</b> <script>alert(1)</script>").stream()
                                .map(it -> ((Draft.Inline.Words) it).text()))
                .containsExactly("Ett <b>ord</b> <script>alert(1)</script>");
        assertThat(ProseReader.read("<div onclick=x>\nhej\n</div>").pieces().getFirst())
                .isInstanceOf(Draft.Piece.Paragraph.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{followup.exited insats} | report.option",
                "{followup.exited foo=bar} | report.option",
                "{followup.exited as=euro} | report.option",
                "{exits} | report.braces",
                "{Followup.Exited} | report.braces",
                "[här](http://exempel.se) | report.link",
                "[här](javascript:alert(1)) | report.link",
                "![bild](a.png) | report.image"
            })
    void whatCannotBeReadIsToldAndTheWordsStay(String text, String rule) {
        assertThat(mishaps(text)).containsExactly(rule);
        assertThat(ProseReader.read(text).pieces()).hasSize(1);
    }

    @Test
    void aHeadThatCannotBeReadIsToldOnce() {
        assertThat(mishaps("---\nplace: [\n---\n\nText.")).containsExactly("report.head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "{{", "{}", "{{}}", "a { b } c", "\\{x\\}", "{\"", "---\n---\n"})
    void stumpsOfBracesNeverBreakTheText(String text) {
        assertThat(ProseReader.read(text).pieces()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023-01-01, 2023-12-31",
        "-1, 2023-01-01, 2023-12-31",
        "year, 2024-01-01, 2024-12-31",
        "year+2, 2026-01-01, 2026-12-31"
    })
    void aPeriodIsSeenFromTheDocumentsOwn(String written, String from, String to) {
        var expected = new Period(java.time.LocalDate.parse(from), java.time.LocalDate.parse(to));

        assertThat(When.read(written).orElseThrow().from(Period.year(2024))).isEqualTo(expected);
        assertThat(When.read(written).orElseThrow().written()).isEqualTo(written);
    }

    @Test
    void theYearBeforeAPartOfAYearIsTheSamePartAlsoInALeapYear() {
        var toFebruary =
                new Period(java.time.LocalDate.of(2025, 1, 1), java.time.LocalDate.of(2025, 2, 28));

        assertThat(When.away(-1).from(toFebruary).to())
                .isEqualTo(java.time.LocalDate.of(2024, 2, 29));
    }
}
