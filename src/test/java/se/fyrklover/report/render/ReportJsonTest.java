package se.fyrklover.report.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Unit;
import se.fyrklover.report.Block;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.Run;
import se.fyrklover.report.Shown;
import se.fyrklover.shared.Period;

class ReportJsonTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "1,1", "3,2", "20,4"})
    void whatIsReadBackEqualsWhatWasWritten(int chapters, int tables) {
        var report = InventedReport.of(chapters, tables);

        var back = read(json(report));

        assertThat(back).isEqualTo(report);
        assertThat(back.figures()).containsExactlyElementsOf(report.figures().toList());
        assertThat(json(back)).isEqualTo(json(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-13155934",
                "1E+3",
                "0.535000",
                "1E-30",
                "12345678901234567890.12"
            })
    void aNumberKeepsItsDecimals(String number) {
        var report =
                Hostile.saying(
                        List.of(
                                new Run.Bound(
                                        new Shown(
                                                "ledger.result",
                                                3,
                                                new Period(
                                                        java.time.LocalDate.of(2023, 7, 1),
                                                        java.time.LocalDate.of(2024, 2, 29)),
                                                List.of(
                                                        new Shown.Narrowed(Dimension.MEMBER, "a"),
                                                        new Shown.Narrowed(Dimension.LINE, "b")),
                                                Unit.YEARS,
                                                Shown.Standing.KNOWN,
                                                "1/3",
                                                new BigDecimal(number),
                                                1,
                                                number,
                                                ""))));

        assertThat(read(json(report))).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "<w:p>", "\u0000\u001f\ufffe", "\"\\\n\t", "\ud83c\udf40", "\u2028"})
    void everyTextComesBackAsItWas(String text) {
        var report = Hostile.saying(text);

        assertThat(read(json(report))).isEqualTo(report);
    }

    @Test
    void aPersonCanReadIt() {
        assertThat(json(Hostile.saying("Hej å")))
                .isEqualTo(
                        """
                        {
                          "format" : 1,
                          "front" : {
                            "kind" : "ANNUAL",
                            "language" : "SV",
                            "association" : "Bron",
                            "organisationNumber" : "222000-0000",
                            "title" : "Årsredovisning 2024",
                            "subtitle" : "",
                            "standing" : "Utkast",
                            "dated" : "2025-03-14"
                          },
                          "sections" : [ {
                            "id" : "ett",
                            "level" : 1,
                            "number" : "1",
                            "title" : "Ett",
                            "blocks" : [ {
                              "is" : "paragraph",
                              "runs" : [ {
                                "is" : "words",
                                "text" : "Hej å",
                                "emphasis" : "NONE"
                              } ]
                            } ],
                            "sections" : [ ]
                          } ]
                        }\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"format\" : 1|\"format\" : 2|format 2",
                "\"format\" : 1|\"format\" : \"1\"|format \"1\"",
                "\"format\" : 1,|''|format",
                "\"is\" : \"paragraph\"|\"is\" : \"poem\"|poem",
                "\"is\" : \"words\"|\"was\" : \"words\"|is",
                "\"subtitle\"|\"undertitle\"|subtitle",
                "\"level\" : 1|\"level\" : 1, \"depth\" : 2|depth",
                "\"standing\" : \"Utkast\"|\"standing\" : null|standing",
                "\"emphasis\" : \"NONE\"|\"emphasis\" : \"LOUD\"|LOUD",
                "\"emphasis\" : \"NONE\"|\"emphasis\" : 0|Emphasis",
                "\"level\" : 1|\"level\" : 1, \"level\" : 2|level",
                "\"level\" : 1|\"level\" : \"1\"|int"
            })
    void whatIsNotUnderstoodIsRefused(String written, String instead, String told) {
        var json = json(Hostile.saying("Hej"));

        assertThat(json).contains(written);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json.replace(written, instead)))
                .withMessageContaining(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"format\" : 1", "1", "{\"format\" : 1}"})
    void whatIsNoDocumentIsRefused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json));
    }

    @Test
    void whatTheValueItselfRefusesIsRefused() {
        var json =
                json(
                        Hostile.with(
                                new Block.Table(
                                        "a",
                                        "b",
                                        "c",
                                        List.of(new Block.Column("d", false)),
                                        List.of(),
                                        List.of())));

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        read(
                                json.replace(
                                        "\"rows\" : [ ]",
                                        "\"rows\" : [ {\"label\" : \"e\", \"depth\" : 0, \"kind\" :"
                                                + " \"LINE\", \"cells\" : [ {\"is\" : \"empty\"} ]} ]")))
                .withMessageContaining("does not fit");
    }

    private static String json(Report report) {
        var out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toString(UTF_8);
    }

    private static Report read(String json) {
        return ReportJson.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }
}
