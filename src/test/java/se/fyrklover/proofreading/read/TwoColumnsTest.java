package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;

/// Prose in two columns is read down the first before the second; a table is no prose.
class TwoColumnsTest {

    private static final String LEFT =
            """
            <p>Under året har 91 av 159 deltagare gått vidare till arbete eller studier. Det är fler
            än någonsin förr och betyder mycket för dem som berörs av det i sin vardag och för oss
            som arbetar.</p><p>Förbundet har haft sex insatser under året och flera av dem
            fortsätter även nästa år.</p>
            """;
    private static final String RIGHT =
            """
            <p>Ekonomin är god. Kostnaderna blev 4 900 tkr mot 5 200 tkr i budget, och likvida medel
            räcker för de närmaste åren enligt styrelsens plan för verksamheten.</p><p>Styrelsen har
            haft fem möten och två dagar för planering tillsammans med alla parter.</p>
            """;

    private static final String[] READ = {
        "Under året har 91 av 159 deltagare gått vidare till arbete eller studier. Det är fler än"
                + " någonsin förr och betyder mycket för dem som berörs av det i sin vardag och för oss"
                + " som arbetar.",
        "Förbundet har haft sex insatser under året och flera av dem fortsätter även nästa år.",
        "Ekonomin är god. Kostnaderna blev 4 900 tkr mot 5 200 tkr i budget, och likvida medel"
                + " räcker för de närmaste åren enligt styrelsens plan för verksamheten.",
        "Styrelsen har haft fem möten och två dagar för planering tillsammans med alla parter."
    };

    @Test
    void columnsBesideEachOtherAreReadOneAfterTheOther() {
        var reading =
                read(
                        """
                        <p>En ingress som går över hela sidans bredd och som säger vad rapporten
                        handlar om, i en eller två rader.</p>
                        <div style="float:left;width:47%%">%s</div>
                        <div style="float:right;width:47%%">%s</div>
                        <p style="clear:both">Ett stycke sist som åter går över hela sidans bredd, för
                        att visa att läsningen kommer tillbaka dit igen.</p>
                        """
                                .formatted(LEFT, RIGHT));

        assertThat(reading.grids()).isEmpty();
        assertThat(reading.paragraphs().map(Reading.Paragraph::text)).containsSequence(READ);
        assertThat(reading.paragraphs().map(Reading.Paragraph::text).toList().getLast())
                .startsWith("Ett stycke sist");
    }

    @Test
    void columnsPutInPlaceKeepTheirHeadings() {
        var reading =
                read(
                        """
                        <div style="position:absolute;left:0;top:0;width:7.5cm"><h2>Insatser</h2>%s</div>
                        <div style="position:absolute;left:9cm;top:0;width:7.5cm">%s</div>
                        """
                                .formatted(LEFT, RIGHT));

        assertThat(reading.grids()).isEmpty();
        assertThat(reading.paragraphs().map(Reading.Paragraph::text)).containsExactly(READ);
        assertThat(reading.parts())
                .filteredOn(Reading.Heading.class::isInstance)
                .extracting(it -> ((Reading.Heading) it).text())
                .contains("Insatser");
    }

    @Test
    void aTableOfWordsWithoutRulesIsNoColumns() {
        var reading =
                read(
                        """
                        <table><tr><td style="width:50%">Vad vi skulle göra under året och varför det är
                        viktigt för alla parter</td><td style="WORDS">Vad som blev gjort under året och
                        vad det ledde till för deltagarna</td></tr>
                        <tr><td>Starta en ny insats för unga som varken arbetar eller studerar, i
                        samarbete mellan kommunen och regionen</td><td style="WORDS">Insatsen startade
                        i mars och har haft tjugo deltagare, varav hälften har gått vidare till arbete
                        eller till studier</td></tr>
                        <tr><td>Öka kunskapen hos personalen om vad förbundet kan bidra med i svåra
                        ärenden</td><td style="WORDS">Tre dagar för utbildning har hållits och de flesta
                        som deltog säger att de har lärt sig något nytt av dem</td></tr></table>
                        """
                                .replace("WORDS", "text-align:left;white-space:normal;width:50%"));

        assertThat(reading.paragraphs()).isEmpty();
        assertThat(reading.grids().flatMap(it -> it.rows().stream()))
                .extracting(it -> it.cells().size())
                .containsOnly(2)
                .hasSizeGreaterThan(2);
    }

    @Test
    void aTableOfNumbersWithoutRulesIsNoColumns() {
        var grid =
                read("""
                <table><tr><td>Bidrag från medlemmarna</td><td>4 010 000</td></tr>
                <tr><td>Löner och avgifter för dem som arbetar</td><td>1 010 000</td></tr>
                <tr><td>Hyror för kansliets lokaler</td><td>110 000</td></tr>
                <tr><td>Resor inom länet och till parterna</td><td>20 000</td></tr>
                <tr><td>Konsulter och föreläsare</td><td>30 000</td></tr>
                <tr><td>Övriga kostnader under året</td><td>40 000</td></tr></table>
                """)
                        .grids()
                        .toList()
                        .getFirst();

        assertThat(grid.rows()).hasSize(6);
        assertThat(grid.rows().getFirst().cells())
                .extracting(Grid.Cell::text)
                .containsExactly("Bidrag från medlemmarna", "4 010 000");
    }

    private static Reading read(String html) {
        return Readers.read("a.pdf", PdfReaderTest.pdf(html)).orThrow();
    }
}
