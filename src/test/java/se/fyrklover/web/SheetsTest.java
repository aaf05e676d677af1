package se.fyrklover.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.web.Sheet.Cell;

/// What the files say of a table, without a page.
class SheetsTest {

    private static final Cell NONE = new Cell.Absent("Saknas", "Bron har inte redovisat.");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aTextThatBeginsAsAFormulaIsNone(String text) {
        var sheet = sheet(text, new Cell.Said(text));

        assertThat(csv(sheet))
                .contains("'" + text)
                .doesNotContainPattern("(?:^|[;\"]|\\r\\n)[=+@-]");
        assertThat(xlsx(sheet).get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .doesNotContain("<f>")
                .doesNotContain("t=\"s\"");
    }

    @Test
    void aNegativeAmountStaysANumber() {
        var sheet = sheet("Avgift", counted(Quantity.of(new Money(-1_950)), 2));

        assertThat(csv(sheet)).endsWith("Avgift;-19,5\r\n");
        assertThat(xlsx(sheet).get("xl/worksheets/sheet1.xml")).contains("<v>-19.5</v>");
        assertThat(xlsx(sheet).get("xl/styles.xml")).contains("formatCode=\"#,##0.00\"");
    }

    @Test
    void aShareIsPerCentInBoth() {
        var sheet = sheet("Andel", counted(new Quantity(Fraction.of(85, 159), Unit.SHARE), 1));

        // 85 / 159 = 0.534591194…
        assertThat(csv(sheet)).endsWith("Andel;53,459119\r\n");
        assertThat(xlsx(sheet).get("xl/worksheets/sheet1.xml")).contains("<v>0.534591194");
        assertThat(xlsx(sheet).get("xl/styles.xml")).contains("formatCode=\"0.0%\"");
    }

    @Test
    void zeroMissingAndNothingToSayAreThreeDifferentThings() {
        var zero = sheet("Bron", counted(Quantity.of(0, Unit.PERSONS), 0));

        assertThat(csv(zero)).endsWith("Bron;0\r\n");
        assertThat(csv(sheet("Bron", NONE))).endsWith("Bron;Saknas\r\n");
        assertThat(csv(sheet("Bron", Cell.EMPTY))).endsWith("Bron;\r\n");
        assertThat(xlsx(zero).get("xl/worksheets/sheet1.xml")).contains("<v>0.0</v>");
        assertThat(xlsx(sheet("Bron", NONE)).get("xl/worksheets/sheet1.xml"))
                .contains(">Saknas<")
                .doesNotContain("<v>");
        assertThat(xlsx(sheet("Bron", NONE)).get("xl/comments1.xml"))
                .contains("Bron har inte redovisat.");
        assertThat(xlsx(sheet("Bron", Cell.EMPTY)).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("r=\"B4\"");
    }

    @Test
    void tablesFollowEachOtherWithAnEmptyLineBetween() {
        var text =
                csv(sheet("A; \"b\"", Cell.EMPTY), sheet("C", Cell.EMPTY).noting(List.of("Obs.")));

        assertThat(text)
                .isEqualTo(
                        """
                        \uFEFFFörbundet 2024: Tabellen
                        Vad;Antal
                        "A; ""b""\";

                        Förbundet 2024: Tabellen
                        Vad;Antal
                        C;
                        Obs.
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void sheetsOfOneNameAreToldApartInAWorkbook() {
        var long1 = new Sheet("En rubrik som är längre än trettioen tecken: 1", heads(), List.of());
        var long2 = new Sheet("En rubrik som är längre än trettioen tecken: 2", heads(), List.of());

        var names =
                xlsx(long1, long2)
                        .get("xl/workbook.xml")
                        .replaceAll("&#x(?:e4|f6);", "x")
                        .transform(it ->
                                java.util.regex.Pattern.compile("sheet name=\"([^\"]*)\"")
                                        .matcher(it)
                                        .results()
                                        .map(found -> found.group(1))
                                        .toList());

        assertThat(names).hasSize(2).doesNotHaveDuplicates().allMatch(it -> it.length() <= 31);
    }

    private static Cell counted(Quantity quantity, int decimals) {
        return new Cell.Counted(quantity, decimals);
    }

    private static List<String> heads() {
        return List.of("Vad", "Antal");
    }

    private static Sheet sheet(String label, Cell cell) {
        return new Sheet("Tabellen", heads(), List.of(Sheet.Row.of(label, false, cell)));
    }

    private static String csv(Sheet... sheets) {
        return new String(CsvSheets.write("Förbundet 2024", List.of(sheets)), UTF_8);
    }

    private static Workbook xlsx(Sheet... sheets) {
        return Workbook.read(XlsxSheets.write("Förbundet 2024", List.of(sheets)));
    }
}
