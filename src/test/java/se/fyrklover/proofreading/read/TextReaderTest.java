package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;

class TextReaderTest {

    @Test
    void aParagraphIsPutTogetherFromItsLines() {
        var reading =
                TextReader.read(
                        "a.txt",
                        """
                        1. Inledning

                        Förbundet har under året haft fyra möten och en gemensam konferens för alla
                        som arbetar i insatserna, och löne-
                        administrationen har flyttats.

                        • en sak
                        • en annan sak som går över
                        två rader
                        """);

        assertThat(reading.parts())
                .extracting(TextReaderTest::said)
                .containsExactly(
                        "# 1. Inledning",
                        "Förbundet har under året haft fyra möten och en gemensam konferens för alla"
                                + " som arbetar i insatserna, och löneadministrationen har flyttats.",
                        "• en sak",
                        "• en annan sak som går över två rader");
        assertThat(reading.parts().get(1).spot().section()).isEqualTo("1. Inledning");
        assertThat(reading.parts().get(1).spot().line()).isEqualTo(3);
    }

    @Test
    void thousandsPartedBySpacesAreToldFromColumns() {
        assertThat(
                        grid(
                                """
                                Intäkter 2031 2032 2033
                                Bidrag 4 010 000 4 120 000 4 130 000
                                Övrigt 50 000 75 000 0
                                Summa 4 060 000 4 195 000 4 130 000
                                Resultat -250 000 16 500 1 000
                                """))
                .containsExactly(
                        "Intäkter|2031|2032|2033",
                        "Bidrag|4 010 000|4 120 000|4 130 000",
                        "Övrigt|50 000|75 000|0",
                        "Summa|4 060 000|4 195 000|4 130 000",
                        "Resultat|-250 000|16 500|1 000");
    }

    @Test
    void aLabelBrokenOverLinesBelongsToTheNumbersBelow() {
        assertThat(
                        grid(
                                """
                                 2031 (kr) 2032 (kr)
                                Bidrag från
                                medlemmarna

                                 4 010 000 4 120 000

                                Kurser (avgifter
                                mm) 50 000 75 000
                                Verksamhetens kostnader
                                Resor 1 000 2 000
                                """))
                .containsExactly(
                        "|2031 (kr)|2032 (kr)",
                        "Bidrag från medlemmarna|4 010 000|4 120 000",
                        "Kurser (avgifter mm)|50 000|75 000",
                        "Verksamhetens kostnader||",
                        "Resor|1 000|2 000");
    }

    @Test
    void aColumnOfNotesIsNotReadAsThousands() {
        assertThat(
                        grid(
                                """
                                Belopp i kr Not 2032-12-31 2031-12-31
                                Intäkter 1 6 189 674 6 189 274
                                Kostnader 2 -6 607 130 -7 714 547
                                Resultat  -417 456 -1 525 273
                                """))
                .containsExactly(
                        "Belopp i kr|Not|2032-12-31|2031-12-31",
                        "Intäkter|1|6 189 674|6 189 274",
                        "Kostnader|2|-6 607 130|-7 714 547",
                        "Resultat||-417 456|-1 525 273");
    }

    @Test
    void countsBesideEachOtherAreNotThousands() {
        assertThat(
                        grid(
                                """
                                Insats Platser Nya Avslut
                                Alfa 30 121 116
                                Beta 30 48 125
                                Summa 160 169 241
                                """))
                .contains("Alfa|30|121|116", "Beta|30|48|125", "Summa|160|169|241");
    }

    @Test
    void emptyCellsStayEmptyWhereTheTextKeepsItsLayout() {
        assertThat(
                        grid(
                                """
                                Post               2031       2032
                                Bidrag          400 000    500 000
                                Kurser                      20 000
                                Resor            10 000
                                Summa           410 000    520 000
                                """))
                .containsExactly(
                        "Post|2031|2032",
                        "Bidrag|400 000|500 000",
                        "Kurser||20 000",
                        "Resor|10 000|",
                        "Summa|410 000|520 000");
    }

    @Test
    void linesDrawnOfSignsPartNoTableAndAreReadAsNothing() {
        var text =
                """
                4 Ställning
                ===========

                Ställning, kr
                --------------------------------------------
                Post                   Not     2032     2031
                --------------------------------------------
                Eget kapital vid start      120 000
                Årets resultat               15 000   20 000
                --------------------------------------------
                Eget kapital vid slut       135 000  120 000
                Skulder                  4   65 000
                --------------------------------------------
                Summa                       200 000
                --------------------------------------------

                Kassan räckte hela året.
                """;

        assertThat(grid(text))
                .containsExactly(
                        "Post|Not|2032|2031",
                        "Eget kapital vid start||120 000|",
                        "Årets resultat||15 000|20 000",
                        "Eget kapital vid slut||135 000|120 000",
                        "Skulder|4|65 000|",
                        "Summa||200 000|");
        assertThat(TextReader.read("a.txt", text).parts())
                .filteredOn(it -> !(it instanceof Grid))
                .extracting(TextReaderTest::said)
                .containsExactly("# 4 Ställning", "Kassan räckte hela året.");
    }

    @Test
    void aRowThatCannotBeToldToColumnsStaysWords() {
        assertThat(
                        grid(
                                """
                                Netto -17 607 130 -17 507 000 100 130 -17 607 130
                                Avgift 16 189 674 16 270 000 -80 326 16 189 674
                                Kassa   4 380 817     4 380 817
                                Resultat -1 417 456 -1 237 000 -180 456 -1 417 456
                                """))
                .contains("Kassa 4 380 817 4 380 817||||");
    }

    @Test
    void sentencesThatEndInNumbersAreNoTable() {
        var reading =
                TextReader.read(
                        "a.txt",
                        """
                        Under året har deltagarna varit fler än någonsin förr, och i slutet av 2031
                        var de 112. Av dem var 57 kvinnor och 55 män, vilket är ungefär som under 2030
                        och visar att målet nås. Ytterligare 10
                        personer väntar.
                        """);

        assertThat(reading.grids()).isEmpty();
        assertThat(reading.paragraphs()).hasSize(1);
    }

    @Test
    void pagesAreCountedAtFormFeeds() {
        var reading = TextReader.read("a.txt", "Ett stycke som slutar.\n\fEtt annat stycke här.\n");

        assertThat(reading.parts()).extracting(it -> it.spot().page()).containsExactly(1, 2);
    }

    private static List<String> grid(String text) {
        return TextReader.read("a.txt", text)
                .grids()
                .flatMap(it -> it.rows().stream())
                .map(TextReaderTest::cells)
                .toList();
    }

    static String cells(Grid.Row row) {
        return row.cells().stream().map(Grid.Cell::text).collect(Collectors.joining("|"));
    }

    private static String said(Reading.Part part) {
        return switch (part) {
            case Reading.Heading heading -> "# " + heading.text();
            case Reading.Paragraph paragraph -> paragraph.text();
            case Grid grid -> "grid " + grid.title();
        };
    }
}
