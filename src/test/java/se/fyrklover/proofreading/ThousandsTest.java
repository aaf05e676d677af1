package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.read.Readers;
import se.fyrklover.proofreading.say.Said;
import se.fyrklover.proofreading.say.Sentences;

class ThousandsTest {

    @Test
    void aCommaPartsThousandsWhereTheFileHasNoDecimalsWithIt() {
        assertThat(
                        numbers(
                                """
                                | Member | 2031 |
                                |---|---|
                                | The state | 12,525 |
                                | The region | 1,012,525 |
                                | Almby | 412 |
                                """))
                .containsExactly("2031", "12525", "1012525", "412");
    }

    @Test
    void aCommaIsADecimalMarkWhereOthersAre() {
        assertThat(
                        numbers(
                                """
                                | Mått | 2031 |
                                |---|---|
                                | Kvot | 12,525 |
                                | Andel | 4,5 |
                                | Del | 0,25 |
                                """))
                .containsExactly("2031", "12.525", "4.5", "0.25");
    }

    @Test
    void aSingleNumberWithThreeDecimalsSaysNothingOfTheFile() {
        assertThat(numbers("| A | B |\n|---|---|\n| C | 12,525 |\n")).containsExactly("12.525");
    }

    @Test
    void dotsPartThousandsToo() {
        assertThat(numbers("| A | B |\n|---|---|\n| C | 12.525 |\n| D | 1.412.525 |\n"))
                .containsExactly("12525", "1412525");
    }

    @Test
    void sentencesAreReadAsTheTablesAre() {
        var reading =
                read("Of SEK 410,000 the members used SEK 258,300, and SEK 1,000,000 was saved.");

        assertThat(Sentences.of(reading).getFirst().said())
                .extracting(Said::number)
                .extracting(it -> it.value().toPlainString())
                .containsExactly("410000", "258300", "1000000");
    }

    @Test
    void theTextStandsAsItWasPrinted() {
        var reading = read("| A | B |\n|---|---|\n| C | 12,525 |\n| D | 1,412,525 |\n");

        assertThat(reading.grids().findFirst().orElseThrow().rows().getLast().cells().getLast())
                .extracting(Grid.Cell::text)
                .isEqualTo("1,412,525");
    }

    private static Reading read(String markdown) {
        return Readers.read("a.md", markdown.getBytes(StandardCharsets.UTF_8)).orThrow();
    }

    private static List<String> numbers(String markdown) {
        return read(markdown)
                .grids()
                .flatMap(it -> it.rows().stream())
                .flatMap(it -> it.cells().stream())
                .flatMap(it -> it.number().stream())
                .map(it -> it.value().toPlainString())
                .toList();
    }
}
